import { send } from '../../lib/browser/send.ts';
import type { Operator, RegistryEntry } from '../../lib/decision/types.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { PackSummary } from '../../lib/messages/schema-state.ts';
import type { Fault } from '../../lib/messages/snapshot.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Settings } from '../../lib/policy/settings.ts';

/** Everything the options page shows, as the background has it now. */
export interface OptionsState {
  locale: Locale;
  revision: number;
  packs: PackSummary[];
  policy: Policy | null;
  settings: Settings | null;
  operator: Operator | null;
  people: { operator: Operator; current: boolean }[];
  registry: RegistryEntry[];
  faults: Fault[];
}

export async function loadState(): Promise<OptionsState> {
  const [snapshot, packs, settings, people] = await Promise.all([
    send('snapshot.get', {}),
    send('policy.list', {}),
    send('settings.get', {}),
    send('people.list', {}),
  ]);
  const policy = snapshot.ok ? snapshot.value.policy : null;
  const registry = policy ? await send('registry.list', {}) : null;
  const unreachable: Fault[] = snapshot.ok ? [] : [{ code: 'store-unreadable', ja: snapshot.error.ja, en: snapshot.error.en }];
  return {
    locale: snapshot.ok ? snapshot.value.locale : navigator.language.startsWith('ja') ? 'ja' : 'en',
    revision: snapshot.ok ? snapshot.value.revision : 0,
    packs: packs.ok ? packs.value : [],
    policy,
    settings: settings.ok ? settings.value.settings : null,
    operator: snapshot.ok ? snapshot.value.operator : null,
    people: people.ok ? people.value : [],
    registry: registry?.ok ? registry.value : [],
    faults: [...unreachable, ...(snapshot.ok ? (snapshot.value.faults ?? []) : [])],
  };
}
