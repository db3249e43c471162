/**
 * S9: one approval, and many who would spend it. Tabs press at the same moment, the worker dies at any point of the writing (before the
 * transaction, inside it, after it but before the answer), tabs ask again as the guard does, and the worker starts anew in between.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Context } from '../../../entrypoints/background/context.ts';
import { route } from '../../../entrypoints/background/router.ts';
import type { Store } from '../../../lib/browser/storage/commit.ts';
import type { ApprovalFact } from '../../../lib/decision/types.ts';
import { ENVELOPE, type Reply } from '../../../lib/messages/envelope.ts';
import { act, type Background, background, contentStamp, verdict } from './support.ts';

const RUNS = 1_000;

/** Where the worker dies while it writes, if at all. */
type Death = 'none' | 'before' | 'inside' | 'after';

interface Tab {
  /** What befalls the worker during the tab's tries: the first, and two more with the same request (`lib/browser/send.ts`). */
  tries: Death[];
  /** The person presses once more when it did not go: that is a new request. */
  pressesAgain: boolean;
}

interface Race {
  tabs: Tab[];
  /** The worker is started anew after so many turns of the event loop; `null`: it goes on. */
  restartAfter: number | null;
}

const death = fc.constantFrom<Death>('none', 'none', 'before', 'inside', 'after');
const race: fc.Arbitrary<Race> = fc.record({
  tabs: fc.array(fc.record({ tries: fc.array(death, { minLength: 1, maxLength: 3 }), pressesAgain: fc.boolean() }), {
    minLength: 2,
    maxLength: 3,
  }),
  restartAfter: fc.option(fc.nat({ max: 6 })),
});

let bg: Background;
beforeAll(async () => {
  bg = await background();
});

async function approve(id: string): Promise<void> {
  const fact: ApprovalFact = {
    id,
    type: 'post',
    policyId: 'kagamino',
    policyVersion: '1',
    account: 'kagamino_town',
    chain: 'staff',
    status: 'approved',
    text: '奥津渓の紅葉が見頃です。',
    validUntil: bg.now + 86_400_000,
    evidence: 'imported',
  };
  const record = { fact, requestedBy: null, requestedAt: bg.now, offices: [], note: '', clauses: [], history: [] };
  await bg.store.db.put('approvals', { id, policyId: 'kagamino', record });
}

/** `real`, with some of its members replaced. The database refuses to be called through anything but itself, so methods are bound. */
function instead<T extends object>(real: T, replaced: Partial<Record<keyof T, unknown>>): T {
  const get = (_: T, key: string | symbol): unknown => {
    if (Object.hasOwn(replaced, key)) return Reflect.get(replaced, key);
    const value: unknown = Reflect.get(real, key);
    return typeof value === 'function' ? value.bind(real) : value;
  };
  return new Proxy(real, { get });
}

/** The stores of a worker that dies while it writes. */
function dying(store: Store, how: Death): Store {
  if (how === 'none') return store;
  const stopped = () => new DOMException('The worker was stopped.', 'AbortError');
  type Open = (...given: unknown[]) => ReturnType<Store['db']['transaction']>;
  const transaction: Open = (...given) => {
    if (given[1] === 'readwrite' && how === 'before') throw stopped();
    const tx = (store.db.transaction as unknown as Open).apply(store.db, given);
    if (given[1] !== 'readwrite') return tx;
    if (how === 'after') return instead(tx, { done: tx.done.then(() => Promise.reject(stopped())) });
    // By then the approval is marked as used inside the transaction; its line in the record is not written yet.
    const objectStore = (name: never) => {
      if (name !== 'log') return tx.objectStore(name);
      tx.abort();
      throw stopped();
    };
    return instead(tx, { objectStore });
  };
  return { ...store, db: instead(store.db, { transaction }) };
}

function intent(id: string, approval: string, how: Death): Promise<Reply<unknown>> {
  const context: Context = { ...bg.context, stores: async () => ({ ok: true, value: dying(bg.store, how) }) };
  const body = { act: act({ text: '奥津渓の紅葉が見頃です。' }), verdict: verdict(), answers: {}, spends: [approval] };
  return route({ v: ENVELOPE, id, kind: 'act.intent', body }, contentStamp(), context);
}

/** What one tab let go, by request. */
async function pressIn(tab: Tab, name: string, approval: string): Promise<string[]> {
  const released: string[] = [];
  for (const press of tab.pressesAgain ? [1, 2] : [1]) {
    const id = `${approval}:${name}:${press}`;
    for (const how of tab.tries) {
      const reply = await intent(id, approval, how);
      if (reply.ok) released.push(id);
      if (reply.ok || reply.error.code === 'already-spent') break;
    }
  }
  return released;
}

async function restartAfter(turns: number | null): Promise<void> {
  if (turns === null) return;
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await bg.restart();
}

describe('S9: an approval is spent exactly once', () => {
  it(`in ${RUNS} races of tabs that press at the same moment while the worker dies and starts anew`, async () => {
    let races = 0;
    // A worker that lost its database in the middle of an answer says so.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const seen = { died: 0, retried: 0, givenUp: 0 };
    await fc.assert(
      fc.asyncProperty(race, async ({ tabs, restartAfter: turns }) => {
        races += 1;
        const approval = `approval-${races}`;
        await approve(approval);
        const [, ...left] = await Promise.all([restartAfter(turns), ...tabs.map((tab, index) => pressIn(tab, `tab-${index}`, approval))]);
        const released = left.flat();
        seen.died += tabs.flatMap((tab) => tab.tries).filter((how) => how !== 'none').length;
        seen.retried += Number(released.length === 1);

        // Whoever comes last finds it spent, or spends it where every try before has died.
        const last = await intent(`${approval}:last`, approval, 'none');
        seen.givenUp += Number(last.ok);
        if (last.ok) released.push(`${approval}:last`);
        expect(released.length, 'acts that were let go').toBeLessThanOrEqual(1);
        const { fact, history } = (await bg.store.db.get('approvals', approval))?.record ?? {};
        expect(fact?.status).toBe('used');
        expect(history?.filter(({ to }) => to === 'used')).toHaveLength(1);
        // The one that was let go asks again, and gets its first answer.
        for (const id of released) expect(await intent(id, approval, 'none')).toMatchObject({ ok: true });
      }),
      { numRuns: RUNS, seed: 20_261_121 },
    );

    const lines = (await bg.get('log.export', { format: 'jsonl' })).text.split('\n').filter((line) => line.includes('"kind":"intent"'));
    expect(lines).toHaveLength(races);
    expect(races).toBe(RUNS);
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: true, checked: RUNS });
    expect(Math.min(seen.died, seen.retried, seen.givenUp), 'every kind of race took place').toBeGreaterThan(20);
  }, 60_000);
});
