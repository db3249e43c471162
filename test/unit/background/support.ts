/** A background over a fresh database in memory, with a clock of the test's own. Not a stand-in for anything of ours. */
import 'fake-indexeddb/auto';
import type { Context } from '../../../entrypoints/background/context.ts';
import { route } from '../../../entrypoints/background/router.ts';
import { browser } from '../../../lib/browser/browser.ts';
import type { Store } from '../../../lib/browser/storage/commit.ts';
import { openStores } from '../../../lib/browser/storage/open.ts';
import type { Act, Verdict } from '../../../lib/decision/types.ts';
import { sha256With } from '../../../lib/foundation/digest.ts';
import { ENVELOPE, type Reply } from '../../../lib/messages/envelope.ts';
import type { MessageKind, ReplyOf, RequestOf } from '../../../lib/messages/table.ts';

export type Stamp = Parameters<typeof route>[1];

export const pageStamp = (): Stamp => {
  const own = browser.runtime.getURL('').replace(/\/$/, '');
  return { id: browser.runtime.id, origin: own, url: `${own}/options.html` };
};
export const contentStamp = (tabId = 7): Stamp => ({
  id: browser.runtime.id,
  origin: 'https://www.instagram.com',
  url: 'https://www.instagram.com/',
  frameId: 0,
  tab: { id: tabId } as NonNullable<NonNullable<Stamp>['tab']>,
});

let databases = 0;

export interface Background {
  context: Context;
  store: Store;
  published: number;
  now: number;
  /** As the background does after the worker was stopped: a new connection, nothing remembered. */
  restart(): Promise<void>;
  ask<K extends MessageKind>(kind: K, body: RequestOf<K>, options?: { id?: string; from?: Stamp }): Promise<Reply<ReplyOf<K>>>;
  /** Asks and expects an answer. */
  get<K extends MessageKind>(kind: K, body: RequestOf<K>, options?: { id?: string; from?: Stamp }): Promise<ReplyOf<K>>;
}

export async function background(name = `test-${++databases}`): Promise<Background> {
  const open = async (): Promise<Store> => {
    const opened = await openStores({ name });
    if (!opened.ok) throw new Error(opened.error.en);
    return { db: opened.value, sha256: sha256With(crypto.subtle), locks: navigator.locks, now: () => self.now };
  };
  const self: Background = {
    now: Date.parse('2026-11-20T10:00:00+09:00'),
    published: 0,
    store: await open(),
    context: {
      stores: async () => ({ ok: true, value: self.store }),
      publish: async () => {
        self.published += 1;
      },
      browserLocale: () => 'ja',
    },
    async restart() {
      self.store.db.close();
      self.store = await open();
    },
    async ask(kind, body, options = {}) {
      const content = kind.startsWith('act.') || kind.startsWith('log.v') || kind === 'guard.status' || kind === 'log.witness';
      const from = options.from ?? (content && kind !== 'log.verify' ? contentStamp() : pageStamp());
      return (await route({ v: ENVELOPE, id: options.id ?? crypto.randomUUID(), kind, body }, from, self.context)) as never;
    },
    async get(kind, body, options) {
      const reply = await self.ask(kind, body, options);
      if (!reply.ok) throw new Error(`${kind}: ${reply.error.en} (${reply.error.path} ${reply.error.given})`);
      return reply.value;
    },
  };
  return self;
}

export const act = (over: Partial<Act> = {}): Act => ({
  kind: 'publish',
  surface: 'composer',
  text: '秋まつりのお知らせ',
  page: { url: 'https://www.instagram.com/', viewer: { handle: 'rumoi_official', id: '1' } },
  ...over,
});

export const verdict = (over: Partial<Verdict> = {}): Verdict => ({ level: 'clear', findings: [], release: null, spends: [], ...over });
