import type { Entry, SealedEntry } from './entry.ts';

export type Break = 'damaged' | 'changed' | 'missing' | 'duplicate' | 'unlinked' | 'head-missing' | 'head-behind' | 'cut-off';

/** What a check of the record found. `at` names the first broken place. */
export interface VerifyReport {
  ok: boolean;
  checked: number;
  segments: { segment: string; entries: number; head: string | null }[];
  broken: { segment: string; seq: number; why: Break; ja: string; en: string } | null;
  /** Places where the clock went back by more than ten minutes: no breach, but worth a look. */
  clockJumps: { segment: string; seq: number }[];
}
export type { Entry, SealedEntry };
