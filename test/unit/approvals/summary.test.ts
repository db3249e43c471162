import { describe, expect, it } from 'vitest';
import { summarise } from '../../../lib/approvals/summary.ts';
import type { OfficeHours } from '../../../lib/calendar/business-hours.ts';
import type { ApprovalFact } from '../../../lib/decision/types.ts';
import type { Policy } from '../../../lib/policy/schema.ts';

const NOW = Date.parse('2026-11-24T10:00:00+09:00');
const DAY = 86_400_000;
const hours: OfficeHours = {
  windows: [{ id: 'w', label: '勤務時間', from: '08:30', to: '17:15' }],
  weekdays: [1, 2, 3, 4, 5],
  closedOnHolidays: true,
  yearEnd: null,
  extraOpenDays: [],
  extraClosedDays: [],
};
/** 鏡野: reports are owed after writing inside a scope. 熊本: the responsible person looks at everything that was published. */
const policy = { hours, approval: { afterPublication: null } } as unknown as Policy;
const kumamoto = { hours, approval: { afterPublication: { clauses: [], office: 'responsible' } } } as unknown as Policy;
const fact = (over: Partial<ApprovalFact>): ApprovalFact => ({
  id: '1',
  type: 'post',
  policyId: 'kagamino',
  policyVersion: '1',
  account: 'kagamino_town',
  chain: 'staff',
  status: 'requested',
  evidence: 'imported',
  ...over,
});

describe('approvals at a glance', () => {
  it('names an approved text with the day until which it can be used', () => {
    const rows = summarise(
      [fact({ status: 'approved', validUntil: NOW + 2 * DAY }), fact({ status: 'approved', validUntil: NOW + DAY })],
      0,
      policy,
      NOW,
    );
    expect(rows).toEqual([{ kind: 'approved', count: 2, until: NOW + DAY }]);
  });
  it('still shows for a week after its end what was marked as ended, however long ago it was decided', () => {
    const marked = fact({ status: 'expired', validUntil: NOW - 1, decidedAt: NOW - 30 * 86_400_000 });
    expect(summarise([marked], 0, policy, NOW)).toEqual([{ kind: 'expired', count: 1 }]);
    expect(summarise([marked], 0, policy, NOW + 8 * 86_400_000)).toEqual([]);
  });

  it('calls an approval whose end has passed expired, and after a week nothing at all', () => {
    expect(summarise([fact({ status: 'approved', validUntil: NOW - 1 })], 0, policy, NOW)).toEqual([{ kind: 'expired', count: 1 }]);
    expect(summarise([fact({ status: 'approved', validUntil: NOW - 8 * DAY })], 0, policy, NOW)).toEqual([]);
  });
  it('S51: a report is owed until the end of the next office day, holidays left out, and overdue after it', () => {
    const posted = Date.parse('2026-11-20T16:00:00+09:00');
    const owed = fact({ type: 'pre-approved-scope', status: 'used', decidedAt: posted });
    expect(summarise([owed], 0, policy, NOW)[0]?.kind).toBe('report');
    expect(summarise([owed], 0, policy, Date.parse('2026-11-25T00:00:01+09:00'))[0]?.kind).toBe('overdue');
  });
  it('S51: without hours in the policy the office days of the country count', () => {
    const owed = fact({ type: 'pre-approved-scope', status: 'used', decidedAt: Date.parse('2026-12-28T16:00:00+09:00') });
    const open = { ...policy, hours: null } as unknown as Policy;
    expect(summarise([owed], 0, open, Date.parse('2027-01-04T23:59:59+09:00'))[0]?.kind).toBe('report');
    expect(summarise([owed], 0, open, Date.parse('2027-01-05T00:00:00+09:00'))[0]?.kind).toBe('overdue');
  });
  it('熊本 8(2): what was published waits for the look of the responsible person, and elsewhere nothing waits', () => {
    const published = fact({ status: 'used' });
    expect(summarise([published], 0, kumamoto, NOW)).toEqual([{ kind: 'to-confirm', count: 1 }]);
    expect(summarise([published], 0, policy, NOW)).toEqual([]);
    expect(summarise([fact({ status: 'confirmed' })], 0, kumamoto, NOW)).toEqual([]);
  });
  it('puts what is overdue first and what only waits last', () => {
    const late = fact({ type: 'pre-approved-scope', status: 'used', decidedAt: NOW - 10 * DAY });
    const kinds = summarise([fact({}), fact({ status: 'returned' }), late], 1, policy, NOW).map((row) => row.kind);
    expect(kinds).toEqual(['overdue', 'to-decide', 'returned', 'requested']);
  });
  it('is empty when nothing is open', () => {
    expect(summarise([fact({ status: 'used' }), fact({ status: 'withdrawn' }), fact({ status: 'confirmed' })], 0, policy, NOW)).toEqual([]);
  });
});
