/** What is done now and then: settle acts whose outcome never came, drop old answers, close what is over, repaint the badge. */
import { blankLine } from '../../lib/audit/lines.ts';
import { commit } from '../../lib/browser/storage/commit.ts';
import { readProfile } from '../../lib/browser/storage/read.ts';
import { asRefusal } from '../../lib/browser/storage/refusal.ts';
import { readChecks } from '../../lib/browser/storage/situations.ts';
import { circumstances } from './circumstances.ts';
import type { Context } from './context.ts';
import { expireApprovals } from './expiry.ts';
import { refreshManaged } from './managed.ts';
import { checkRecord } from './record-check.ts';
import { keepCheckpoint } from './witnesses.ts';
import { noteWriteFault, readWriteFault, tryWriting } from './write-fault.ts';

export const CHORES_ALARM = 'mimamori:chores';
const TEN_MINUTES = 600_000;
const A_DAY = 86_400_000;

/** Writes `unknown` for intents older than `age` ms without outcome: the worker or the browser died in between. Returns how many. */
export async function settleUnknown(context: Context, age: number): Promise<number> {
  const opened = await context.stores();
  if (!opened.ok) return 0;
  const store = opened.value;
  const left = (await store.db.getAll('pending')).filter((pending) => pending.at <= store.now() - age);
  for (const { id, account } of left) {
    const at = await circumstances(store, account);
    await commit(store, {
      request: { id: `outcome:${id}`, kind: 'act.outcome' },
      entries: [{ ...blankLine('outcome', id, { ...at, operator: null }), outcome: 'unknown' }],
      stores: ['pending'],
      run: async (tx) => {
        await tx.objectStore('pending').delete(id);
        return {};
      },
    });
  }
  return left.length;
}

/** First answers are kept for a day, far longer than any retry. */
async function dropOldAnswers(context: Context): Promise<void> {
  const opened = await context.stores();
  if (!opened.ok) return;
  const { db, now } = opened.value;
  const tx = db.transaction('requests', 'readwrite');
  for (const key of await tx.store.index('at').getAllKeys(IDBKeyRange.upperBound(now() - A_DAY))) await tx.store.delete(key);
  await tx.done;
}

/** What was never done counts from the day on which the policy was first seen in force. */
async function countFromToday(context: Context): Promise<void> {
  const opened = await context.stores();
  if (!opened.ok) return;
  const store = opened.value;
  const policyId = (await readProfile(store.db))?.policyId;
  if (!policyId || (await readChecks(store.db, policyId)).since !== null) return;
  await commit(store, {
    request: { id: `checks-since:${policyId}`, kind: 'check.done' },
    stores: ['checks'],
    run: async (tx) => {
      await tx.objectStore('checks').put({ policyId, id: 'since', doneAt: store.now() });
      return {};
    },
  });
}

/** A full disk met here is said everywhere, as when a message meets it. */
export async function doChores(context: Context, justStarted = false): Promise<void> {
  const opened = await context.stores();
  if (opened.ok && (await readWriteFault()) && !(await tryWriting(opened.value))) return;
  try {
    if (justStarted) await checkRecord(context);
    await settleUnknown(context, justStarted ? 0 : TEN_MINUTES);
    await dropOldAnswers(context);
    await countFromToday(context);
    await expireApprovals(context);
    await refreshManaged(context);
    if (opened.ok) await keepCheckpoint(opened.value);
  } catch (error) {
    if (!(await noteWriteFault(asRefusal(error)))) throw error;
  }
  await context.publish();
}
