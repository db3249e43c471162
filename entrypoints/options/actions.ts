/** The options page's actions: what was typed is read and judged here, then the background is asked. */
import type { Actions, Outcome } from '../../components/options/actions.ts';
import { parseDomain } from '../../lib/accounts/domain.ts';
import { parseHandle } from '../../lib/accounts/handle.ts';
import { send } from '../../lib/browser/send.ts';
import type { Problem } from '../../lib/foundation/result.ts';
import { type MessageData, type MessageId, t } from '../../lib/i18n/index.ts';
import type { MessageKind, RequestOf } from '../../lib/messages/table.ts';
import type { Settings } from '../../lib/policy/settings.ts';
import type { OptionsState } from './state.ts';

export function problem(path: string, given: string, id: MessageId, data: MessageData = {}): Problem {
  return { path, given, ja: t('ja', id, data), en: t('en', id, data) };
}

async function ask<K extends MessageKind>(kind: K, body: RequestOf<K>): Outcome {
  const reply = await send(kind, body);
  return reply.ok ? null : reply.error;
}

/** The settings with every typed value in its canonical form, or what is wrong with them. */
export function readSettings(
  settings: Settings,
  labels: Record<string, string>,
): { ok: true; value: Settings } | { ok: false; error: Problem } {
  const ownDomains: string[] = [];
  for (const given of settings.ownDomains) {
    const domain = parseDomain(given);
    if (!domain.ok) return domain;
    if (!ownDomains.includes(domain.value)) ownDomains.push(domain.value);
  }
  const windows: Settings['hours']['windows'] = {};
  for (const [id, { from, to }] of Object.entries(settings.hours.windows)) {
    const label = labels[id] ?? id;
    if (from === '' && to === '') continue;
    if (from === '' || to === '')
      return { ok: false, error: problem(`hours.windows.${id}`, `${from}–${to}`, 'options.hours.incomplete', { label }) };
    if (to <= from) return { ok: false, error: problem(`hours.windows.${id}`, `${from}–${to}`, 'options.hours.backwards', { label }) };
    windows[id] = { from, to };
  }
  for (const key of ['websiteUrl', 'voiceUrl', 'guidelineUrl'] as const) {
    const url = settings[key];
    if (url !== undefined && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(url)) return { ok: false, error: problem(key, url, 'options.url.error') };
  }
  return { ok: true, value: { ...settings, ownDomains, hours: { ...settings.hours, windows } } };
}

/** Actions over the state that is shown now; `done` runs after every change that went through. */
export function makeActions(state: OptionsState, done: () => void): Actions {
  const { settings, policy } = state;
  const then = async (outcome: Outcome): Outcome => {
    const wrong = await outcome;
    if (!wrong) done();
    return wrong;
  };
  const first = () => Promise.resolve(problem('policyId', '', 'options.policy.first'));
  return {
    choosePolicy: (policyId) => then(ask('policy.choose', { policyId })),
    async addOwnAccount(given) {
      const handle = parseHandle(given);
      if (!handle.ok) return handle.error;
      if (!settings || !policy) return first();
      if (policy.accounts.own.includes(handle.value)) return problem('handle', given, 'options.own.already', { handle: handle.value });
      return then(ask('settings.set', { settings: { ...settings, ownAccounts: [...settings.ownAccounts, handle.value] } }));
    },
    removeOwnAccount: (handle) =>
      settings
        ? then(ask('settings.set', { settings: { ...settings, ownAccounts: settings.ownAccounts.filter((one) => one !== handle) } }))
        : first(),
    saveOperator: (operator) => then(ask('operator.set', { operator })),
    switchOperator: (id) => then(ask('operator.use', { id })),
    removeOperator: (id) => then(ask('operator.remove', { id })),
    async saveEntry(given, entry, before) {
      const handle = parseHandle(given);
      if (!handle.ok) return handle.error;
      if (handle.value !== before && state.registry.some((one) => one.handle === handle.value)) {
        return problem('handle', given, 'options.registry.already', { handle: handle.value });
      }
      const wrong = await ask('registry.put', { entries: [{ ...entry, handle: handle.value }] });
      if (wrong) return wrong;
      return then(before !== null && before !== handle.value ? ask('registry.remove', { handles: [before] }) : Promise.resolve(null));
    },
    removeEntry: (handle) => then(ask('registry.remove', { handles: [handle] })),
    async saveSettings(draft) {
      const labels = Object.fromEntries(policy?.hours?.windows.map((window) => [window.id, window.label]) ?? []);
      const read = readSettings(draft, labels);
      return read.ok ? then(ask('settings.set', { settings: read.value })) : read.error;
    },
    setLocale: (locale) => then(ask('locale.set', { locale })),
  };
}
