import { describe, expect, it } from 'vitest';
import { createSecondEyes } from '../../../entrypoints/guard.content/second-eyes.ts';
import type { Act, Verdict } from '../../../lib/decision/types.ts';
import type { WitnessRequest } from '../../../lib/instagram/requests.ts';
import { createTickets } from '../../../lib/instagram/tickets.ts';
import { like } from './given.ts';

const RELEASED: Verdict = { level: 'inform', findings: [], release: null, spends: [] };

function eyes() {
  const world = { now: 0, unwatched: false, meant: null as string | null };
  const outcomes: [string, string][] = [];
  const witnessed: string[] = [];
  const told: Verdict[] = [];
  const later: (() => void)[] = [];
  const nothing = () => undefined;
  const reports = {
    status: nothing,
    shown: nothing,
    intent: () => Promise.reject(new Error('not here')),
    outcome: (id: string, outcome: string) => outcomes.push([id, outcome]),
    request: () => Promise.reject(new Error('not here')),
    keep: () => Promise.reject(new Error('not here')),
    incident: () => undefined,
    registry: () => undefined,
    witness: (what: string) => witnessed.push(what),
  };
  const second = createSecondEyes({
    tickets: createTickets(() => world.now),
    reports,
    unwatched: () => world.unwatched,
    mistaken: (_act, targetId) => world.meant !== null && world.meant !== targetId,
    tell: (verdict) => told.push(verdict),
    later: (run) => later.push(run),
  });
  return { world, outcomes, witnessed, told, later, second };
}

let count = 0;
const request = (act: Act['kind'], text?: string): WitnessRequest => ({
  id: ++count,
  act,
  targetId: null,
  name: act,
  ...(text === undefined ? {} : { text }),
});
const answered = (asked: WitnessRequest, outcome: 'sent' | 'refused' | 'failed', status: number) => ({ ...asked, outcome, status });

describe('requests that leave', () => {
  it('may leave once when a press announced them', () => {
    const { second, told } = eyes();
    second.allow(like('takanezawa_town'), null);
    expect(second.onAsk(request('like'))).toBe('pass');
    expect(second.onAsk(request('like'))).toBe('deny');
    expect(told).toHaveLength(1);
  });

  it('are stopped when they go to another account than the one that was judged (S28)', () => {
    const { second, told, outcomes, world } = eyes();
    world.meant = '500';
    second.follow('f1', { ...like('pref'), kind: 'follow' }, RELEASED).done();
    expect(second.onAsk({ ...request('follow'), targetId: '999' })).toBe('deny');
    expect(told[0]?.findings[0]?.messageId).toBe('panel.denied.elsewhere');
    expect(outcomes).toEqual([['f1', 'failed']]);
    second.follow('f2', { ...like('pref'), kind: 'follow' }, RELEASED).done();
    expect(second.onAsk({ ...request('follow'), targetId: '500' })).toBe('pass');
  });

  it('are stopped, told and recorded when nobody announced them', () => {
    const { second, told, witnessed } = eyes();
    expect(second.onAsk(request('comment', '知らない送信'))).toBe('deny');
    expect(told[0]?.findings[0]?.messageId).toBe('panel.denied');
    expect(witnessed).toEqual(['held-request']);
  });

  it('must carry the text that was judged', () => {
    const { second } = eyes();
    second.allow({ ...like('x'), kind: 'comment', text: '見頃です' }, null);
    expect(second.onAsk(request('comment', '別の文'))).toBe('deny');
    expect(second.onAsk(request('comment', '見頃です'))).toBe('pass');
  });

  it('are no business of ours on other accounts, or when they take something back', () => {
    const { second, world } = eyes();
    expect(second.onAsk(request('unlike'))).toBe('pass');
    world.unwatched = true;
    expect(second.onAsk(request('like'))).toBe('pass');
  });
});

describe('what became of a released act', () => {
  it.each([
    { outcome: 'sent' as const, status: 200, recorded: 'sent' },
    { outcome: 'refused' as const, status: 400, recorded: 'failed' },
    { outcome: 'failed' as const, status: 0, recorded: 'failed' },
  ])('is recorded as $recorded when the request is $outcome', ({ outcome, status, recorded }) => {
    const { second, outcomes, later } = eyes();
    second.follow('act-1', like('x'), RELEASED).done();
    const asked = request('like');
    second.onAsk(asked);
    second.onOutcome(answered(asked, outcome, status));
    for (const run of later) run();
    expect(outcomes).toEqual([['act-1', recorded]]);
  });

  it('is unknown when no request was seen', () => {
    const { second, outcomes, later } = eyes();
    second.follow('act-1', like('x'), RELEASED).done();
    expect(outcomes).toEqual([]);
    for (const run of later) run();
    expect(outcomes).toEqual([['act-1', 'unknown']]);
  });

  it('is nothing to record on another account', () => {
    const { second, outcomes } = eyes();
    const following = second.follow('act-1', like('x'), { ...RELEASED, inert: true });
    following.done();
    following.failed();
    expect(outcomes).toEqual([]);
  });
});
