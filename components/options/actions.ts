/** What the options page can ask for. Every answer is `null` when it was done, or what was wrong, in both languages. */
import type { Operator, RegistryEntry } from '../../lib/decision/types.ts';
import type { Problem } from '../../lib/foundation/result.ts';
import type { Settings } from '../../lib/policy/settings.ts';

export type Outcome = Promise<Problem | null>;

export interface Actions {
  choosePolicy(id: string | null): Outcome;
  /** A name, `@name` or a profile's address as typed. */
  addOwnAccount(given: string): Outcome;
  removeOwnAccount(handle: string): Outcome;
  saveOperator(operator: Operator): Outcome;
  switchOperator(id: string): Outcome;
  removeOperator(id: string): Outcome;
  /** `given` is the account as typed; `before` the handle of the entry that is edited, if any. */
  saveEntry(given: string, entry: Omit<RegistryEntry, 'handle'>, before: string | null): Outcome;
  removeEntry(handle: string): Outcome;
  importEntries(entries: RegistryEntry[]): Outcome;
  saveSettings(settings: Settings): Outcome;
  setLocale(locale: 'ja' | 'en'): Outcome;
}
