/** What the background says unasked over an open port. */
import type { Snapshot } from './snapshot.ts';

export type GuardPush = { kind: 'snapshot'; snapshot: Snapshot };
/** `revision` is `null` when only a tab's state changed. */
export type PagePush = { kind: 'changed'; revision: number | null };
