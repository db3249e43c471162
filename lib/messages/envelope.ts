/**
 * How a message travels. No zod here: the guard's client imports this file and nothing that validates.
 * Bodies and replies are described in `table.ts`; only the background checks them.
 */
import type { Problem } from '../foundation/result.ts';

/** Marks a message as ours; other listeners leave it alone, and ours leaves others alone. */
export const ENVELOPE = 'mimamori/1';

export interface Envelope {
  v: typeof ENVELOPE;
  /** Request id. A repetition with the same id is answered with the first answer and changes nothing. */
  id: string;
  kind: string;
  body: unknown;
}

/** Why a request was refused. `no-answer` and `orphaned` are found by the sender, the rest is said by the background. */
export type FailureCode =
  | 'no-answer'
  | 'orphaned'
  | 'refused-sender'
  | 'unknown-kind'
  | 'bad-request'
  | 'not-found'
  | 'already-spent'
  | 'conflict'
  | 'quota'
  | 'storage'
  | 'internal';

export interface Failure extends Problem {
  code: FailureCode;
}

export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** Name of the port that a guard keeps open; its end is the sign that the background or the page has gone. */
export const GUARD_PORT = 'guard';
/** Name of the port that popup and options keep open to hear of changes. */
export const PAGE_PORT = 'page';

/** Asked by the background of one tab: does a guard live there? Answered with `true` or not at all. */
export const GUARD_ALIVE = 'guard.alive';
/** Asked by the background of one tab: the diagnostics file of its screen. Answered with its text or not at all. */
export const GUARD_DIAGNOSTICS = 'guard.diagnostics';
