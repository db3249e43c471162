import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../lib/approvals/difference.ts';
import { advance, type EVENTS, type Living, STATUSES, TRANSITIONS } from '../../../lib/approvals/lifecycle.ts';

const entry = (event: (typeof EVENTS)[number], note?: string) => ({
  at: 1,
  event,
  by: '課長',
  office: 'head',
  policyVersion: '1',
  ...(note === undefined ? {} : { note }),
});
const living = (status: (typeof STATUSES)[number], multiUse = false): Living => ({ status, multiUse, history: [] });

describe('the life of an approval', () => {
  it('goes from draft over request and approval to use, and keeps every step with office and person', () => {
    let one = living('draft');
    for (const event of ['request', 'approve', 'spend', 'confirm'] as const) one = advance(one, entry(event));
    expect(one.status).toBe('confirmed');
    expect(one.history.map((step) => [step.to, step.by, step.office])).toEqual([
      ['requested', '課長', 'head'],
      ['approved', '課長', 'head'],
      ['used', '課長', 'head'],
      ['confirmed', '課長', 'head'],
    ]);
  });
  it('can be spent once, and a listing many times', () => {
    expect(() => advance(advance(living('approved'), entry('spend')), entry('spend'))).toThrow('not possible from "used"');
    expect(advance(advance(living('approved', true), entry('spend')), entry('spend')).status).toBe('approved');
  });
  it('returns only with a reason', () => {
    expect(() => advance(living('requested'), entry('return', ' '))).toThrow('needs its reason');
    expect(advance(living('requested'), entry('return', '日付の確認')).status).toBe('returned');
  });
  it('never comes back from an end without a new request', () => {
    for (const end of ['withdrawn', 'confirmed'] as const) expect(TRANSITIONS[end]).toEqual({});
    for (const status of ['returned', 'expired', 'revoked', 'withdrawn', 'used'] as const) {
      expect(() => advance(living(status), entry('approve'))).toThrow();
      expect(() => advance(living(status), entry('spend'))).toThrow();
    }
  });
  it('leads only to states that exist', () => {
    for (const events of Object.values(TRANSITIONS)) for (const next of Object.values(events)) expect(STATUSES).toContain(next);
    expect(Object.keys(TRANSITIONS).sort()).toEqual([...STATUSES].sort());
  });
});

describe('the difference to the approved text', () => {
  it('shows one changed character as one removed and one added', () => {
    expect(differenceOf('１１月２３日（月）開催', '１１月２４日（月）開催')).toEqual([
      { kind: 'same', text: '１１月２' },
      { kind: 'removed', text: '３' },
      { kind: 'added', text: '４' },
      { kind: 'same', text: '日（月）開催' },
    ]);
  });
  it('is nothing for another way of writing line ends and for が in two code points', () => {
    const parts = differenceOf('音楽会\r\nが始まります\n', '音楽会\nが始まります'.normalize('NFD'));
    expect(parts.filter((part) => part.kind !== 'same')).toEqual([]);
  });
  it('keeps an emoji whole', () => {
    expect(differenceOf('会場🎵', '会場🎶').map((part) => part.text)).toEqual(['会場', '🎵', '🎶']);
  });
});
