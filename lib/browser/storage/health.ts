/** How many records each store holds, and how many of them cannot be read. */
import { PersonSchema } from '../../approvals/people.ts';
import { AbsenceSchema, ApprovalRecordSchema, ScopeSchema } from '../../messages/schema-state.ts';
import { DeskItemSchema } from '../../messages/table-exchange.ts';
import { OperatorSchema, RegistryEntrySchema, SettingsSchema } from '../../policy/settings.ts';
import type { z } from '../../policy/zod-setup.ts';
import { IncidentSchema } from '../../situations/incident.ts';
import { readOwnPacks } from './own-packs.ts';
import type { Database } from './shape.ts';

export interface StoreHealth {
  store: string;
  total: number;
  damaged: number;
}

function count(store: string, records: readonly unknown[], schema: z.ZodType): StoreHealth {
  return { store, total: records.length, damaged: records.filter((record) => !schema.safeParse(record).success).length };
}

/** Every store with records of people or of the office. The chain of the record itself has its own check (`log.verify`). */
export async function storeHealth(db: Database): Promise<StoreHealth[]> {
  const [settings, people, registry, approvals, deciders, desk, absences, scopes, incidents, packs, forms, checks, log] = await Promise.all(
    [
      db.getAll('settings'),
      db.getAll('people'),
      db.getAll('registry'),
      db.getAll('approvals'),
      db.getAll('deciders'),
      db.getAll('desk'),
      db.getAll('absences'),
      db.getAll('scopes'),
      db.getAll('incidents'),
      readOwnPacks(db),
      db.count('forms'),
      db.count('checks'),
      db.count('log'),
    ],
  );
  return [
    count('settings', settings, SettingsSchema),
    count('people', people, OperatorSchema),
    count(
      'registry',
      registry.map(({ entry }) => entry),
      RegistryEntrySchema,
    ),
    count(
      'approvals',
      approvals.map(({ record }) => record),
      ApprovalRecordSchema,
    ),
    count(
      'deciders',
      deciders.map(({ person }) => person),
      PersonSchema,
    ),
    count(
      'desk',
      desk.map(({ item }) => item),
      DeskItemSchema,
    ),
    count(
      'absences',
      absences.map(({ absence }) => absence),
      AbsenceSchema,
    ),
    count(
      'scopes',
      scopes.map(({ scope }) => scope),
      ScopeSchema,
    ),
    count(
      'incidents',
      incidents.map(({ incident }) => incident),
      IncidentSchema,
    ),
    { store: 'packs', total: packs.length, damaged: packs.filter(({ policy }) => policy === null).length },
    { store: 'forms', total: forms, damaged: 0 },
    { store: 'checks', total: checks, damaged: 0 },
    { store: 'log', total: log, damaged: 0 },
  ];
}
