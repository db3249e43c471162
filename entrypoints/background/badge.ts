/** The toolbar: how many requests wait, and 「!」 on a tab that is not watched although it should be. */
import { browser } from '../../lib/browser/browser.ts';
import { t } from '../../lib/i18n/index.ts';
import type { GuardStatus } from '../../lib/messages/bridge.ts';
import type { Snapshot } from '../../lib/messages/snapshot.ts';

const CALM = '#2f6b5e';
const ALARM = '#b3261e';

/** Tabs where staff believe to be watched and are not. */
export function isAlarming(status: GuardStatus): boolean {
  return status.kind === 'blind' || status.kind === 'blocked' || status.kind === 'orphaned';
}

export async function paintTab(tabId: number, status: GuardStatus): Promise<void> {
  try {
    if (isAlarming(status)) {
      await browser.action.setBadgeBackgroundColor({ tabId, color: ALARM });
      await browser.action.setBadgeText({ tabId, text: '!' });
    } else {
      // `null` takes the tab's own text off, so that the common one shows again; the shared types do not know it.
      await browser.action.setBadgeText({ tabId, text: null as unknown as string });
    }
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Text for all tabs: faults first, then what somebody still has to do, counted by what it is; red while a report is overdue (S51). */
export function badgeOf(snapshot: Snapshot): { text: string; color: string; title: string } {
  const { locale, approvals, overdueReports: overdue = 0, dueChecks = 0 } = snapshot;
  const name = t(locale, 'popup.badge.name');
  if (snapshot.state === 'invalid') return { text: '!', color: ALARM, title: t(locale, 'popup.badge.fault', { name }) };
  const having = (status: 'requested' | 'returned') => approvals.filter((fact) => fact.status === status).length;
  const counts = [
    ['popup.approval.to-decide', snapshot.toDecide ?? 0],
    ['popup.approval.returned', having('returned')],
    ['popup.approval.requested', having('requested')],
    ['popup.approval.report', snapshot.pendingReports],
    ['popup.approval.to-confirm', snapshot.toConfirm ?? 0],
    ['situations.popup.checks', dueChecks],
  ] as const;
  const waiting = counts.reduce((sum, [, count]) => sum + count, 0);
  if (waiting === 0) return { text: '', color: CALM, title: name };
  const parts = counts.flatMap(([id, count]) => (count > 0 ? [t(locale, id, { count })] : []));
  return {
    text: waiting > 99 ? '99+' : String(waiting),
    color: overdue > 0 ? ALARM : CALM,
    title: overdue > 0 ? t(locale, 'popup.badge.overdue', { name, count: overdue }) : t(locale, 'popup.badge.waiting', { name, parts }),
  };
}

export async function paintBadge(snapshot: Snapshot): Promise<void> {
  const { text, color, title } = badgeOf(snapshot);
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setTitle({ title }),
  ]);
}
