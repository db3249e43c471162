/** What the background says unasked over an open port. */
import type { Snapshot } from './snapshot.ts';

export type GuardPush = { kind: 'snapshot'; snapshot: Snapshot };
export type PagePush = { kind: 'changed'; revision: number };
