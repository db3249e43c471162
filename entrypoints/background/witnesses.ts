/** Checkpoints of the record: every hundred entries, every day, every export. */
import { compareSegments } from '../../lib/audit/chain.ts';
import {
  type Checkpoint,
  dueCheckpoint,
  noteText,
  type Signed,
  SignedCheckpointSchema,
  SignedTombstoneSchema,
  type Tombstone,
} from '../../lib/audit/checkpoint.ts';
import { isSigned, signText } from '../../lib/browser/sign.ts';
import type { Store } from '../../lib/browser/storage/commit.ts';
import { recordEnd } from '../../lib/browser/storage/record-end.ts';
import { machineKey } from './machine-key.ts';

/** Signs a note with the machine's own key. */
export async function sign<T extends Checkpoint | Tombstone>(store: Store, note: T): Promise<Signed<T>> {
  const key = await machineKey(store);
  return { note, kid: key.kid, publicKey: key.publicKey, signature: await signText(noteText(note), key) };
}

/** Writes a checkpoint when one is due; `why` asks for one now. Nothing is written twice for the same place, and nothing vouches for a damaged end. */
export async function keepCheckpoint(store: Store, why?: Checkpoint['why']): Promise<void> {
  const { head, damaged } = await recordEnd(store.db);
  if (!head || damaged) return;
  const newest = await store.db.transaction('checkpoints').store.openCursor(IDBKeyRange.upperBound([head.seg, head.seq]), 'prev');
  const last = SignedCheckpointSchema.safeParse(newest?.value);
  const due = why ?? dueCheckpoint(head, last.success ? last.data.note : null, store.now());
  if (!due || (await store.db.get('checkpoints', [head.seg, head.seq]))) return;
  const signed = await sign(store, { v: 1, seg: head.seg, seq: head.seq, hash: head.hash, ts: store.now(), why: due });
  await store.db.put('checkpoints', signed);
}

/** Signed by this machine's own key: a note that brings a key of its own proves nothing. */
function isOurs({ note, signature }: Signed<Checkpoint | Tombstone>, publicKey: string): Promise<boolean> {
  return isSigned(noteText(note), signature, publicKey);
}

/** Every checkpoint by segment: the hash it holds, or `null` where its signature or its key is not ours. */
export async function witnessed(store: Store): Promise<Map<string, Map<number, string | null>>> {
  const { publicKey } = await machineKey(store);
  const found = new Map<string, Map<number, string | null>>();
  for (const raw of await store.db.getAll('checkpoints')) {
    const parsed = SignedCheckpointSchema.safeParse(raw);
    const sound = parsed.success && (await isOurs(parsed.data, publicKey));
    const { seg, seq, hash } = raw.note;
    const of = found.get(seg) ?? new Map<number, string | null>();
    found.set(seg, of.set(seq, sound ? hash : null));
  }
  return found;
}

/** Tombstones of years that were taken out, oldest first; those without a sound signature do not count. */
export async function tombstones(store: Store): Promise<Tombstone[]> {
  const { publicKey } = await machineKey(store);
  const sound: Tombstone[] = [];
  for (const raw of await store.db.getAll('tombstones')) {
    const parsed = SignedTombstoneSchema.safeParse(raw);
    if (parsed.success && (await isOurs(parsed.data, publicKey))) sound.push(parsed.data.note);
  }
  return sound.sort((a, b) => compareSegments(a.seg, b.seg));
}
