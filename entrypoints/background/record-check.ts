/**
 * The record is walked through once at every start of the browser (security.md 3). A place that does not hold is said until the record is
 * whole again; the damaged entries stay where they are, and recording goes on in a segment of its own (`record-end.ts`).
 */
import { keepFoundBroken, readFoundBroken } from '../../lib/browser/storage/record-end.ts';
import type { Database } from '../../lib/browser/storage/shape.ts';
import type { Fault } from '../../lib/messages/snapshot.ts';
import type { Context } from './context.ts';
import { describeFault } from './faults.ts';
import { log } from './handlers/log.ts';

const UNREADABLE = { segment: '', ja: '記録を読めません。', en: 'The record cannot be read.' };

/** Checks the whole record and keeps what was found. */
export async function checkRecord(context: Context): Promise<void> {
  const opened = await context.stores();
  if (!opened.ok) return;
  const { broken } = await log['log.verify']({}, { id: 'record-check', sender: { kind: 'page' }, context }).catch(() => ({
    broken: UNREADABLE,
  }));
  await keepFoundBroken(opened.value.db, broken && { segment: broken.segment, ja: broken.ja, en: broken.en });
}

/** What the last check found, as it is said; `null` when the record was whole. */
export async function recordFault(db: Database): Promise<Fault | null> {
  const found = await readFoundBroken(db);
  if (!found) return null;
  const fault = describeFault('log-damaged', '');
  return { ...fault, ja: `${found.ja}${fault.ja}`, en: `${found.en} ${fault.en}` };
}
