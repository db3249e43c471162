/**
 * The one way to write. Under one lock: a repeated request gets its first answer, the record's entries are sealed onto the
 * newest head, and everything (change, entries, head, revision, answer) goes into one strict transaction or not at all.
 * Hashing waits, so it happens before the transaction opens; the head is compared again inside.
 */
import { extend } from '../../audit/chain.ts';
import type { EntryDraft, SealedEntry } from '../../audit/entry.ts';
import type { Sha256 } from '../../foundation/digest.ts';
import { recordEnd } from './record-end.ts';
import { asRefusal } from './refusal.ts';
import type { Database, StoreName, Writing } from './shape.ts';

/** `navigator.locks`, or the same in a test. */
interface Locks {
  request<T>(name: string, run: () => Promise<T>): Promise<T>;
}

export interface Store {
  db: Database;
  sha256: Sha256;
  locks: Locks;
  now(): number;
  /** Epoch milliseconds by the browser's steady clock. */
  mono?(): number;
}

export interface Commit<T> {
  /** Request id and kind; a second commit with the same id does nothing and returns the first value. */
  request: { id: string; kind: string };
  /** Lines for the record. */
  entries?: readonly EntryDraft[];
  /** Stores that `run` touches. */
  stores?: readonly StoreName[];
  /** Whether the snapshot changes by it; the revision then rises. */
  changes?: boolean;
  /** Awaits only requests of `tx`. A thrown `Refusal` undoes everything. */
  run(tx: Writing, written: { revision: number; sealed: SealedEntry[] }): Promise<T>;
}

const LOCK = 'mimamori:record';
const ALWAYS: StoreName[] = ['meta', 'log', 'heads', 'requests'];

async function write<T>(store: Store, commit: Commit<T>): Promise<T> {
  const now = store.now();
  const { end, head: before, damaged } = await recordEnd(store.db);
  const { entries, head } = await extend(end, commit.entries ?? [], now, store.sha256, damaged);
  const names = [...new Set([...ALWAYS, ...(commit.stores ?? [])])];
  const tx = store.db.transaction(names, 'readwrite', { durability: 'strict' });
  // The transaction's own end is awaited below; without this an abort would also surface as an unhandled rejection.
  tx.done.catch(() => undefined);
  try {
    const known = await tx.objectStore('requests').get(commit.request.id);
    if (known) return known.reply as T;
    const current = before ? await tx.objectStore('heads').get(before.seg) : null;
    if (before && current?.hash !== before.hash) throw new Error('Someone else wrote to the record: the head moved under the lock.');
    const revision = Number((await tx.objectStore('meta').get('revision')) ?? 0) + (commit.changes ? 1 : 0);
    const value = await commit.run(tx, { revision, sealed: entries });
    for (const sealed of entries) await tx.objectStore('log').add({ seg: sealed.entry.seg, seq: sealed.entry.seq, ...sealed });
    if (head && entries.length > 0) await tx.objectStore('heads').put(head);
    if (commit.changes) await tx.objectStore('meta').put(revision, 'revision');
    await tx.objectStore('requests').put({ id: commit.request.id, kind: commit.request.kind, at: now, reply: value });
    await tx.done;
    return value;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // Already over: the browser aborted it itself.
    }
    throw error;
  }
}

/** Writes, or throws a `Refusal` and leaves everything as it was. Resolves only after the bytes are durable. */
export function commit<T>(store: Store, what: Commit<T>): Promise<T> {
  return store.locks
    .request(LOCK, async () => ({ value: await write(store, what) }))
    .then(
      ({ value }) => value,
      (error: unknown) => {
        throw asRefusal(error);
      },
    );
}
