/** What each tab said last. Kept in `storage.session`: outlives the worker, ends with the browser, closed to content scripts. */
import { browser } from '../../lib/browser/browser.ts';
import type { GuardStatus } from '../../lib/messages/bridge.ts';
import { ENVELOPE, GUARD_ALIVE, GUARD_DIAGNOSTICS } from '../../lib/messages/envelope.ts';
import { type TabReport, TabReportSchema } from '../../lib/messages/schema-state.ts';

const keyOf = (tabId: number) => `tab:${tabId}`;

export async function writeReport(tabId: number, report: TabReport): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: report });
}

/** The last report of a tab, or `null` when no guard has spoken there. */
export async function readReport(tabId: number): Promise<TabReport | null> {
  const key = keyOf(tabId);
  const parsed = TabReportSchema.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

export async function forgetReport(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

const ACCOUNT = 'account';

/**
 * What a tab's status says about the account that the browser is signed in with, against what was said before: the account before when it
 * has just become an own one, else `null`. Accounts of others are remembered as "another" and never by name.
 */
export async function accountSwitch(status: GuardStatus): Promise<{ account: string | null } | null> {
  const own = status.kind === 'watching' ? status.account : null;
  if (own === null && status.kind !== 'inert') return null;
  const before = (await browser.storage.session.get(ACCOUNT))[ACCOUNT] as { own: string | null } | undefined;
  if (before?.own === own) return null;
  await browser.storage.session.set({ [ACCOUNT]: { own } });
  return before === undefined || own === null ? null : { account: before.own };
}

/** Whether a guard answers in the tab's top frame now. A report of a page that has gone must not calm anybody. */
export async function isGuarded(tabId: number): Promise<boolean> {
  return (await ask(tabId, GUARD_ALIVE)) === true;
}

/** The diagnostics file of the tab's screen; `null` when nobody answers. */
export async function diagnosticsOfTab(tabId: number): Promise<string | null> {
  const text = await ask(tabId, GUARD_DIAGNOSTICS);
  return typeof text === 'string' ? text : null;
}

async function ask(tabId: number, kind: string): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, { v: ENVELOPE, kind }, { frameId: 0 });
  } catch {
    return undefined;
  }
}
