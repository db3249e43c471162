import { describe, expect, it } from 'vitest';
import { dayState, judgeHours, nextOfficeDay, nextOpening, type OfficeHours, openState } from '../../../lib/calendar/business-hours.ts';
import { clockLabel, jst, startOfJstDay } from '../../../lib/calendar/jst.ts';

const rumoi: OfficeHours = {
  windows: [{ id: 'post', label: '投稿時間', from: '08:50', to: '17:20' }],
  weekdays: [1, 2, 3, 4, 5],
  closedOnHolidays: true,
  yearEnd: { from: '12-29', to: '01-03' },
  extraOpenDays: [],
  extraClosedDays: [],
};
const at = (iso: string) => Date.parse(iso);
const inside = (iso: string, hours = rumoi) => judgeHours(hours, at(iso)).inside;
const why = (iso: string, hours = rumoi) => {
  const state = dayState(hours, jst(at(iso)));
  return state.open ? 'open' : state.why;
};

describe("Japan's clock", () => {
  it('is read from the epoch, whatever zone an instant was written in', () => {
    expect(jst(at('2026-11-20T15:30:00Z'))).toMatchObject({ date: '2026-11-21', weekday: 6, hour: 0, minute: 30 });
    expect(jst(at('2026-11-19T22:30:00-08:00')).date).toBe('2026-11-20');
    expect(clockLabel(jst(at('2026-11-24T00:05:00Z')))).toBe('9:05');
    expect(startOfJstDay(at('2026-11-24T08:59:59.999+09:00'))).toBe(at('2026-11-24T00:00:00+09:00'));
  });
});

describe('office hours', () => {
  it('hold both ends of the window to the second (S02–S04)', () => {
    expect(inside('2026-11-24T08:49:59+09:00')).toBe(false);
    expect(inside('2026-11-24T08:50:00+09:00')).toBe(true);
    expect(inside('2026-11-24T17:20:00.999+09:00')).toBe(true);
    expect(inside('2026-11-24T17:20:01+09:00')).toBe(false);
  });

  it('are judged on a computer that lives in another zone (S05, S06)', () => {
    expect(inside('2026-11-24T00:10:00Z')).toBe(true);
    expect(why('2026-11-20T15:30:00Z')).toBe('weekday');
  });

  it('name the reason for a closed day (S01, S07)', () => {
    expect(dayState(rumoi, jst(at('2026-11-23T10:00:00+09:00')))).toEqual({ open: false, why: 'holiday', name: '勤労感謝の日' });
    expect(why('2026-09-22T11:00:00+09:00')).toBe('holiday');
    expect(why('2026-11-22T11:00:00+09:00')).toBe('weekday');
  });

  it('close over the new year, however the city sets the range (S08)', () => {
    expect(why('2026-12-29T10:00:00+09:00')).toBe('year-end');
    expect(why('2026-12-28T10:00:00+09:00')).toBe('open');
    const city = { ...rumoi, yearEnd: { from: '12-31', to: '01-05' } };
    expect(why('2026-12-29T10:00:00+09:00', city)).toBe('open');
    expect(why('2027-01-05T10:00:00+09:00', city)).toBe('year-end');
    expect(why('2027-01-06T10:00:00+09:00', city)).toBe('open');
    expect(why('2026-06-10T10:00:00+09:00', { ...rumoi, yearEnd: { from: '06-01', to: '06-30' } })).toBe('year-end');
  });

  it('let days that the organisation adds win over the calendar (S11)', () => {
    expect(inside('2026-11-21T10:00:00+09:00', { ...rumoi, extraOpenDays: ['2026-11-21'] })).toBe(true);
    expect(why('2026-11-24T10:00:00+09:00', { ...rumoi, extraClosedDays: ['2026-11-24'] })).toBe('closed-day');
    expect(why('2026-11-21T10:00:00+09:00', { ...rumoi, extraOpenDays: ['2026-11-21'], extraClosedDays: ['2026-11-21'] })).toBe(
      'closed-day',
    );
  });

  it('bind by the part that all windows share, and name the window that is left (S12)', () => {
    const kagamino: OfficeHours = {
      ...rumoi,
      windows: [
        { id: 'work', label: '勤務時間', from: '08:30', to: '17:15' },
        { id: 'operating', label: '運用時間', from: '09:00', to: '17:00' },
      ],
    };
    const judged = judgeHours(kagamino, at('2026-11-24T08:45:00+09:00'));
    expect(judged.inside).toBe(false);
    expect(judged.outside.map(({ id }) => id)).toEqual(['operating']);
    expect(openState(kagamino, at('2026-11-24T09:00:00+09:00'))).toEqual({ state: 'open', until: at('2026-11-24T17:00:00+09:00') });
  });

  it('invent no times that nobody has set (S13)', () => {
    const unset = { ...rumoi, windows: [{ id: 'operating', label: '運用時間', from: null, to: null }] };
    const judged = judgeHours(unset, at('2026-11-24T23:00:00+09:00'));
    expect(judged.unset).toHaveLength(1);
    expect(judged.inside).toBe(true);
    expect(openState(unset, at('2026-11-24T23:00:00+09:00'))).toEqual({ state: 'unset' });
  });
});

describe('until when it is open', () => {
  it('says the end of the day while open', () => {
    expect(openState(rumoi, at('2026-11-24T10:00:00+09:00'))).toEqual({ state: 'open', until: at('2026-11-24T17:20:00+09:00') });
  });

  it('says the next opening, over a weekend with a holiday', () => {
    const friday = openState(rumoi, at('2026-11-20T18:00:00+09:00'));
    expect(friday).toMatchObject({
      state: 'closed',
      next: { from: at('2026-11-24T08:50:00+09:00'), until: at('2026-11-24T17:20:00+09:00') },
    });
  });

  it('says the same day early in the morning, and the new year after the closure', () => {
    expect(nextOpening(rumoi, at('2026-11-24T07:00:00+09:00'))?.from).toBe(at('2026-11-24T08:50:00+09:00'));
    expect(nextOpening(rumoi, at('2026-12-28T18:00:00+09:00'))?.from).toBe(at('2027-01-04T08:50:00+09:00'));
  });

  it('says that there is none when windows never meet or no weekday is open', () => {
    expect(nextOpening({ ...rumoi, weekdays: [] }, at('2026-11-24T07:00:00+09:00'))).toBeNull();
    const apart = [
      { id: 'a', label: 'a', from: '09:00', to: '10:00' },
      { id: 'b', label: 'b', from: '11:00', to: '12:00' },
    ];
    expect(nextOpening({ ...rumoi, windows: apart }, at('2026-11-24T07:00:00+09:00'))).toBeNull();
  });

  it('finds the office day on which a report is due (S51)', () => {
    expect(nextOfficeDay(rumoi, at('2026-11-20T16:00:00+09:00'))).toBe('2026-11-24');
  });
});
