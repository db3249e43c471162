/**
 * Signed notes about the record: checkpoints ("at this moment the record ended here") and tombstones ("this year was taken out after it
 * had been exported"). The machine's own key signs them: that finds later rewriting by whoever does not have this browser's profile, and
 * no more than that (security.md 7).
 */
import { canonicalJson } from '../foundation/canonical-json.ts';
import { z } from '../policy/zod-setup.ts';
import type { ChainHead } from './chain.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const Segment = z.string().regex(/^\d{4}(-\d+)?$/);

const CheckpointSchema = z.strictObject({
  v: z.literal(1),
  seg: Segment,
  seq: z.number().int().min(1),
  hash: Digest,
  /** Epoch milliseconds. */
  ts: z.number().int(),
  why: z.enum(['hundred', 'day', 'export']),
});
export type Checkpoint = z.infer<typeof CheckpointSchema>;

const TombstoneSchema = z.strictObject({
  v: z.literal(1),
  seg: Segment,
  first: z.literal(1),
  last: z.number().int().min(1),
  /** Hash of the newest entry that was taken out. */
  head: Digest,
  /** SHA-256 of the exported file that was checked before. */
  exported: Digest,
  ts: z.number().int(),
});
export type Tombstone = z.infer<typeof TombstoneSchema>;

const signed = { kid: z.string(), publicKey: z.string(), signature: z.string() };
export const SignedCheckpointSchema = z.strictObject({ note: CheckpointSchema, ...signed });
export const SignedTombstoneSchema = z.strictObject({ note: TombstoneSchema, ...signed });
export type Signed<T> = { note: T; kid: string; publicKey: string; signature: string };

/** The text that is signed. */
export const noteText = (note: Checkpoint | Tombstone): string => canonicalJson(note);

const HUNDRED = 100;
const JST = 9 * 3_600_000;
const day = (epoch: number): number => Math.floor((epoch + JST) / 86_400_000);

/** Whether the record has gone on far or long enough since `last` for a new checkpoint. */
export function dueCheckpoint(head: ChainHead, last: Checkpoint | null, now: number): Checkpoint['why'] | null {
  if (last && last.seg === head.seg && last.seq >= head.seq) return null;
  if (!last || day(last.ts) !== day(now)) return 'day';
  const since = last.seg === head.seg ? head.seq - last.seq : head.seq;
  return since >= HUNDRED ? 'hundred' : null;
}
