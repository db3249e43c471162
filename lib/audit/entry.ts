/**
 * One line of the record (security.md 7). Digests and ids, not people's texts: what was written stays out by default.
 * Intent is written before an act is let go, outcome after it; an intent without outcome shows as `unknown`.
 */
import { ACT_KINDS, CHAINS, LEVELS, SURFACES } from '../foundation/vocabulary.ts';
import { z } from '../policy/zod-setup.ts';

const ENTRY_KINDS = ['verdict', 'intent', 'outcome', 'request', 'decision', 'change', 'witness', 'fault', 'segment'] as const;
const OUTCOMES = ['sent', 'failed', 'cancelled', 'unknown'] as const;

const Digest = z.string().regex(/^[0-9a-f]{64}$/);

const FindingLine = z.strictObject({
  rule: z.string(),
  clauses: z.array(z.string()),
  severity: z.enum(['hold', 'undetermined', 'warn', 'inform']),
  category: z.string().optional(),
  resolved: z.string().optional(),
});

export const EntrySchema = z.strictObject({
  v: z.literal(1),
  /** Counts from 1 within its segment, without gaps. */
  seq: z.number().int().min(1),
  /** Fiscal year, e.g. `2026` for April 2026 to March 2027 in Japan time. */
  seg: z.string().regex(/^\d{4}(-\d+)?$/),
  kind: z.enum(ENTRY_KINDS),
  /** Epoch milliseconds by this machine's clock, and its offset from UTC in minutes. */
  ts: z.number().int(),
  tz: z.number().int(),
  /** The same moment by a clock that nobody can set while the browser runs; it may lag behind `ts` where the computer slept. */
  mono: z.number().int().optional(),
  /** Thumbprint of the machine that wrote it. */
  machine: z.string().optional(),
  /** Joins the entries of one act. */
  id: z.string(),
  account: z.string().nullable(),
  actor: z.strictObject({ id: z.string(), name: z.string(), office: z.string(), chain: z.enum(CHAINS) }).nullable(),
  policy: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }).nullable(),
  act: z
    .strictObject({
      kind: z.enum(ACT_KINDS),
      surface: z.enum(SURFACES),
      /** SHA-256 of the text in profile `nfc-lf-v1`, and its length in characters as people count them. */
      text: Digest.optional(),
      length: z.number().int().optional(),
      media: z.array(z.string()).optional(),
      /** Address of the post and handles of its owners. */
      target: z.string().optional(),
      owners: z.array(z.string()).optional(),
      schedule: z.number().optional(),
    })
    .nullable(),
  verdict: z.strictObject({ level: z.enum(LEVELS), findings: z.array(FindingLine) }).nullable(),
  reason: z.strictObject({ code: z.string(), text: z.string().optional(), agreedBy: z.string().optional() }).nullable(),
  /** Ids of approvals that were spent with this intent. */
  spent: z.array(z.string()),
  outcome: z.enum(OUTCOMES).nullable(),
  /** For changes, faults, witness lines: what, as an id with data. */
  note: z.strictObject({ id: z.string(), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) }).nullable(),
  /** Hash of the entry before; 64 zeros for the first of a segment. */
  prev: Digest,
});
export type Entry = z.infer<typeof EntrySchema>;

/** An entry with the hash over its canonical JSON, as it is stored and exported. */
export interface SealedEntry {
  entry: Entry;
  hash: string;
}

/** What a writer supplies; the chain adds version, place and link. */
export type EntryDraft = Omit<Entry, 'v' | 'seq' | 'seg' | 'prev'>;
