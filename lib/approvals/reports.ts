/** 事後報告 (鏡野 5(3)): what was published under a scope is reported by the next office day, then confirmed by the head. */
import { nextOfficeDay, type OfficeHours } from '../calendar/business-hours.ts';

export interface OwedReport {
  id: string;
  /** Epoch milliseconds at which it was published. */
  postedAt: number;
  status: 'used' | 'reported' | 'confirmed' | 'correction-required' | 'corrected';
}

export type ReportState = 'owed' | 'overdue' | 'waiting-for-head' | 'correction-required' | 'done';

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
