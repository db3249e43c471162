/** After publishing: 事後報告 by the next office day and its confirmation by the head (鏡野 5(3)), and the look at what was published (熊本 8(2)). */
import { nextOfficeDay, type OfficeHours } from '../calendar/business-hours.ts';
import type { ApprovalFact } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';
import { isPublishedOnce } from './lifecycle.ts';

export interface OwedReport {
  id: string;
  /** Epoch milliseconds at which it was published. */
  postedAt: number;
  status: 'used' | 'reported' | 'confirmed' | 'correction-required' | 'corrected';
}

export type ReportState = 'owed' | 'overdue' | 'waiting-for-head' | 'correction-required' | 'done';

/** Where a policy sets no hours, its office days are those of every public office: Monday to Friday, holidays and year-end left out. */
const OFFICE_DAYS: OfficeHours = {
  windows: [],
  weekdays: [1, 2, 3, 4, 5],
  closedOnHolidays: true,
  yearEnd: { from: '12-29', to: '01-03' },
  extraOpenDays: [],
  extraClosedDays: [],
};

/** The calendar by which reports are due under `policy`. */
export const officeDaysOf = ({ hours }: Pick<Policy, 'hours'>): OfficeHours => hours ?? OFFICE_DAYS;

/** The last day on which the report is in time, `YYYY-MM-DD` in Japan; `null` when no office day lies within a year. */
export function reportDueDay(hours: OfficeHours, postedAt: number): string | null {
  return nextOfficeDay(hours, postedAt);
}

/** Where a report stands at `now`; overdue begins when the due day is over in Japan. */
export function reportState(report: OwedReport, hours: OfficeHours, now: number): ReportState {
  switch (report.status) {
    case 'confirmed':
      return 'done';
    case 'reported':
    case 'corrected':
      return 'waiting-for-head';
    case 'correction-required':
      return 'correction-required';
    case 'used': {
      const due = reportDueDay(hours, report.postedAt);
      return due !== null && now >= Date.parse(`${due}T00:00:00+09:00`) + 86_400_000 ? 'overdue' : 'owed';
    }
  }
}

/** What is still owed for something published: a report, one that is late, or the look of the office that confirms; `null`: nothing. */
export type Afterwards = 'report' | 'overdue' | 'to-confirm';

/** What `fact` still asks for under `policy`. A correction that was called for is owed like a report. */
export function afterwardsOf(fact: ApprovalFact, policy: Pick<Policy, 'hours' | 'approval'>, now: number): Afterwards | null {
  const scoped = fact.type === 'pre-approved-scope';
  switch (fact.status) {
    case 'reported':
    case 'corrected':
      return 'to-confirm';
    case 'correction-required':
      return 'report';
    case 'used': {
      if (!scoped) return policy.approval.afterPublication && isPublishedOnce(fact.type) ? 'to-confirm' : null;
      const report = { id: fact.id, postedAt: fact.decidedAt ?? now, status: fact.status };
      return reportState(report, officeDaysOf(policy), now) === 'overdue' ? 'overdue' : 'report';
    }
    default:
      return null;
  }
}

export interface ReportParts {
  postUrl: string;
  postedAt: string;
  scope: string;
  proof: string;
  circumstance: string;
  text: string;
  reporter: string;
}

/** The report as text for the head, with everything that 鏡野 5(2)ア asks. */
export function reportText(parts: ReportParts): string {
  return [
    '事後報告（ソーシャルメディア運用ガイドライン 5(3)）',
    `報告者：${parts.reporter}`,
    `投稿日時：${parts.postedAt}`,
    `投稿のURL：${parts.postUrl || '（記入してください）'}`,
    `事前承認の範囲：${parts.scope}`,
    `根拠：${parts.proof}`,
    `承認を得られなかった事情：${parts.circumstance}`,
    '',
    '本文：',
    parts.text,
  ].join('\n');
}
