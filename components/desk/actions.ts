/** What the desk can ask for. `Problem` says in both languages what was wrong. */
import type { Draft } from '../../lib/approvals/draft.ts';
import type { Enrolment } from '../../lib/approvals/enrolment.ts';
import type { Person } from '../../lib/approvals/people.ts';
import type { QrPath } from '../../lib/approvals/qr.ts';
import type { Absence, PreApprovedScope, Verdict } from '../../lib/decision/types.ts';
import type { Problem, Result } from '../../lib/foundation/result.ts';
import type { ReplyOf, RequestOf } from '../../lib/messages/table.ts';

export type Answer<T> = Promise<Result<T, Problem>>;
export type Declared = RequestOf<'exchange.declare'>;
export type Decided = RequestOf<'desk.decide'>;

export interface DeskActions {
  copy(text: string): Promise<void>;
  save(name: string, text: string): void;
  qr(text: string): QrPath | null;
  importRequest(text: string): Answer<unknown>;
  decide(decision: Decided): Answer<unknown>;
  exportRequest(id: string): Answer<ReplyOf<'exchange.export'>>;
  importDecision(text: string): Answer<ReplyOf<'exchange.import'>>;
  declare(declared: Declared): Answer<unknown>;
  withdraw(id: string): Answer<unknown>;
  report(id: string): Answer<unknown>;
  /** `correction`: what has to be put right; empty when nothing. */
  confirm(id: string, office: string, person: string, correction: string): Answer<unknown>;
  makeKey(label: string, passphrase: string): Answer<unknown>;
  enrolmentOf(key: Enrolment): string;
  readEnrolment(pasted: string): Promise<{ enrolment: Enrolment; kid: string } | null>;
  putDecider(person: Person): Answer<unknown>;
  endDecider(id: string): Answer<unknown>;
  putAbsence(absence: Absence): Answer<unknown>;
  removeAbsence(id: string): Answer<unknown>;
  putScope(scope: PreApprovedScope): Answer<unknown>;
  removeScope(id: string): Answer<unknown>;
  /** A new empty draft. */
  newDraft(): Answer<{ id: string }>;
  /** An own request as a draft. */
  draftFrom(id: string): Answer<{ id: string }>;
  putDraft(draft: Draft): Answer<unknown>;
  /** Keeps in sight what was just typed, before it is stored. */
  showDraft(draft: Draft): void;
  removeDraft(id: string): Answer<unknown>;
  requestDraft(id: string, verdict: Verdict): Answer<{ id: string }>;
  judge(draft: Draft): Verdict;
  readPictures(files: File[]): Promise<Draft['media']>;
  now(): number;
}
