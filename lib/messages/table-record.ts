/** Messages about the record: reading, checking, exporting, and taking out old years. Only our own pages ask. */
import type { SealedEntry } from '../audit/entry.ts';
import type { RecordChoices } from '../audit/filter.ts';
import type { MonthSummary } from '../audit/summary.ts';
import type { VerifyReport } from '../audit/verify.ts';
import { z } from '../policy/zod-setup.ts';
import { fromPage, message } from './message.ts';
import { Short } from './schema-acts.ts';

const Nothing = z.strictObject({});
const Done = z.strictObject({ revision: z.number().int() });
const Segment = z.string().regex(/^\d{4}(-\d+)?$/);
/** What our own code has made from stored lines, handed to our own pages. */
const made = <T>(member: string) => z.custom<T>((value) => typeof value === 'object' && value !== null && member in value);

const KeepYears = z.union([z.literal(1), z.literal(3), z.literal(5), z.literal(10), z.null()]);

const FilterSchema = z.strictObject({
  from: z.number().optional(),
  to: z.number().optional(),
  account: Short.optional(),
  act: Short.optional(),
  clause: Short.optional(),
  outcome: Short.optional(),
  operator: Short.optional(),
  kind: Short.optional(),
});

const SegmentView = z.strictObject({
  segment: z.string(),
  entries: z.number().int(),
  /** From when it may be taken out (epoch ms); `null`: never. */
  from: z.number().nullable(),
  /** It may be taken out now. */
  due: z.boolean(),
});
const RemovedView = z.strictObject({ segment: z.string(), entries: z.number().int(), at: z.number() });
const RetentionSchema = z.strictObject({ years: KeepYears, segments: z.array(SegmentView), removed: z.array(RemovedView) });
export type RetentionView = z.infer<typeof RetentionSchema>;

export const RECORD_MESSAGES = {
  /** Newest first. `before` is a place in the record (`seg:seq`) from an earlier answer. `total` counts what fits the filter. */
  'log.list': message(
    fromPage,
    z.strictObject({ before: Short.optional(), limit: z.number().int().min(1).max(500), filter: FilterSchema.optional() }),
    z.strictObject({ entries: z.array(made<SealedEntry>('hash')), total: z.number().int(), next: z.string().nullable() }),
  ),
  'log.choices': message(fromPage, Nothing, made<RecordChoices>('months')),
  'log.summary': message(fromPage, z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/) }), made<MonthSummary>('days')),
  'log.verify': message(fromPage, Nothing, made<VerifyReport>('ok')),
  /** JSONL carries the signed checkpoints behind the entries. */
  'log.export': message(
    fromPage,
    z.strictObject({ format: z.enum(['jsonl', 'csv']), segment: Segment.optional() }),
    z.strictObject({ text: z.string(), name: z.string(), entries: z.number().int() }),
  ),
  'log.retention': message(fromPage, Nothing, RetentionSchema),
  'log.keep': message(fromPage, z.strictObject({ years: KeepYears }), Done),
  /** Takes out the oldest year, when its time has come and `file` is its export, whole and unchanged. */
  'log.remove': message(fromPage, z.strictObject({ segment: Segment, file: z.string() }), Done),
} as const;
