/** Reading the stores. Records are parsed; a damaged one is left out, kept where it is, and counted, so that it can be said. */
import { type Draft, DraftSchema } from '../../approvals/draft.ts';
import { type Person, PersonSchema } from '../../approvals/people.ts';
import { compareSegments } from '../../audit/chain.ts';
import type { SealedEntry } from '../../audit/entry.ts';
import type { Absence, Operator, PreApprovedScope, RegistryEntry } from '../../decision/types.ts';
import { AbsenceSchema, type ApprovalRecord, ApprovalRecordSchema, ScopeSchema } from '../../messages/schema-state.ts';
import { type DeskItem, DeskItemSchema } from '../../messages/table-exchange.ts';
import { layOver } from '../../policy/managed/lay-over.ts';
import { OperatorSchema, RegistryEntrySchema, type Settings, SettingsSchema } from '../../policy/settings.ts';
import { z } from '../../policy/zod-setup.ts';
import { managedInForce } from './managed.ts';
import { type Database, EMPTY_PROFILE, type Head, type Profile } from './shape.ts';

const ProfileSchema = z.strictObject({
  policyId: z.string().nullable(),
  operatorId: z.string().nullable(),
  locale: z.enum(['ja', 'en']).nullable(),
  welcomed: z.boolean(),
});

/** Records that passed and how many did not. */
export interface Sound<T> {
  sound: T[];
  damaged: number;
}

function sift<T>(raw: readonly unknown[], schema: z.ZodType<T>): Sound<T> {
  const sound = raw.flatMap((record) => {
    const parsed = schema.safeParse(record);
    return parsed.success ? [parsed.data] : [];
  });
  return { sound, damaged: raw.length - sound.length };
}

/** The installation's choices; `null` when the stored record is damaged. */
export async function readProfile(db: Database): Promise<Profile | null> {
  const [raw, managed] = await Promise.all([db.get('meta', 'profile'), managedInForce(db)]);
  const parsed = raw === undefined ? { success: true as const, data: EMPTY_PROFILE } : ProfileSchema.safeParse(raw);
  return parsed.success ? { ...parsed.data, policyId: managed?.policyId ?? parsed.data.policyId } : null;
}

export async function readRevision(db: Database): Promise<number> {
  return Number((await db.get('meta', 'revision')) ?? 0);
}

/** The settings that count: the office's own, with those of the IT section laid over them. `null` when the saved ones are damaged. */
export async function readSettings(db: Database, policyId: string): Promise<Settings | null> {
  const [own, managed] = await Promise.all([readOwnSettings(db, policyId), managedInForce(db)]);
  return own && layOver(own, managed);
}

/** The office's own settings for a policy: defaults when never saved, `null` when damaged. */
export async function readOwnSettings(db: Database, policyId: string): Promise<Settings | null> {
  const raw = await db.get('settings', policyId);
  const parsed = SettingsSchema.safeParse(raw ?? { policyId });
  return parsed.success ? parsed.data : null;
}

export async function readPeople(db: Database): Promise<Sound<Operator>> {
  return sift<Operator>(await db.getAll('people'), OperatorSchema);
}

export async function readRegistry(db: Database, policyId: string): Promise<Sound<RegistryEntry>> {
  const rows = await db.getAllFromIndex('registry', 'policy', policyId);
  return sift<RegistryEntry>(
    rows.map((row) => row.entry),
    RegistryEntrySchema,
  );
}

export async function readApprovals(db: Database, policyId: string): Promise<Sound<ApprovalRecord>> {
  const rows = await db.getAllFromIndex('approvals', 'policy', policyId);
  return sift<ApprovalRecord>(
    rows.map((row) => row.record),
    ApprovalRecordSchema,
  );
}

/** The newest end of the record, or `null` when nothing was ever written. */
export async function newestHead(db: Database): Promise<Head | null> {
  const heads = await db.getAll('heads');
  return heads.sort((a, b) => compareSegments(a.seg, b.seg)).at(-1) ?? null;
}

export async function readHeads(db: Database): Promise<Head[]> {
  return (await db.getAll('heads')).sort((a, b) => compareSegments(a.seg, b.seg));
}

/** One segment in writing order, in portions so that a large record does not fill the memory. */
export async function* readSegment(db: Database, seg: string, portion = 1_000): AsyncGenerator<SealedEntry[]> {
  let from = 0;
  for (;;) {
    const rows = await db.getAll('log', IDBKeyRange.bound([seg, from], [seg, Number.MAX_SAFE_INTEGER], from > 0), portion);
    if (rows.length === 0) return;
    yield rows.map(({ entry, hash }) => ({ entry, hash }));
    from = rows.at(-1)?.seq ?? from;
  }
}

/** People who decide under a policy, with their keys. */
export async function readDeciders(db: Database, policyId: string): Promise<Sound<Person>> {
  const rows = await db.getAllFromIndex('deciders', 'policy', policyId);
  return sift<Person>(
    rows.map((row) => row.person),
    PersonSchema,
  );
}

/** Requests on the approver's desk, of whatever policy they came. */
export async function readDesk(db: Database): Promise<Sound<DeskItem>> {
  return sift<DeskItem>(
    (await db.getAll('desk')).map((row) => row.item),
    DeskItemSchema,
  );
}

export async function readAbsences(db: Database, policyId: string): Promise<{ id: string; absence: Absence }[]> {
  const rows = await db.getAllFromIndex('absences', 'policy', policyId);
  return rows.filter((row) => AbsenceSchema.safeParse(row.absence).success).map(({ id, absence }) => ({ id, absence }));
}

export async function readScopes(db: Database, policyId: string): Promise<PreApprovedScope[]> {
  const rows = await db.getAllFromIndex('scopes', 'policy', policyId);
  return rows.map((row) => row.scope).filter((scope) => ScopeSchema.safeParse(scope).success);
}

/** How many records about decisions (people who decide, absences, scopes) are damaged: each counts as not registered, and must be said. */
export async function countDamagedDecisions(db: Database, policyId: string): Promise<number> {
  const [deciders, absences, scopes] = await Promise.all([
    readDeciders(db, policyId),
    db.getAllFromIndex('absences', 'policy', policyId),
    db.getAllFromIndex('scopes', 'policy', policyId),
  ]);
  const odd = [
    ...absences.filter(({ absence }) => !AbsenceSchema.safeParse(absence).success),
    ...scopes.filter(({ scope }) => !ScopeSchema.safeParse(scope).success),
  ];
  return deciders.damaged + odd.length;
}

/** Drafts, the one that was worked on last first. A damaged one is left out and stays where it is. */
export async function readDrafts(db: Database, policyId: string): Promise<Draft[]> {
  const rows = await db.getAllFromIndex('drafts', 'policy', policyId);
  const { sound } = sift<Draft>(
    rows.map((row) => row.draft),
    DraftSchema,
  );
  return sound.sort((a, b) => b.savedAt - a.savedAt);
}
