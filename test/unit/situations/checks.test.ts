import { describe, expect, it } from 'vitest';
import { readPack } from '../../../lib/policy/packs/index.ts';
import { checksOf } from '../../../lib/situations/checks.ts';

const at = (day: string) => Date.parse(`${day}T10:00:00+09:00`);
const pack = (id: 'hokkaido' | 'kagamino' | 'rumoi') => {
  const read = readPack(id);
  if (!read.ok) throw new Error(read.error.map(({ en }) => en).join());
  return read.value;
};
const state = (policy: ReturnType<typeof pack>, records: Parameters<typeof checksOf>[1], since: string, now: string) =>
  Object.fromEntries(checksOf(policy, records, at(since), at(now)).map((check) => [check.id, check.state]));

describe('regular checks', () => {
  it('ask for a new password 180 days after the last change, beginning with the day in Japan', () => {
    const done = [{ id: 'password', doneAt: at('2026-04-01') }];
    expect(state(pack('kagamino'), done, '2026-01-01', '2026-09-27').password).toBe('soon');
    expect(state(pack('kagamino'), done, '2026-01-01', '2026-09-28').password).toBe('due');
  });

  it('count what was never done from the day the policy was taken up', () => {
    expect(state(pack('kagamino'), [], '2026-04-01', '2026-06-01').website).toBe('fine');
    expect(state(pack('kagamino'), [], '2026-04-01', '2026-06-30').website).toBe('due');
  });

  it('ask for a new password when somebody has left, until it was changed afterwards (北海道 第５-1)', () => {
    const left = { id: 'roster', raisedAt: at('2026-04-01') };
    expect(state(pack('hokkaido'), [], '2026-01-01', '2026-04-02').roster).toBe('fine');
    expect(state(pack('hokkaido'), [left], '2026-01-01', '2026-04-02').roster).toBe('due');
    expect(state(pack('hokkaido'), [{ ...left, doneAt: at('2026-04-02') }], '2026-01-01', '2026-04-03').roster).toBe('fine');
  });

  it('name the clause, and say where none asks for it', () => {
    const checks = checksOf(pack('hokkaido'), [], at('2026-04-01'), at('2026-04-02'));
    expect(checks.find(({ id }) => id === 'password')?.clauses).toEqual(['hokkaido.5.1b']);
    expect(checksOf(pack('rumoi'), [], at('2026-04-01'), at('2026-04-02'))).toMatchObject([{ id: 'yearly', clauses: [] }]);
  });
});
