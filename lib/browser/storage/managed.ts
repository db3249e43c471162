/** The last good settings of the IT section, kept here because the browser hands them over late, and at times not at all (security.md 2.3). */
import type { Problem } from '../../foundation/result.ts';
import { problem } from '../../policy/explain-issues.ts';
import { type Managed, ManagedSchema } from '../../policy/managed/schema.ts';
import { z } from '../../policy/zod-setup.ts';
import type { Database } from './shape.ts';

const ProblemSchema = z.strictObject({ path: z.string(), given: z.string(), ja: z.string(), en: z.string() });

const RecordSchema = z.strictObject({
  /** Of what arrived, to see that nothing changed. */
  digest: z.string(),
  /** Last settings without a problem; the text of a policy that came along is not kept here. */
  managed: ManagedSchema.nullable(),
  /** Of the policy that came along: it must still be that one. */
  packDigest: z.string().nullable(),
  /** What is wrong with what arrived last. */
  problems: z.array(ProblemSchema),
  /** When it arrived, and since when nothing arrives any more. Epoch milliseconds. */
  at: z.number(),
  missingSince: z.number().nullable(),
});
export type ManagedRecord = z.infer<typeof RecordSchema>;

/** The stored record; `null` when the IT section never sent anything. A damaged one says so and is invalid. */
export async function readManagedRecord(db: Database): Promise<ManagedRecord | null> {
  const raw = await db.get('meta', 'managed');
  if (raw === undefined) return null;
  const parsed = RecordSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const damaged: Problem[] = [problem('managed.damaged', 'managed', '')];
  return { digest: '', managed: null, packDigest: null, problems: damaged, at: 0, missingSince: null };
}

/** What the IT section has set and not let go of; `null` when nothing. */
export async function managedInForce(db: Database): Promise<Managed | null> {
  const managed = (await readManagedRecord(db))?.managed ?? null;
  return managed?.release ? null : managed;
}
