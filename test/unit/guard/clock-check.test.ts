import { describe, expect, it } from 'vitest';
import { createClockCheck } from '../../../entrypoints/guard.content/clock-check.ts';
import { given, packOf, pageOf, snapshotOf, URL, WORKING_HOUR } from './given.ts';

const dateOf = (epoch: number): string => new Date(epoch).toUTCString();

describe('the clock of this computer', () => {
  it('is compared with the Date of what Instagram answers; nonsense changes nothing', () => {
    const clock = createClockCheck(
      () => WORKING_HOUR,
      () => undefined,
    );
    expect(clock.skew()).toBeUndefined();
    clock.seen(dateOf(WORKING_HOUR - 600_000));
    expect(clock.skew()).toBe(600_000);
    clock.seen('yesterday');
    expect(clock.skew()).toBe(600_000);
    clock.seen(dateOf(WORKING_HOUR));
    expect(clock.skew()).toBe(0);
  });

  it('is told when it is more than two minutes off, once, and only where the guard watches', () => {
    const told: number[] = [];
    const clock = createClockCheck(
      () => WORKING_HOUR,
      (seconds) => told.push(seconds),
    );
    clock.seen(dateOf(WORKING_HOUR + 300_000));
    expect(told).toEqual([]);
    clock.tell();
    clock.seen(dateOf(WORKING_HOUR + 600_000));
    expect(told).toEqual([-300]);
    const right: number[] = [];
    const other = createClockCheck(
      () => WORKING_HOUR,
      (seconds) => right.push(seconds),
    );
    other.tell();
    other.seen(dateOf(WORKING_HOUR + 120_000));
    expect(right).toEqual([]);
  });

  it('brings a notice when a composer opens, as far as it is wrong', () => {
    const { guard, world } = given();
    guard.onSnapshot(snapshotOf(packOf('rumoi')));
    guard.onPage(pageOf('rumoi_official'));
    world.clockSkew = 600_000;
    const act = { kind: 'open-composer' as const, surface: 'composer' as const, page: { url: URL, viewer: { handle: 'rumoi_official' } } };
    expect(guard.onAttempt({ act, control: null, reread: () => act, replay: () => true })).toBe('pass');
    const said = guard.bridge.state().notices.flatMap(({ verdict }) => verdict.findings);
    expect(said.filter(({ rule }) => rule === 'clock')).toMatchObject([
      { messageId: 'rules.clock.fast', severity: 'warn', data: { minutes: 10 } },
    ]);
  });
});
