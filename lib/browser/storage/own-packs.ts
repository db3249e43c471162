/** The municipality's own policies in the store: parsed on every way out, and never trusted because they were once accepted. */
import { canonicalJson } from '../../foundation/canonical-json.ts';
import { loadPolicy } from '../../policy/load.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Database, StoredPack } from './shape.ts';

/** Versions of a pack that are kept to compare with. */
const KEPT = 5;

export interface OwnPack {
  row: StoredPack;
  /** `null`: what is stored is damaged. The bytes stay where they are. */
  policy: Policy | null;
}

/**
 * What a row was parsed into, by its id and the moment it was saved; a saved row is never changed in place. Only spares the
 * parsing: the row itself is read each time, so a worker that was just woken says the same.
 */
const parsed = new Map<string, { savedAt: number; policy: Policy | null }>();

function read(row: StoredPack): OwnPack {
  const known = parsed.get(row.id);
  if (known?.savedAt === row.savedAt) return { row, policy: known.policy };
  const loaded = loadPolicy(row.policy);
  const policy = loaded.ok && loaded.value.id === row.id ? loaded.value : null;
  parsed.set(row.id, { savedAt: row.savedAt, policy });
  return { row, policy };
}

/** One own pack; `null` when there is none of that id. */
export async function readOwnPack(db: Database, id: string): Promise<OwnPack | null> {
  const row = await db.get('packs', id);
  return row ? read(row) : null;
}

/** All own packs, by id. */
export async function readOwnPacks(db: Database): Promise<OwnPack[]> {
  return (await db.getAll('packs')).map(read);
}

/** The row that replaces `before`; the version that it replaces stays readable. `before` itself when nothing changed. */
export function nextRow(before: StoredPack | undefined, given: { id: string; policy: unknown; cases: unknown }, now: number): StoredPack {
  if (before && canonicalJson([before.policy, before.cases]) === canonicalJson([given.policy, given.cases])) return before;
  const earlier = before ? [{ savedAt: before.savedAt, policy: before.policy }, ...before.earlier].slice(0, KEPT) : [];
  return { ...given, savedAt: before && before.savedAt >= now ? before.savedAt + 1 : now, earlier };
}
