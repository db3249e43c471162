/**
 * Everything that an organisation has set and keeps, as one file: the policy chosen, settings, people, accounts, own policies, those who
 * decide, absences, scopes, troubles with their steps, forms and regular checks. Private keys, approvals and the record are never in it.
 * An import adds and overwrites what the file names and leaves the rest.
 */
import { PersonSchema } from '../../approvals/people.ts';
import { canonicalJson } from '../../foundation/canonical-json.ts';
import { fail, ok, type Problem, type Result } from '../../foundation/result.ts';
import { AbsenceSchema, ScopeSchema } from '../../messages/schema-state.ts';
import type { OrganisationChange } from '../../messages/table-packs.ts';
import { explainIssues, problem } from '../../policy/explain-issues.ts';
import { OperatorSchema, RegistryEntrySchema, SettingsSchema } from '../../policy/settings.ts';
import { z } from '../../policy/zod-setup.ts';
import { IncidentSchema } from '../../situations/incident.ts';
import { readProfile } from './read.ts';
import type { Database, StoreName, Writing } from './shape.ts';

const ORGANISATION_FORMAT = 'mimamori-organisation/1';

const Json = z.record(z.string(), z.unknown());
const Id = z.string().min(1).max(200);

const FileSchema = z.strictObject({
  format: z.literal(ORGANISATION_FORMAT),
  exportedAt: z.number(),
  policyId: z.string().nullable(),
  settings: z.array(SettingsSchema),
  people: z.array(OperatorSchema),
  accounts: z.array(z.strictObject({ policyId: Id, entry: RegistryEntrySchema })),
  packs: z.array(z.strictObject({ policy: Json, cases: Json })),
  deciders: z.array(z.strictObject({ policyId: Id, person: PersonSchema })),
  absences: z.array(z.strictObject({ id: Id, policyId: Id, absence: AbsenceSchema })),
  scopes: z.array(z.strictObject({ policyId: Id, scope: ScopeSchema })),
  // Files of the first version were without these three.
  incidents: z.array(z.strictObject({ id: Id, policyId: Id, incident: IncidentSchema })).default([]),
  forms: z.array(z.strictObject({ policyId: Id, form: Id, values: z.record(z.string(), z.string()), savedAt: z.number() })).default([]),
  checks: z
    .array(
      z.strictObject({ policyId: Id, id: Id, doneAt: z.number().optional(), by: z.string().optional(), raisedAt: z.number().optional() }),
    )
    .default([]),
});
export type OrganisationFile = z.infer<typeof FileSchema>;

/** The file from parsed JSON; every problem at once, in Japanese and English. */
export function readOrganisationFile(raw: unknown): Result<OrganisationFile, Problem[]> {
  const format = (raw as { format?: unknown } | null)?.format;
  if (format !== ORGANISATION_FORMAT) {
    return fail([problem('choice', 'format', JSON.stringify(format) ?? '', { allowed: ORGANISATION_FORMAT })]);
  }
  const parsed = FileSchema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : fail(explainIssues(FileSchema, raw, parsed.error.issues));
}

/** Everything as it stands in the stores. */
export async function gatherOrganisation(db: Database, now: number): Promise<OrganisationFile> {
  const [profile, settings, people, accounts, packs, deciders, absences, scopes, incidents, forms, checks] = await Promise.all([
    readProfile(db),
    db.getAll('settings'),
    db.getAll('people'),
    db.getAll('registry'),
    db.getAll('packs'),
    db.getAll('deciders'),
    db.getAll('absences'),
    db.getAll('scopes'),
    db.getAll('incidents'),
    db.getAll('forms'),
    db.getAll('checks'),
  ]);
  return {
    format: ORGANISATION_FORMAT,
    exportedAt: now,
    policyId: profile?.policyId ?? null,
    settings,
    people,
    accounts: accounts.map(({ policyId, entry }) => ({ policyId, entry })),
    packs: packs.map(({ policy, cases }) => ({ policy: policy as Record<string, unknown>, cases: cases as Record<string, unknown> })),
    deciders: deciders.map(({ policyId, person }) => ({ policyId, person })),
    absences,
    scopes: scopes.map(({ policyId, scope }) => ({ policyId, scope })),
    incidents,
    forms,
    checks,
  } as OrganisationFile;
}

interface Item {
  kind: OrganisationChange['kind'];
  key: string;
  name: string;
  value: unknown;
}

function itemsOf(file: OrganisationFile): Item[] {
  return [
    { kind: 'policy', key: '', name: file.policyId ?? '—', value: { policyId: file.policyId } },
    ...file.packs.map((one): Item => ({ kind: 'pack', key: String(one.policy.id), name: titleOf(one.policy), value: one })),
    ...file.settings.map((value): Item => ({ kind: 'settings', key: value.policyId, name: value.policyId, value })),
    ...file.people.map((value): Item => ({ kind: 'person', key: value.id, name: `${value.name} ${value.office}`.trim(), value })),
    ...file.accounts.map(
      ({ policyId, entry }): Item => ({ kind: 'account', key: `${policyId} ${entry.handle}`, name: `@${entry.handle}`, value: entry }),
    ),
    ...file.deciders.map(
      ({ policyId, person }): Item => ({ kind: 'decider', key: `${policyId} ${person.id}`, name: person.name, value: person }),
    ),
    ...file.absences.map(
      ({ id, absence }): Item => ({ kind: 'absence', key: id, name: `${absence.office} ${absence.reason}`, value: absence }),
    ),
    ...file.scopes.map(({ scope }): Item => ({ kind: 'scope', key: scope.id, name: scope.description, value: scope })),
    ...file.incidents.map(
      ({ incident }): Item => ({
        kind: 'incident',
        key: incident.id,
        name: incident.what.slice(0, 60) || incident.url || incident.kind,
        value: incident,
      }),
    ),
    // When it was saved is no change of the form itself.
    ...file.forms.map(({ policyId, form, values }): Item => ({ kind: 'form', key: `${policyId} ${form}`, name: form, value: values })),
    ...file.checks.map(
      (one): Item => ({
        kind: 'check',
        key: `${one.policyId} ${one.id}`,
        name: one.doneAt === undefined ? one.id : dayInJapan(one.doneAt),
        value: one,
      }),
    ),
  ];
}

const dayInJapan = (epoch: number): string => new Date(epoch + 9 * 3_600_000).toISOString().slice(0, 10);

const titleOf = (policy: Record<string, unknown>): string => (policy.title as { ja?: string } | undefined)?.ja ?? String(policy.id);

/** What taking `next` in would do to `now`, thing by thing; things that `next` does not name stay and are not listed. */
export function organisationChanges(now: OrganisationFile, next: OrganisationFile): OrganisationChange[] {
  const before = new Map(itemsOf(now).map((item) => [`${item.kind} ${item.key}`, item.value]));
  return itemsOf(next).map(({ kind, key, name, value }) => {
    const old = before.get(`${kind} ${key}`);
    if (old === undefined) return { kind, name, change: 'added', fields: [] };
    const fields = changedFields(old, value);
    return { kind, name, change: fields.length > 0 ? 'changed' : 'same', fields };
  });
}

function changedFields(old: unknown, value: unknown): string[] {
  const [a, b] = [old as Record<string, unknown>, value as Record<string, unknown>];
  const spelt = (one: unknown) => (one === undefined ? '' : canonicalJson(one));
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => spelt(a[key]) !== spelt(b[key]));
}

/** Stores that `layOrganisation` touches. */
export const ORGANISATION_STORES: StoreName[] = [
  'settings',
  'people',
  'registry',
  'deciders',
  'absences',
  'scopes',
  'incidents',
  'forms',
  'checks',
];

/** Writes everything but the packs and the choice of a policy, which need judging first. */
export async function layOrganisation(tx: Writing, file: OrganisationFile): Promise<void> {
  for (const one of file.settings) await tx.objectStore('settings').put(one, one.policyId);
  for (const one of file.people) await tx.objectStore('people').put(one as never);
  for (const { policyId, entry } of file.accounts)
    await tx.objectStore('registry').put({ policyId, handle: entry.handle, entry: entry as never });
  for (const { policyId, person } of file.deciders) await tx.objectStore('deciders').put({ policyId, id: person.id, person });
  for (const one of file.absences) await tx.objectStore('absences').put(one);
  for (const { policyId, scope } of file.scopes) await tx.objectStore('scopes').put({ id: scope.id, policyId, scope });
  for (const one of file.incidents) await tx.objectStore('incidents').put(one);
  for (const one of file.forms) await tx.objectStore('forms').put(one);
  for (const one of file.checks) await tx.objectStore('checks').put(one as never);
}
