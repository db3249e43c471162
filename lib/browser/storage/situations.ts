/** Reading what `0004-situations` keeps. Damaged records are left out and stay where they are. */
import type { CheckRecord } from '../../situations/checks.ts';
import { type Incident, IncidentSchema } from '../../situations/incident.ts';
import type { Database } from './shape.ts';

/** Newest first. */
export async function readIncidents(db: Database, policyId: string): Promise<Incident[]> {
  const rows = await db.getAllFromIndex('incidents', 'policy', policyId);
  return rows
    .flatMap(({ incident }) => {
      const parsed = IncidentSchema.safeParse(incident);
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) => b.openedAt - a.openedAt);
}

/** The records of the regular checks, with the moment from which what was never done counts. */
export async function readChecks(db: Database, policyId: string): Promise<{ records: CheckRecord[]; since: number | null }> {
  const rows = await db.getAll('checks', IDBKeyRange.bound([policyId, ''], [policyId, '\uffff']));
  const records = rows.map(({ id, doneAt, by, raisedAt }) => ({ id, doneAt, by, raisedAt }));
  return { records: records.filter(({ id }) => id !== 'since'), since: records.find(({ id }) => id === 'since')?.doneAt ?? null };
}
