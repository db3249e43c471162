/** Everything the desk shows, gathered by its page. */

import type { Changes } from '../../lib/approvals/changes.ts';
import type { Draft } from '../../lib/approvals/draft.ts';
import type { Person } from '../../lib/approvals/people.ts';
import type { Absence, Operator, PreApprovedScope } from '../../lib/decision/types.ts';
import type { ApprovalType } from '../../lib/foundation/vocabulary.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { ApprovalRecord } from '../../lib/messages/schema-state.ts';
import type { DeskItem } from '../../lib/messages/table-exchange.ts';
import type { Policy } from '../../lib/policy/schema.ts';

export interface OwnKey {
  kid: string;
  publicKey: string;
  label: string;
  wrapped: boolean;
}

/** A request on the desk with what the page found out about it. */
export interface DeskCase {
  item: DeskItem;
  policy: Policy;
  /** Keys of this computer that may decide it, with the person and the offices in which they may. */
  may: { key: OwnKey; person: Person; offices: string[] }[];
  own: boolean;
  /** Against the request that it takes the place of: `null` when that never came here, left out when it replaces none. */
  changes?: Changes | null;
}

/** One of my requests, with the report that is owed for it. */
export interface OwnCase {
  record: ApprovalRecord;
  /** Offices that may look at it now that it is published, the responsible one first; empty: nothing waits for that. */
  confirmBy: string[];
  report: { state: 'owed' | 'overdue' | 'waiting-for-head' | 'correction-required' | 'done'; due: string | null; text: string } | null;
}

export interface DeskView {
  locale: Locale;
  policy: Policy;
  operator: Operator | null;
  cases: DeskCase[];
  mine: OwnCase[];
  drafts: Draft[];
  /** What approval can be asked for under this policy, and of which offices. */
  askable: { type: ApprovalType; offices: string[] }[];
  machine: OwnKey;
  keys: OwnKey[];
  deciders: Person[];
  absences: { id: string; absence: Absence }[];
  scopes: PreApprovedScope[];
  now: number;
}
