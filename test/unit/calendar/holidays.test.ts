import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holidayName } from '../../../lib/calendar/holidays.ts';
import { jst } from '../../../lib/calendar/jst.ts';

const on = (iso: string) => holidayName(jst(Date.parse(`${iso}T12:00:00+09:00`)));
const root = resolve(import.meta.dirname, '../../..');
const official = resolve(root, '../shared/corpora/holidays/syukujitsu.utf8.csv');

describe('national holidays', () => {
  it('know the ordinary, the substitute and the sandwiched holiday', () => {
    expect(on('2026-11-23')).toBe('勤労感謝の日');
    expect(on('2026-05-06')).toBe('振替休日');
    expect(on('2026-09-22')).toBe('国民の休日');
    expect(on('2027-01-11')).toBe('成人の日');
    expect(on('2026-11-24')).toBeUndefined();
  });

  it.skipIf(!existsSync(official))('are exactly those of the Cabinet Office from 2024 on (needs ../shared/corpora/holidays)', () => {
    const rows = readFileSync(official, 'utf8').trim().split(/\r?\n/).slice(1);
    const listed = new Set(rows.map((row) => isoOf(row.split(',')[0] ?? '')).filter((day) => day >= '2024'));
    expect(listed.size).toBeGreaterThan(50);
    const last = [...listed].sort().at(-1) ?? '';
    const wrong: string[] = [];
    for (let at = Date.parse('2024-01-01T12:00:00+09:00'); jst(at).date <= `${last.slice(0, 4)}-12-31`; at += 86_400_000) {
      const { date } = jst(at);
      if (listed.has(date) !== (holidayName(jst(at)) !== undefined)) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it('are the same wherever the computer stands, also where clocks are put back', () => {
    const code = `import('${root}/lib/calendar/holidays.ts').then(({ holidayName }) => {
      const days = []; for (let d = 0; d < 365; d++) { const t = new Date(Date.UTC(2026, 0, 1 + d));
      if (holidayName({ year: t.getUTCFullYear(), month: t.getUTCMonth() + 1, day: t.getUTCDate() })) days.push(d); }
      console.log(days.join()); })`;
    const node = resolve(root, 'node_modules/.bin/node');
    const seen = ['Asia/Tokyo', 'America/Los_Angeles', 'Atlantic/Azores', 'Australia/Sydney', 'Pacific/Kiritimati'].map((TZ) =>
      execFileSync(node, ['-e', code], { env: { ...process.env, TZ }, encoding: 'utf8' }).trim(),
    );
    expect(seen[0]?.split(',').length).toBe(18);
    expect(new Set(seen).size).toBe(1);
  });
});

function isoOf(slashed: string): string {
  const [year = '', month = '', day = ''] = slashed.split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
