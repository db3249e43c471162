/** For extension pages: the organisation's data in one piece. */

import type { Operator, RegistryEntry } from '../decision/types.ts';
import type { PackSummary } from '../messages/schema-state.ts';
import type { Fault } from '../messages/snapshot.ts';
import type { Policy } from '../policy/schema.ts';
import type { Settings } from '../policy/settings.ts';
import { browser } from './browser.ts';
import { send } from './send.ts';

/** Everything that options and first run show, as the background has it now. */
export interface OrganisationState {
  locale: 'ja' | 'en';
  revision: number;
  welcomed: boolean;
  packs: PackSummary[];
  policy: Policy | null;
  settings: Settings | null;
  operator: Operator | null;
  people: { operator: Operator; current: boolean }[];
  registry: RegistryEntry[];
  faults: Fault[];
  /** The background answered; otherwise nothing here is known and the page asks again. */
  reached: boolean;
}

export async function loadOrganisation(): Promise<OrganisationState> {
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
    locale: snapshot.ok ? snapshot.value.locale : browser.i18n.getUILanguage().startsWith('ja') ? 'ja' : 'en',
    reached: snapshot.ok,
    revision: snapshot.ok ? snapshot.value.revision : 0,
    welcomed: settings.ok && settings.value.welcomed,
    packs: packs.ok ? packs.value : [],
    policy,
    settings: settings.ok ? settings.value.settings : null,
    operator: snapshot.ok ? snapshot.value.operator : null,
    people: people.ok ? people.value : [],
    registry: registry?.ok ? registry.value : [],
    faults: [...unreachable, ...(snapshot.ok ? (snapshot.value.faults ?? []) : [])],
  };
}
