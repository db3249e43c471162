import { describe, expect, it } from 'vitest';
import { attemptOf, type Given, given, HOLIDAY, packOf, pageOf, post, refusal, snapshotOf, WORKING_HOUR } from './given.ts';

const rumoi = packOf('rumoi');
const REASON = { reason: { code: 'disaster' } };

function holiday(): Given {
  const office = given();
  office.world.now = HOLIDAY;
  office.guard.onPage(pageOf('rumoi_official'));
  office.guard.onSnapshot(snapshotOf(rumoi));
  return office;
}

/** Presses Share on a holiday; gives the held act and what the page will do. */
function held(office: Given) {
  const { attempt, page } = attemptOf(post());
  const ruling = office.guard.onAttempt(attempt);
  const now = office.guard.bridge.state().held;
  if (!now) throw new Error('Nothing is held');
  return { ruling, page, id: now.id };
}

const outcomes = ({ said }: Given) => said.flatMap((one) => (one.what === 'outcome' ? [one.outcome] : []));
const intents = ({ said }: Given) => said.filter((one) => one.what === 'intent');

describe('an act that the policy holds', () => {
  it('is stopped inside its event, shown, and recorded as shown', () => {
    const office = holiday();
    const { ruling, page } = held(office);
    expect(ruling).toBe('hold');
    expect(page.done).toBe(0);
    expect(office.said.some((one) => one.what === 'shown')).toBe(true);
  });

  it('does not go before what is asked has been answered', async () => {
    const office = holiday();
    const { id, page } = held(office);
    expect(await office.guard.bridge.release(id)).toEqual({ ok: false, reason: 'panel.refused.open' });
    expect(page.done).toBe(0);
    expect(intents(office)).toEqual([]);
  });

  it('goes exactly once when it is answered, after the intent was recorded', async () => {
    const office = holiday();
    const { id, page } = held(office);
    office.guard.bridge.answer(id, REASON);
    expect(await office.guard.bridge.release(id)).toEqual({ ok: true });
    expect(page.done).toBe(1);
    expect(intents(office)).toMatchObject([{ id, answers: REASON }]);
    expect(outcomes(office)).toEqual(['unknown']);
    expect(office.guard.bridge.state().held).toBeNull();
    expect((await office.guard.bridge.release(id)).ok).toBe(false);
    expect(page.done).toBe(1);
  });

  it('goes once although the person presses twice while it is being recorded', async () => {
    const office = holiday();
    const { id, page } = held(office);
    office.guard.bridge.answer(id, REASON);
    const [first, second] = await Promise.all([office.guard.bridge.release(id), office.guard.bridge.release(id)]);
    expect(first).toEqual({ ok: true });
    expect(second).toEqual({ ok: false, reason: 'panel.refused.going' });
    expect(page.done).toBe(1);
  });

  it('stays when it cannot be recorded, says why, and may be tried again with the same number', async () => {
    const office = holiday();
    const { id, page } = held(office);
    office.guard.bridge.answer(id, REASON);
    office.answers.intent = () => Promise.resolve(refusal('no-answer'));
    expect(await office.guard.bridge.release(id)).toEqual({ ok: false, reason: '記録できません。' });
    expect(page.done).toBe(0);
    expect(office.guard.bridge.state().held?.refusal).toBe('記録できません。');
    office.answers.intent = (again) => Promise.resolve({ ok: true, value: { id: again } });
    expect(await office.guard.bridge.release(id)).toEqual({ ok: true });
    expect(intents(office).map((one) => one.id)).toEqual([id, id]);
    expect(page.done).toBe(1);
  });

  it('is judged again when the page changed meanwhile, and the person sees that first', async () => {
    const office = holiday();
    const { id, page } = held(office);
    office.guard.bridge.answer(id, REASON);
    page.now = post('rumoi_official', '黄金岬の夕陽です。馬鹿者。');
    expect(await office.guard.bridge.release(id)).toEqual({ ok: false, reason: 'panel.refused.changed' });
    const now = office.guard.bridge.state().held;
    expect(now?.changed).toBe(true);
    expect(now?.act.text).toContain('馬鹿者');
    expect(page.done).toBe(0);
    expect(intents(office)).toEqual([]);
  });

  it('is cancelled in the record when the page changes while it is being recorded', async () => {
    const office = holiday();
    const { id, page } = held(office);
    office.guard.bridge.answer(id, REASON);
    office.answers.intent = (given) => {
      page.now = post('rumoi_official', '別の文');
      return Promise.resolve({ ok: true, value: { id: given } });
    };
    expect((await office.guard.bridge.release(id)).ok).toBe(false);
    expect(page.done).toBe(0);
    expect(outcomes(office)).toEqual(['cancelled']);
    expect(office.guard.bridge.state().held?.id).not.toBe(id);
  });

  it('goes when only the digest of its picture has come meanwhile, and is cancelled when another picture takes its place then', async () => {
    const withFile = (digest?: string) => ({ ...post(), media: [{ index: 1, type: 'image' as const, name: 'photo.jpg', digest }] });
    for (const [whenLogged, left] of [
      ['abc', 1],
      ['def', 0],
    ] as const) {
      const office = holiday();
      const { attempt, page } = attemptOf(withFile());
      office.guard.onAttempt(attempt);
      const id = office.guard.bridge.state().held?.id ?? '';
      office.guard.bridge.answer(id, REASON);
      page.now = withFile('abc');
      office.answers.intent = (given) => {
        page.now = withFile(whenLogged);
        return Promise.resolve({ ok: true, value: { id: given } });
      };
      expect((await office.guard.bridge.release(id)).ok).toBe(left === 1);
      expect(page.done).toBe(left);
    }
  });

  it('takes no other answer while it is being recorded: what is shown is what was recorded', async () => {
    const office = holiday();
    const { id, page } = held(office);
    office.guard.bridge.answer(id, REASON);
    let shown: unknown;
    office.answers.intent = (given) => {
      office.guard.bridge.answer(id, { reason: { code: 'other' } });
      shown = office.guard.bridge.state().held?.answers;
      return Promise.resolve({ ok: true, value: { id: given } });
    };
    expect(await office.guard.bridge.release(id)).toEqual({ ok: true });
    expect(page.done).toBe(1);
    expect(shown).toEqual(REASON);
    expect(intents(office)).toMatchObject([{ answers: REASON }]);
  });

  it('is cancelled in the record when the person stops while it is being recorded', async () => {
    const office = holiday();
    const { id, page } = held(office);
    office.guard.bridge.answer(id, REASON);
    office.answers.intent = (given) => {
      office.guard.bridge.stop(id);
      return Promise.resolve({ ok: true, value: { id: given } });
    };
    expect((await office.guard.bridge.release(id)).ok).toBe(false);
    expect(page.done).toBe(0);
    expect(outcomes(office)).toEqual(['cancelled']);
  });

  it('does not go when it can no longer be found, and nothing is spent', async () => {
    const office = holiday();
    const { id, page } = held(office);
    office.guard.bridge.answer(id, REASON);
    page.now = null;
    expect(await office.guard.bridge.release(id)).toEqual({ ok: false, reason: 'panel.refused.gone' });
    expect(intents(office)).toEqual([]);
  });

  it('comes back to the person when the control refuses at the last moment', async () => {
    const office = holiday();
    const { id, page } = held(office);
    office.guard.bridge.answer(id, REASON);
    page.obeys = false;
    expect(await office.guard.bridge.release(id)).toEqual({ ok: false, reason: 'panel.refused.gone' });
    expect(outcomes(office)).toEqual(['failed']);
    expect(office.guard.bridge.state().held).not.toBeNull();
  });

  it('is judged by the clock at the moment of going on, not by the one at which it was stopped', async () => {
    const office = holiday();
    office.world.now = WORKING_HOUR;
    expect(office.guard.onAttempt(attemptOf(post()).attempt)).toBe('pass');
    office.world.now = HOLIDAY;
    const { id, page } = held(office);
    office.world.now = WORKING_HOUR;
    expect(await office.guard.bridge.release(id)).toEqual({ ok: true });
    expect(page.done).toBe(1);
  });
});

describe('one act at a time', () => {
  it('keeps a second try stopped and asks for attention', () => {
    const office = holiday();
    const { id } = held(office);
    expect(office.guard.onAttempt(attemptOf(post()).attempt)).toBe('hold');
    expect(office.guard.bridge.state().held).toMatchObject({ id, tries: 1 });
  });

  it('fills in the answers again when the same act is tried after stopping, and still asks', () => {
    const office = holiday();
    const { id } = held(office);
    office.guard.bridge.answer(id, REASON);
    office.guard.bridge.stop(id);
    const again = held(office);
    expect(again.ruling).toBe('hold');
    expect(office.guard.bridge.state().held?.answers.reason).toEqual(REASON.reason);
  });

  it('forgets the answers when the text changed', () => {
    const office = holiday();
    const { id } = held(office);
    office.guard.bridge.answer(id, REASON);
    office.guard.bridge.stop(id);
    office.guard.onAttempt(attemptOf(post('rumoi_official', '別の文です。')).attempt);
    expect(office.guard.bridge.state().held?.answers.reason).toBeUndefined();
  });

  it('records a request for approval and says its number', async () => {
    const office = holiday();
    const { id } = held(office);
    expect(await office.guard.bridge.requestApproval(id, 'お願いします', false)).toEqual({ ok: true, id: 'request-1' });
    expect(office.guard.bridge.state().held?.requested).toEqual({ id: 'request-1' });
  });
});
