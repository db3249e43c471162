/** R6: the storage is full at every single write of every message that writes. It is always said, never half done, and works again afterwards. */
import { afterEach, expect, it } from 'vitest';
import type { MessageKind, RequestOf } from '../../lib/messages/table.ts';
import { tally } from '../adversary/support/tally.ts';
import { act, type Background, background, verdict } from '../unit/background/support.ts';
import { dump } from './support/dump.ts';
import { HELD_FOR_APPROVAL } from './support/held-for-approval.ts';

const counts = tally('R6  storage full at a write');
const { add, put } = IDBObjectStore.prototype;
afterEach(() => Object.assign(IDBObjectStore.prototype, { add, put }));

/** Lets `room` writes pass and refuses the next; gives how many were tried. */
function storageWithRoomFor(room: number): () => number {
  let tried = 0;
  const full = <A extends unknown[], R>(write: (this: IDBObjectStore, ...args: A) => R) =>
    function (this: IDBObjectStore, ...args: A): R {
      tried += 1;
      if (tried > room) throw new DOMException('full', 'QuotaExceededError');
      return write.apply(this, args);
    };
  Object.assign(IDBObjectStore.prototype, { add: full(add), put: full(put) });
  return () => tried;
}

type Case = { [K in MessageKind]: [kind: K, body: RequestOf<K>] }[MessageKind];
const held = act({ text: '本文' });
const CASES: Case[] = [
  ['policy.choose', { policyId: 'rumoi' }],
  ['settings.set', { settings: { policyId: 'rumoi', ownAccounts: ['rumoi_official'] } }],
  ['operator.set', { operator: { id: 'me', name: '見守 花子', office: '', chain: 'staff' } }],
  ['operator.use', { id: 'me' }],
  ['locale.set', { locale: 'en' }],
  ['welcome.done', {}],
  ['registry.put', { entries: [{ handle: 'hokkaido_pref', category: 'public-body', acts: ['like'], evidence: '公式サイト' }] }],
  ['registry.remove', { handles: ['hokkaido_pref'] }],
  ['log.verdict', { act: held, verdict: verdict() }],
  ['act.intent', { act: held, verdict: verdict(), answers: {}, spends: [] }],
  ['log.witness', { what: 'forged-event', detail: 'test' }],
  ['approval.request', { act: held, verdict: HELD_FOR_APPROVAL, note: 'お願いします。' }],
  ['mode.set', { mode: 'flame', on: true }],
  ['incident.open', { kind: 'impersonation', account: 'nisemono', url: 'https://www.instagram.com/nisemono/', what: 'なりすまし' }],
  ['operator.remove', { id: 'me' }],
];

async function office(): Promise<Background> {
  const bg = await background();
  await bg.get('policy.choose', { policyId: 'rumoi' });
  await bg.get('operator.set', { operator: { id: 'me', name: '見守 花子', office: '', chain: 'staff' } });
  // Makes the key of this machine, which stays whatever becomes of a request.
  await bg.get('keys.list', {});
  await bg.get('registry.put', { entries: [{ handle: 'hokkaido_pref', category: 'public-body', acts: ['like'], evidence: '公式サイト' }] });
  return bg;
}

it.each(CASES)(
  '%s says that the storage is full at every write, leaves everything as it was, and works once there is room',
  async (kind, body) => {
    const trial = await office();
    const writes = storageWithRoomFor(Number.POSITIVE_INFINITY);
    await trial.get(kind, body as never);
    const needed = writes();
    Object.assign(IDBObjectStore.prototype, { add, put });
    expect(needed).toBeGreaterThan(0);

    const bg = await office();
    const before = await dump(bg.store.db);
    for (let room = 0; room < needed; room += 1) {
      storageWithRoomFor(room);
      const reply = await bg.ask(kind, body as never);
      Object.assign(IDBObjectStore.prototype, { add, put });
      expect(reply).toMatchObject({
        ok: false,
        error: { code: 'quota', ja: expect.stringContaining('いっぱい'), en: expect.stringContaining('full') },
      });
      expect(await dump(bg.store.db)).toEqual(before);
      counts.add(kind, 'said, nothing half done');
    }
    expect((await bg.ask(kind, body as never)).ok).toBe(true);
  },
);
