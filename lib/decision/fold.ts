/** How findings become one verdict: a table that can be read, and nothing else. */
import type { Level } from '../foundation/vocabulary.ts';
import type { Finding, Release, Verdict } from './types.ts';

interface Row {
  when: (finding: Finding) => boolean;
  level: Level;
  sentence: string;
}

/** Read from above: the first row that some finding fits gives the level of the verdict. */
export const FOLD: readonly Row[] = [
  {
    when: (f) => !f.resolved && f.severity === 'hold',
    level: 'hold',
    sentence: '規程が止めており、まだ解かれていない指摘があれば、止める。',
  },
  {
    when: (f) => !f.resolved && f.severity === 'undetermined',
    level: 'undetermined',
    sentence: '判断に必要なことが分からなければ、分からないと言って待つ。',
  },
  {
    when: (f) => !f.resolved && f.severity === 'warn',
    level: 'warn',
    sentence: '注意する指摘があり、まだ読まれていなければ、見せて待つ。',
  },
  { when: () => true, level: 'inform', sentence: '知らせるだけの指摘、または回答・承認・登録で解かれた指摘は、操作を妨げない。' },
];

/** Strictest first: what lets an act go. */
const RELEASES: readonly Release[] = ['none', 'approval', 'checklist', 'reason', 'acknowledge'];

/** Approvals of these types may be used again until they end (clauses.md 5.3 (1)). */
const REUSABLE: ReadonlySet<string> = new Set(['allow-list', 'off-hours', 'pre-approved-scope']);

/** True while a finding still stands in the way of the act. */
export function isOpen(finding: Finding): boolean {
  return !finding.resolved && finding.severity !== 'inform';
}

/** One verdict from all findings. No finding at all is `clear`. Findings are ordered strictest first, open ones before resolved ones. */
export function fold(findings: readonly Finding[]): Verdict {
  const level = FOLD.find((row) => findings.some(row.when))?.level ?? 'clear';
  const open = findings.filter(isOpen);
  const rank = (finding: Finding) => FOLD.findIndex((row) => row.when(finding));
  return {
    level,
    findings: [...findings].sort((a, b) => rank(a) - rank(b)),
    release: RELEASES.find((release) => open.some((finding) => finding.release === release)) ?? null,
    spends: [...new Set(findings.flatMap(spentBy))],
  };
}

function spentBy({ resolved, approval, data }: Finding): string[] {
  if (resolved?.by !== 'approval' || typeof data.approvalId !== 'string') return [];
  return approval && REUSABLE.has(approval.type) ? [] : [data.approvalId];
}
