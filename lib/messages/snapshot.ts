/**
 * What the background pushes to the guard: everything a decision needs, so that the page never waits for the worker.
 * `unknown` (nothing read yet) and `invalid` (damaged or refused) block publishing; reading stays free.
 */
import type { Absence, ApprovalFact, Mode, Operator, PreApprovedScope, RegistryEntry } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';

export type PolicyState = 'unknown' | 'none' | 'loaded' | 'invalid';

export const FAULT_CODES = [
  'store-unreadable',
  'store-newer',
  'migration-failed',
  'quota',
  'policy-missing',
  'policy-invalid',
  'settings-invalid',
  'record-damaged',
  'log-damaged',
  'managed-unknown',
  'managed-invalid',
] as const;

/** Something wrong with the stores or the policy, with what to do, in both languages. */
export interface Fault {
  code: (typeof FAULT_CODES)[number];
  ja: string;
  en: string;
}

export interface Snapshot {
  /** Rises with every change; a verdict names the snapshot it was made with. */
  revision: number;
  state: PolicyState;
  /** With the organisation's settings already laid over it. */
  policy: Policy | null;
  /** Digest of the policy, for approvals and the log. */
  policyDigest: string;
  operator: Operator | null;
  registry: RegistryEntry[];
  approvals: ApprovalFact[];
  scopes: PreApprovedScope[];
  absences: Absence[];
  consents: { host: string; who: string; when: string }[];
  mode: Mode;
  deviceRegistered: boolean;
  pendingReports: number;
  /** Those of them whose day is over (鏡野 5(3)), and what an office has still to look at after publishing (熊本 8(2)). */
  overdueReports?: number | undefined;
  toConfirm?: number | undefined;
  /** Requests that wait on this computer's desk. */
  toDecide?: number | undefined;
  /** Regular checks that are due (password, website, review). */
  dueChecks?: number | undefined;
  locale: 'ja' | 'en';
  /** What is wrong with the stores or the policy, for popup and options; each says what to do. */
  faults?: Fault[] | undefined;
}
