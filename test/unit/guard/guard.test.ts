import { describe, expect, it } from 'vitest';
import type { Act, ApprovalFact } from '../../../lib/decision/types.ts';
import { attemptOf, given, HOLIDAY, like, packOf, pageOf, post, snapshotOf, URL } from './given.ts';

const rumoi = packOf('rumoi');
const takanezawa = packOf('takanezawa');

function town() {
  const office = given();
  office.guard.onPage(pageOf('takanezawa_town'));
  office.guard.onSnapshot(snapshotOf(takanezawa));
  return office;
}

const write = (text: string): Act => ({
  kind: 'write-caption',
  surface: 'composer',
  text,
  page: { url: URL, viewer: { handle: 'takanezawa_town' } },
});
const editor = {} as HTMLElement;
const reading = (text: string) => ({ editor, kind: 'caption' as const, text, act: write(text) });

describe('a switch of accounts', () => {
  it('is said and written down, with the account that is signed in now', () => {
    const office = given();
    office.world.switchedFrom = null;
    office.guard.onSnapshot(snapshotOf(takanezawa));
    office.guard.onPage(pageOf('takanezawa_town'));
    const [notice] = office.guard.bridge.state().notices;
    expect(notice?.act).toMatchObject({ kind: 'switch-account', page: { viewer: { handle: 'takanezawa_town' } } });
    expect(notice?.verdict.findings.map(({ rule }) => rule)).toEqual(['own-account', 'reminders']);
    expect(office.said).toContainEqual(expect.objectContaining({ what: 'shown', act: notice?.act }));
  });
});

describe('acts that are in order', () => {
  it('pass untouched, and their request may leave', () => {
    const office = town();
    const act = like('takanezawa_town');
    expect(office.guard.onAttempt(attemptOf(act).attempt)).toBe('pass');
    expect(office.passed).toEqual([act]);
    expect(office.guard.bridge.state().held).toBeNull();
  });

  it('are never stopped when they take something back', () => {
    const office = town();
    expect(office.guard.onAttempt(attemptOf({ ...like('hanako_walks'), kind: 'unlike' }).attempt)).toBe('pass');
  });

  it('wait unseen for as long as their approval is being spent', async () => {
    const office = given();
    office.world.now = Date.parse('2026-11-24T10:00:00+09:00');
    const text = 'すてきな記念行事ですね。';
    const approval: ApprovalFact = {
      id: 'approval-1',
      type: 'comment',
      policyId: takanezawa.id,
      policyVersion: takanezawa.version,
      account: 'takanezawa_town',
      chain: 'staff',
      status: 'approved',
      text,
      approvedBy: { office: 'responsible', person: '企画 課長' },
      decidedAt: office.world.now - 3_600_000,
      validUntil: office.world.now + 3_600_000,
      target: { handle: 'tochigi_pref_koho' },
      evidence: 'in-extension',
    };
    const entry = {
      handle: 'tochigi_pref_koho',
      category: 'public-body' as const,
      acts: ['comment' as const],
      evidence: 'https://www.pref.tochigi.lg.jp/',
    };
    const approvedBy = { office: 'responsible', person: '企画 課長' };
    office.guard.onPage(pageOf('takanezawa_town'));
    office.guard.onSnapshot(snapshotOf(takanezawa, { approvals: [approval], registry: [{ ...entry, approvedBy, approvedAt: 1 }] }));
    const act: Act = {
      kind: 'comment',
      surface: 'post-page',
      text,
      target: { owners: ['tochigi_pref_koho'] },
      page: { url: URL, viewer: { handle: 'takanezawa_town' } },
    };
    const { attempt, page } = attemptOf(act);
    const shown: unknown[] = [];
    office.guard.bridge.subscribe(({ held }) => shown.push(held));
    expect(office.guard.onAttempt(attempt)).toBe('hold');
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.done).toBe(1);
    expect(office.said).toContainEqual(expect.objectContaining({ what: 'intent', spends: ['approval-1'] }));
    expect(shown.every((held) => held === null)).toBe(true);
  });
});

describe('while somebody writes', () => {
  it('shows findings, and stops showing them when the editor is left', () => {
    const office = town();
    office.guard.onEditor(reading('馬鹿者です'));
    expect(office.guard.bridge.state().draft?.verdict.findings.length).toBeGreaterThan(0);
    office.guard.onEditor(null);
    expect(office.guard.bridge.state().draft).toBeNull();
    expect(office.said.some((one) => one.what === 'shown')).toBe(true);
  });

  it('keeps showing them while the focus is in our own card', () => {
    const office = town();
    office.guard.onEditor(reading('馬鹿者です'));
    office.world.focusIsOurs = true;
    office.guard.onEditor(null);
    expect(office.guard.bridge.state().draft).not.toBeNull();
  });

  it('tells the background nothing per key', () => {
    const office = town();
    const before = office.said.length;
    for (const text of ['馬', '馬鹿', '馬鹿者', '馬鹿者で', '馬鹿者です']) office.guard.onEditor(reading(text));
    expect(office.said.length).toBe(before);
  });
});

describe('accounts that are not the policy’s', () => {
  it('are left alone: nothing held, nothing read, nothing recorded', () => {
    const office = town();
    office.guard.onPage(pageOf('mizuki_days'));
    expect(office.guard.bridge.state().status).toEqual({ kind: 'inert', account: 'mizuki_days' });
    const mine = { url: URL, viewer: { handle: 'mizuki_days' } };
    expect(office.guard.onAttempt(attemptOf({ ...like('hanako_walks'), page: mine }).attempt)).toBe('pass');
    office.guard.onEditor({ ...reading('馬鹿者です'), act: { ...write('馬鹿者です'), page: mine } });
    expect(office.guard.bridge.state().draft).toBeNull();
    expect(office.said.filter((one) => one.what !== 'status')).toEqual([]);
    expect(office.guard.unwatched()).toBe(true);
  });

  it('stay free even when the background has gone', () => {
    const office = town();
    office.guard.onAnswering(false);
    office.world.attached = false;
    const mine = { url: URL, viewer: { handle: 'mizuki_days' } };
    expect(office.guard.onAttempt(attemptOf({ ...like('hanako_walks'), page: mine }).attempt)).toBe('pass');
  });
});

describe('when the guard cannot decide', () => {
  it.each([
    { when: 'nothing is known yet', make: () => given(), reason: 'panel.blocked.starting' },
    {
      when: 'the policy is damaged',
      make: () => {
        const office = given();
        office.guard.onSnapshot(snapshotOf(null, { state: 'invalid' }));
        return office;
      },
      reason: 'panel.blocked.policy-invalid',
    },
    {
      when: 'the policy is not known',
      make: () => {
        const office = given();
        office.guard.onSnapshot(snapshotOf(null, { state: 'unknown' }));
        return office;
      },
      reason: 'panel.blocked.policy-unknown',
    },
    {
      when: 'the background does not answer',
      make: () => {
        const office = town();
        office.guard.onAnswering(false);
        return office;
      },
      reason: 'panel.blocked.no-answer',
    },
    {
      when: 'the extension was updated under the page',
      make: () => {
        const office = town();
        office.world.attached = false;
        return office;
      },
      reason: 'panel.blocked.orphaned',
    },
  ])('because $when, it holds what others would see and leaves the rest free', ({ make, reason }) => {
    const office = make();
    expect(office.guard.onAttempt(attemptOf({ ...like('takanezawa_town'), kind: 'unlike' }).attempt)).toBe('pass');
    expect(office.guard.onAttempt(attemptOf(post('takanezawa_town')).attempt)).toBe('hold');
    const held = office.guard.bridge.state().held;
    expect(held?.verdict).toMatchObject({ level: 'hold', release: 'none' });
    expect(held?.verdict.findings.map((finding) => finding.messageId)).toEqual([reason]);
  });

  it('offers to go on as soon as the policy is there and has nothing against it', async () => {
    const office = given();
    office.guard.onPage(pageOf('takanezawa_town'));
    const { attempt, page } = attemptOf(like('takanezawa_town'));
    expect(office.guard.onAttempt(attempt)).toBe('hold');
    office.guard.onSnapshot(snapshotOf(takanezawa));
    const held = office.guard.bridge.state().held;
    expect(['clear', 'inform']).toContain(held?.verdict.level);
    expect(await office.guard.bridge.release(held?.id ?? '')).toEqual({ ok: true });
    expect(page.done).toBe(1);
  });

  it('lets everything pass and says so while no policy is chosen', () => {
    const office = given();
    office.guard.onSnapshot(snapshotOf(null));
    expect(office.guard.bridge.state().status).toEqual({ kind: 'unconfigured' });
    expect(office.guard.onAttempt(attemptOf(post()).attempt)).toBe('pass');
  });

  it('says what is missing on the screen', () => {
    const office = town();
    office.guard.onPage(pageOf('takanezawa_town', { missing: ['panel.missing.like'] }));
    expect(office.guard.bridge.state().status).toEqual({ kind: 'blind', missing: ['panel.missing.like'] });
  });
});

describe('notes', () => {
  it('says once that replies are not made when 「返信する」 is pressed, and stops nothing', () => {
    const office = town();
    const act: Act = {
      kind: 'start-reply',
      surface: 'post-page',
      target: { owners: ['takanezawa_town'], commentAuthor: 'taro.t_2026' },
      page: { url: URL, viewer: { handle: 'takanezawa_town' } },
    };
    expect(office.guard.onAttempt(attemptOf(act).attempt)).toBe('pass');
    expect(office.guard.onAttempt(attemptOf(act).attempt)).toBe('pass');
    expect(office.guard.bridge.state().notices).toHaveLength(1);
    office.guard.bridge.dismissNotice(office.guard.bridge.state().notices[0]?.id ?? '');
    expect(office.guard.bridge.state().notices).toEqual([]);
  });

  it('go with the screen they were about', () => {
    const office = town();
    office.guard.denied(
      {
        level: 'hold',
        findings: [
          {
            key: 'x',
            rule: 'guard',
            clauses: [],
            severity: 'hold',
            messageId: 'panel.denied',
            data: {},
            remedy: 'panel.denied.now',
            release: 'none',
          },
        ],
        release: 'none',
        spends: [],
      },
      'like',
    );
    expect(office.guard.bridge.state().notices).toHaveLength(1);
    office.guard.onPage(pageOf('takanezawa_town', { url: `${URL}explore/` }));
    expect(office.guard.bridge.state().notices).toEqual([]);
  });

  it('asks nothing after a post has already gone', () => {
    const office = given();
    office.world.now = HOLIDAY + 86_400_000;
    office.guard.onPage(pageOf('rumoi_official'));
    office.guard.onSnapshot(snapshotOf(rumoi));
    expect(office.guard.onAttempt(attemptOf(post()).attempt)).toBe('pass');
    const rules = office.guard.bridge.state().notices.flatMap(({ verdict }) => verdict.findings.map(({ rule }) => rule));
    expect(rules).not.toContain('post-category');
    expect(rules).not.toContain('questions');
  });
});

describe('the profile of another account', () => {
  const seen = { handle: 'tochigi_pref_koho', igId: '500', websites: ['https://www.pref.tochigi.lg.jp/'], isPrivate: false };

  it('can be asked to be listed from its own page, with what the page shows and what the person chose', async () => {
    const office = town();
    office.guard.onPage(pageOf('takanezawa_town', { url: `${URL}tochigi_pref_koho/`, surface: 'profile', profile: seen }));
    const wish = { category: 'public-body' as const, acts: ['like' as const, 'follow' as const] };
    expect(await office.guard.bridge.requestListing(wish, '県との連携')).toEqual({ ok: true, id: 'request-1' });
    expect(office.said.find(({ what }) => what === 'request')).toMatchObject({
      act: { kind: 'like', target: { owners: ['tochigi_pref_koho'], igId: '500', websites: seen.websites } },
      note: '県との連携',
      listing: wish,
    });
  });

  it('asks for nothing once another page is shown', async () => {
    const office = town();
    const asked = await office.guard.bridge.requestListing({ category: 'public-body', acts: ['like'] }, '');
    expect(asked).toEqual({ ok: false, reason: 'panel.refused.gone' });
    expect(office.said.some(({ what }) => what === 'request')).toBe(false);
  });

  it('is told apart from a follow of another id, by the page or by the list', () => {
    const office = town();
    const listed = { handle: 'tochigi_pref_koho', igId: '500', category: 'public-body' as const, acts: ['follow' as const], evidence: '' };
    office.guard.onSnapshot(snapshotOf(packOf('takanezawa'), { registry: [listed] }));
    const follow: Act = { ...like('tochigi_pref_koho'), kind: 'follow' };
    expect(office.guard.mistaken(follow, '500')).toBe(false);
    expect(office.guard.mistaken(follow, '999')).toBe(true);
    expect(office.guard.mistaken({ ...follow, target: { owners: ['yuki_camera'], igId: '7' } }, '8')).toBe(true);
    expect(office.guard.mistaken({ ...follow, target: { owners: ['yuki_camera'] } }, '8')).toBe(false);
    expect(office.guard.mistaken(like('tochigi_pref_koho'), '999')).toBe(false);
  });
});
