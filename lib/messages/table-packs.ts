/** Messages about policies of the municipality's own, and about everything as one file. Only our own pages send them. */
import { LOCKS } from '../policy/managed/schema.ts';
import { z } from '../policy/zod-setup.ts';
import { fromPage, message } from './message.ts';
import { Short } from './schema-acts.ts';
import { PackSummarySchema } from './schema-state.ts';

const Nothing = z.strictObject({});
const Done = z.strictObject({ revision: z.number().int() });
const PackId = z.string().regex(/^[a-z0-9-]{1,60}$/);
/** Parsed JSON of a file; `lib/policy/load.ts` says what is wrong with it, path by path. */
const Json = z.record(z.string(), z.unknown());

const ChangeSchema = z.strictObject({
  kind: z.enum(['policy', 'settings', 'person', 'account', 'pack', 'decider', 'absence', 'scope', 'incident', 'form', 'check']),
  name: z.string(),
  change: z.enum(['added', 'changed', 'same']),
  /** What changes in it, by its path in the record. */
  fields: z.array(z.string()),
});
/** One thing that an import of everything would do. */
export type OrganisationChange = z.infer<typeof ChangeSchema>;

const PreviewSchema = z.strictObject({
  changes: z.array(ChangeSchema),
  /** Groups that the IT section has fixed and the file would have changed: they stay. */
  kept: z.array(z.enum(LOCKS)),
  /** Who fixed them; empty when they did not say. */
  by: z.string(),
});
/** What an import of everything would do. */
export type OrganisationPreview = z.infer<typeof PreviewSchema>;

export const PACK_MESSAGES = {
  'packs.list': message(
    fromPage,
    Nothing,
    z.array(z.strictObject({ summary: PackSummarySchema, savedAt: z.number(), cases: z.number().int(), inForce: z.boolean() })),
  ),
  /** An own pack as it was saved, with the versions before it. */
  'packs.get': message(
    fromPage,
    z.strictObject({ id: PackId }),
    z.strictObject({
      policy: Json,
      cases: Json,
      savedAt: z.number(),
      earlier: z.array(z.strictObject({ savedAt: z.number(), policy: Json })),
    }),
  ),
  /** Refused when the pack has a mistake or decides otherwise than its worked examples say. */
  'packs.put': message(fromPage, z.strictObject({ policy: Json, cases: Json }), Done),
  'packs.remove': message(fromPage, z.strictObject({ id: PackId }), Done),

  /** Settings, people, accounts, own policies, those who decide, troubles, forms and checks; never keys or the record. */
  'organisation.export': message(fromPage, Nothing, z.strictObject({ file: Json, name: Short })),
  /** What the file would change; changes nothing. */
  'organisation.preview': message(fromPage, z.strictObject({ file: Json }), PreviewSchema),
  /** Adds and overwrites what the file names; what it does not name stays. All of it or nothing, but for what the IT section has fixed. */
  'organisation.import': message(fromPage, z.strictObject({ file: Json }), Done),
} as const;
