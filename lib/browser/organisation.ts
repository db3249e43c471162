/** What options and first run can change. What was typed is read and judged here, then the background is asked. */
import { parseDomain } from '../accounts/domain.ts';
import { parseHandle } from '../accounts/handle.ts';
import type { Operator, RegistryEntry } from '../decision/types.ts';
import type { Problem } from '../foundation/result.ts';
import type { MessageKind, RequestOf } from '../messages/table.ts';
import type { Settings } from '../policy/settings.ts';
import type { OrganisationState } from './organisation-state.ts';
import { send } from './send.ts';

/** `null` when it was done, else what was wrong. */
export type Outcome = Promise<Problem | null>;

const SENTENCES = {
  own: { ja: '@{x} はもう登録されています。', en: '@{x} is already registered.' },
  listed: { ja: '@{x} はもう登録されています。一覧から編集してください。', en: '@{x} is already registered. Edit it in the list.' },
  first: { ja: '先に「規程」で規程を選んでください。', en: 'Please choose a policy first, under “Policy”.' },
  incomplete: { ja: '「{x}」は、始まりと終わりの両方を入れてください。', en: 'Enter both start and end of “{x}”.' },
  backwards: { ja: '「{x}」は、終わりが始まりより後になるようにしてください。', en: 'The end of “{x}” must lie after its start.' },
  url: { ja: '「https://」で始まるURLを入れてください。', en: 'Enter an address that begins with “https://”.' },
};

function problem(path: string, given: string, which: keyof typeof SENTENCES, x = ''): Problem {
  const { ja, en } = SENTENCES[which];
  return { path, given, ja: ja.replace('{x}', x), en: en.replace('{x}', x) };
}

async function ask<K extends MessageKind>(kind: K, body: RequestOf<K>): Outcome {
  const reply = await send(kind, body);
  return reply.ok ? null : reply.error;
}

/** The settings with every typed value in its canonical form, or what is wrong with them. */
function readSettings(settings: Settings, labels: Record<string, string>): { ok: true; value: Settings } | { ok: false; error: Problem } {
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
    if (from === '' || to === '') return { ok: false, error: problem(`hours.windows.${id}`, `${from}–${to}`, 'incomplete', label) };
    if (to <= from) return { ok: false, error: problem(`hours.windows.${id}`, `${from}–${to}`, 'backwards', label) };
    windows[id] = { from, to };
  }
  for (const key of ['websiteUrl', 'voiceUrl', 'guidelineUrl'] as const) {
    const url = settings[key];
    if (url !== undefined && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(url)) return { ok: false, error: problem(key, url, 'url') };
  }
  return { ok: true, value: { ...settings, ownDomains, hours: { ...settings.hours, windows } } };
}

/** Actions over the state that is shown now; `done` runs after every change that went through. */
export function makeActions(state: OrganisationState, done: () => void) {
  const { settings, policy } = state;
  const then = async (outcome: Outcome): Outcome => {
    const wrong = await outcome;
    if (!wrong) done();
    return wrong;
  };
  const first = () => Promise.resolve(problem('policyId', '', 'first'));
  return {
    choosePolicy: (policyId: string | null) => then(ask('policy.choose', { policyId })),
    async addOwnAccount(given: string): Outcome {
      const handle = parseHandle(given);
      if (!handle.ok) return handle.error;
      if (!settings || !policy) return first();
      if (policy.accounts.own.includes(handle.value)) return problem('handle', given, 'own', handle.value);
      return then(ask('settings.set', { settings: { ...settings, ownAccounts: [...settings.ownAccounts, handle.value] } }));
    },
    removeOwnAccount: (handle: string) =>
      settings
        ? then(ask('settings.set', { settings: { ...settings, ownAccounts: settings.ownAccounts.filter((one) => one !== handle) } }))
        : first(),
    saveOperator: (operator: Operator) => then(ask('operator.set', { operator })),
    switchOperator: (id: string) => then(ask('operator.use', { id })),
    removeOperator: (id: string) => then(ask('operator.remove', { id })),
    async saveEntry(given: string, entry: Omit<RegistryEntry, 'handle'>, before: string | null): Outcome {
      const handle = parseHandle(given);
      if (!handle.ok) return handle.error;
      if (handle.value !== before && state.registry.some((one) => one.handle === handle.value)) {
        return problem('handle', given, 'listed', handle.value);
      }
      const wrong = await ask('registry.put', { entries: [{ ...entry, handle: handle.value }] });
      if (wrong) return wrong;
      return then(before !== null && before !== handle.value ? ask('registry.remove', { handles: [before] }) : Promise.resolve(null));
    },
    removeEntry: (handle: string) => then(ask('registry.remove', { handles: [handle] })),
    importEntries: (entries: RegistryEntry[]) => then(ask('registry.put', { entries })),
    async saveSettings(draft: Settings): Outcome {
      const labels = Object.fromEntries(policy?.hours?.windows.map((window) => [window.id, window.label]) ?? []);
      const read = readSettings(draft, labels);
      return read.ok ? then(ask('settings.set', { settings: read.value })) : read.error;
    },
    setLocale: (locale: 'ja' | 'en') => then(ask('locale.set', { locale })),
  };
}
