/** Gathers what the popup shows from the background and the clock. */
import type { PopupProps } from '../../components/popup/popup.tsx';
import type { WatchState } from '../../components/popup/watch.tsx';
import { summarise } from '../../lib/approvals/summary.ts';
import { browser } from '../../lib/browser/browser.ts';
import { saveDiagnostics } from '../../lib/browser/save-file.ts';
import { send } from '../../lib/browser/send.ts';
import { openState } from '../../lib/calendar/business-hours.ts';
import type { TabReport } from '../../lib/messages/schema-state.ts';
import type { Fault, Snapshot } from '../../lib/messages/snapshot.ts';
import { openQuestions } from '../../lib/policy/open-questions.ts';
import { checksOf } from '../../lib/situations/checks.ts';

export type PopupView = Omit<PopupProps, 'onOptions' | 'onLocale' | 'onDesk' | 'onMode' | 'onCheck' | 'onDiagnose'>;

function watchState(snapshot: Snapshot, report: TabReport | null): WatchState {
  if (snapshot.state === 'invalid') return { kind: 'faulty' };
  if (snapshot.state === 'none') return { kind: 'no-policy' };
  return report?.status ?? { kind: 'silent' };
}

/** `?tab=` names the tab when the popup's page is opened in a tab of its own (tests, narrow screens). */
async function activeTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

function unreachable(fault: { ja: string; en: string }): PopupView {
  const locale = browser.i18n.getUILanguage().startsWith('ja') ? 'ja' : 'en';
  const faults: Fault[] = [{ code: 'store-unreadable', ...fault }];
  return {
    locale,
    watch: { kind: 'blocked', reason: 'no-answer' },
    policy: null,
    operator: null,
    hours: null,
    approvals: [],
    drafts: 0,
    open: [],
    faults,
    mode: {},
    due: [],
    now: Date.now(),
  };
}

export async function loadView(): Promise<PopupView> {
  const [snapshot, settings, desk, checks, drafts] = await Promise.all([
    send('snapshot.get', {}),
    send('settings.get', {}),
    send('desk.list', {}),
    send('checks.list', {}),
    send('drafts.list', {}),
  ]);
  if (!snapshot.ok) return unreachable(snapshot.error);
  const { value } = snapshot;
  const tabId = await activeTab();
  const report = tabId === undefined ? null : await send('tab.status', { tabId });
  const { policy } = value;
  const now = Date.now();
  const toDecide = desk.ok ? desk.value.filter((item) => item.status === 'waiting' && item.request.policyId === policy?.id).length : 0;
  return {
    locale: value.locale,
    watch: watchState(value, report?.ok ? report.value : null),
    policy,
    operator: value.operator,
    hours: policy?.hours ? openState(policy.hours, now) : null,
    approvals: policy ? summarise(value.approvals, toDecide, policy, now) : [],
    drafts: drafts.ok ? drafts.value.length : 0,
    open: policy ? openQuestions(policy, settings.ok ? settings.value.settings : null, value.operator) : [],
    faults: value.faults ?? [],
    mode: value.mode,
    due: policy && checks.ok ? checksOf(policy, checks.value.records, checks.value.since, now).filter(({ state }) => state === 'due') : [],
    now,
  };
}

/** Saves the diagnostics file of the tab's screen. */
export async function saveTabDiagnostics(): Promise<void> {
  const tabId = await activeTab();
  const reply = tabId === undefined ? null : await send('tab.diagnostics', { tabId });
  saveDiagnostics(reply?.ok ? (reply.value?.text ?? null) : null);
}
