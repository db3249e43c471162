/**
 * The background: single writer of all stores. Wiring only. Every listener is registered synchronously at start, and nothing
 * is kept in variables but an open database handle and open ports: the worker may be stopped at any moment.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser/browser.ts';
import { isInstalledByAdmin, watchManagedStorage } from '../../lib/browser/managed.ts';
import type { Store } from '../../lib/browser/storage/commit.ts';
import { openStores } from '../../lib/browser/storage/open.ts';
import { sha256With } from '../../lib/foundation/digest.ts';
import type { Result } from '../../lib/foundation/result.ts';
import { ENVELOPE } from '../../lib/messages/envelope.ts';
import type { Fault } from '../../lib/messages/snapshot.ts';
import { paintBadge } from './badge.ts';
import { CHORES_ALARM, doChores } from './chores.ts';
import type { Context } from './context.ts';
import { refreshManaged } from './managed.ts';
import { accept, broadcast } from './ports.ts';
import { isEnvelope, route } from './router.ts';
import { buildSnapshot } from './snapshot.ts';
import { forgetReport } from './tabs.ts';

function makeContext(): Context {
  let opening: Promise<Result<Store, Fault>> | null = null;
  const open = async (): Promise<Result<Store, Fault>> => {
    const opened = await openStores({
      onLost: () => {
        opening = null;
      },
    });
    if (!opened.ok) opening = null;
    if (!opened.ok) return opened;
    const store: Store = {
      db: opened.value,
      sha256: sha256With(crypto.subtle),
      locks: navigator.locks,
      now: () => Date.now(),
      mono: () => performance.timeOrigin + performance.now(),
    };
    return { ok: true, value: store };
  };
  const context: Context = {
    stores: () => {
      opening ??= open();
      return opening;
    },
    async publish() {
      const snapshot = await buildSnapshot(context);
      broadcast(snapshot);
      await paintBadge(snapshot);
    },
    browserLocale: () => (browser.i18n.getUILanguage().startsWith('ja') ? 'ja' : 'en'),
    administered: isInstalledByAdmin,
  };
  return context;
}

/** A fault in a chore must not take the worker down; it is said, and the next chore tries again. */
function quietly(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('Mimamori:', error));
}

/** Settings of the IT section may come late, and then live: whoever looks is told only when something changed. */
async function takeManaged(context: Context): Promise<void> {
  if (await refreshManaged(context)) await context.publish();
}

async function keepAlarm(): Promise<void> {
  if (!(await browser.alarms.get(CHORES_ALARM))) await browser.alarms.create(CHORES_ALARM, { periodInMinutes: 5, delayInMinutes: 1 });
}

export default defineBackground(() => {
  const context = makeContext();

  browser.runtime.onMessage.addListener((raw: unknown, sender, sendResponse) => {
    if (!isEnvelope(raw)) return undefined;
    route(raw, sender, context).then(sendResponse, (error: unknown) =>
      sendResponse({ ok: false, error: { code: 'internal', path: ENVELOPE, given: '', ja: '内部の誤りです。', en: String(error) } }),
    );
    return true;
  });
  browser.runtime.onConnect.addListener((port) => accept(port, () => buildSnapshot(context)));
  browser.tabs.onRemoved.addListener((tabId) => quietly(forgetReport(tabId)));
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === CHORES_ALARM) quietly(doChores(context));
  });
  browser.runtime.onStartup.addListener(() => quietly(doChores(context, true)));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    quietly(doChores(context, true));
    if (reason === 'install') quietly(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  });

  watchManagedStorage(() => quietly(takeManaged(context)));
  quietly(takeManaged(context));

  // Alarms may vanish on restart or update: looked after at every start of the worker, made only when missing.
  quietly(keepAlarm());
});
