import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../lib/policy/schema.ts';
import {
  actOf,
  approvalWith,
  approved,
  clausesOf,
  contractor,
  needsApproval,
  open,
  policyWith,
  staff,
  verdictOf,
  words,
} from './sample.ts';

const quiet = policyWith();
const page = (handle: string, more = {}) => ({ url: 'https://www.instagram.com/', viewer: { handle }, ...more });
const TEXT = '本日は晴天です。';

describe('the account that is signed in', () => {
  it('is left alone when it is a private one: nothing is read or said (S69)', () => {
    let read = 0;
    const verdict = verdictOf(quiet, actOf('publish', { text: TEXT, page: page('my_private_life') }), {}, () => {
      read += 1;
      return [];
    });
    expect(verdict).toEqual({ level: 'clear', findings: [], release: null, spends: [], inert: true });
    expect(read).toBe(0);
  });

  it('is asked about on a private account only where the guard was switched on (AMB-41)', () => {
    const guarded = policyWith({ accounts: { ...quiet.accounts, wrongAccountGuard: true } });
    const verdict = verdictOf(guarded, actOf('publish', { text: TEXT, page: page('my_private_life') }));
    expect(verdict).toMatchObject({ level: 'warn', inert: true });
    expect(words(guarded, verdict)).toContain('@mihon_city');
    expect(verdictOf(guarded, actOf('message', { text: TEXT, page: page('my_private_life') })).level).toBe('clear');
  });

  it('is named when the browser has just come to it, and the account before only when it is ours too (A22)', () => {
    const two = policyWith({ accounts: { ...quiet.accounts, own: ['mihon_city', 'mihon_library'] } });
    const from = (more = {}) => verdictOf(two, actOf('switch-account', { page: page('mihon_city', more) }));
    expect(from({ viewerAtOpen: 'mihon_library' }).level).toBe('inform');
    expect(words(two, from({ viewerAtOpen: 'mihon_library' }))).toContain('これまでは @mihon_library');
    expect(words(two, from())).toContain('@mihon_city に切り替わりました');
  });

  it('warns when it changed while composing, in either direction (S70)', () => {
    const switched = verdictOf(quiet, actOf('publish', { text: TEXT, page: page('mihon_city', { viewerAtOpen: 'my_private_life' }) }));
    expect(switched.level).toBe('warn');
    expect(words(quiet, switched)).toContain('アカウントが切り替わりました');
    expect(verdictOf(quiet, actOf('publish', { text: TEXT, page: page('my_private_life', { viewerAtOpen: 'mihon_city' }) })).level).toBe(
      'warn',
    );
    expect(verdictOf(quiet, actOf('publish', { text: TEXT, page: page('mihon_city', { viewerAtOpen: 'mihon_city' }) })).level).toBe(
      'clear',
    );
    const acknowledged = open(switched).map(({ key }) => key);
    expect(
      verdictOf(quiet, actOf('publish', { text: TEXT, page: page('mihon_city', { viewerAtOpen: 'x' }) }), { answers: { acknowledged } })
        .level,
    ).toBe('warn');
  });

  it('is undetermined for whatever goes out when the page does not say who it is', () => {
    const unknown = { url: 'https://www.instagram.com/', viewer: null };
    expect(verdictOf(quiet, { ...actOf('publish', { text: TEXT }), page: unknown })).toMatchObject({
      level: 'undetermined',
      release: 'reason',
    });
    expect(verdictOf(quiet, { ...actOf('open-composer'), page: unknown }).level).toBe('clear');
  });
});

describe('the person at the keyboard', () => {
  const roles = (contractorAllowed: 'yes' | 'no' | 'designated', severity: 'hold' | 'warn', more: Partial<Policy['roles']> = {}) =>
    policyWith({
      roles: {
        ...quiet.roles,
        chains: [
          { id: 'staff', label: '職員', allowed: 'yes', severity: 'hold', clauses: ['sample.2'] },
          { id: 'contractor', label: '受託者', allowed: contractorAllowed, severity, clauses: ['sample.3'] },
        ],
        ...more,
      },
    });

  it('is warned as a contractor where only staff operate (S56)', () => {
    const town = roles('no', 'warn');
    expect(clausesOf(verdictOf(town, actOf('open-composer'), { operator: contractor }))).toEqual(['sample.3']);
    expect(verdictOf(town, actOf('open-composer'), { operator: staff }).level).toBe('clear');
  });

  it('is held as a contractor whom nobody designated (S53)', () => {
    const hokkaido = roles('designated', 'hold');
    expect(verdictOf(hokkaido, actOf('publish', { text: TEXT }), { operator: { ...contractor, designated: false } }).level).toBe('hold');
    expect(verdictOf(hokkaido, actOf('publish', { text: TEXT }), { operator: contractor }).level).toBe('clear');
  });

  it('is asked to say who they are where that matters, and where it does not nobody asks', () => {
    const kumamoto = roles('yes', 'warn', { registeredOnly: true });
    expect(verdictOf(kumamoto, actOf('open-composer'), { operator: null }).level).toBe('warn');
    expect(
      verdictOf(roles('yes', 'warn', { unidentified: { severity: 'inform', clauses: ['sample.4'] } }), actOf('publish', { text: TEXT }), {
        operator: null,
      }).level,
    ).toBe('inform');
    expect(verdictOf(roles('yes', 'warn'), actOf('publish', { text: TEXT }), { operator: null }).level).toBe('clear');
    expect(verdictOf(kumamoto, actOf('open-composer'), { operator: { ...staff, designated: false } }).level).toBe('hold');
  });
});

describe('投稿停止モード', () => {
  const stop = { mode: { stop: true } };
  const policy = policyWith({ approval: approvalWith({ post: needsApproval() }) });

  it('holds every text and reaction, without naming a clause that is not there', () => {
    for (const act of [
      actOf('publish', { text: TEXT }),
      actOf('message', { text: TEXT }),
      actOf('like', { target: { owners: ['mihon_city'] } }),
    ]) {
      const verdict = verdictOf(quiet, act, stop);
      expect(verdict.level, act.kind).toBe('hold');
      expect(clausesOf(verdict)).toEqual([]);
    }
  });

  it('lets an approved statement out, an ordinary approval not', () => {
    const judge = (type: 'post' | 'flame-statement') =>
      verdictOf(policy, actOf('publish', { text: TEXT }), { ...stop, approvals: [approved(TEXT, { type })] });
    expect(judge('flame-statement')).toMatchObject({ level: 'inform', spends: ['ap-1'] });
    expect(judge('post')).toMatchObject({ level: 'hold', release: 'approval' });
  });

  it('leaves taking back, removing comments and reading alone', () => {
    for (const kind of ['unlike', 'unfollow', 'moderate-comment', 'delete-post', 'view-comments', 'open-composer'] as const) {
      expect(['clear', 'inform'], kind).toContain(verdictOf(quiet, actOf(kind, { target: { owners: ['mihon_city'] } }), stop).level);
    }
  });
});

describe('炎上モード (鏡野 6(4))', () => {
  const flaming = { clauses: ['sample.5'], statementClauses: ['sample.6'], severity: 'hold' as const };
  const policy = policyWith({ flaming, approval: approvalWith({ reply: needsApproval(), post: needsApproval() }) });
  const reply = actOf('reply', { text: 'ただいま確認中です。', target: { owners: ['mihon_city'] }, replyTo: { author: 'citizen' } });
  const flame = { mode: { flame: true } };

  it('holds an answer of one’s own, and lets an approved statement go (S67)', () => {
    const verdict = verdictOf(policy, reply, flame);
    expect(verdict).toMatchObject({ level: 'hold', release: 'approval' });
    expect(clausesOf(verdict)).toContain('sample.5');
    const statement = approved('ただいま確認中です。', { type: 'flame-statement' });
    expect(verdictOf(policy, reply, { ...flame, approvals: [statement] })).toMatchObject({ level: 'inform', spends: ['ap-1'] });
  });

  it('asks of an approved ordinary post whether it is wise now', () => {
    const verdict = verdictOf(policy, actOf('publish', { text: TEXT }), { ...flame, approvals: [approved(TEXT)] });
    expect(verdict).toMatchObject({ level: 'warn', release: 'acknowledge' });
    expect(words(policy, verdict)).toContain('いま投稿してよいか');
  });

  it('holds answers in towns whose policy has no such clause as well', () => {
    expect(verdictOf(quiet, reply, flame).level).toBe('hold');
    expect(verdictOf(quiet, reply).level).toBe('clear');
  });
});

describe('pages and moments', () => {
  it('of removing the account warn, and name the form while it is owed (S71)', () => {
    const keep = policyWith({ accountRemoval: { severity: 'warn', clauses: ['sample.2'], untilForm: null } });
    expect(verdictOf(keep, actOf('remove-account')).level).toBe('warn');
    const form = policyWith({ accountRemoval: { severity: 'warn', clauses: ['sample.2'], untilForm: '運用終了報告書（様式第２号）' } });
    expect(words(form, verdictOf(form, actOf('remove-account')))).toContain('様式第２号');
    expect(verdictOf(quiet, actOf('remove-account')).level).toBe('clear');
  });

  it('of changing or removing a post offer the words of a correction, and hold nothing (S68)', () => {
    const policy = policyWith({ corrections: { clauses: ['sample.3'] } });
    for (const kind of ['edit-post', 'delete-post', 'archive-post'] as const) {
      const verdict = verdictOf(policy, actOf(kind, { text: TEXT }));
      expect(verdict.level).toBe('inform');
      expect(words(policy, verdict)).toContain('ひな形');
    }
    expect(verdictOf(policy, actOf('publish', { text: TEXT })).level).toBe('clear');
  });

  it('of the profile compare its name and its website', () => {
    const accounts = {
      ...quiet.accounts,
      displayName: { value: '【公式】見本市', clauses: ['sample.4'] },
      bioUrl: { clauses: ['sample.5'] },
    };
    const policy = policyWith({ accounts });
    const profile = (name: string, bio: string) =>
      verdictOf(policy, actOf('edit-profile', { page: page('mihon_city', { profile: { name, bio } }) }));
    expect(profile('【公式】見本市', 'https://www.city.mihon.lg.jp/').level).toBe('clear');
    expect(clausesOf(profile('見本市公式', 'https://www.city.mihon.lg.jp/'))).toEqual(['sample.4']);
    expect(clausesOf(profile('【公式】見本市', 'ようこそ'))).toEqual(['sample.5']);
  });

  it('of a machine that is not registered warn staff, not the contractor (北海道 第４-1)', () => {
    const policy = policyWith({ device: { clauses: ['sample.6'], chains: ['staff'], severity: 'warn' } });
    const publish = actOf('publish', { text: TEXT });
    expect(verdictOf(policy, publish, { deviceRegistered: false }).level).toBe('warn');
    expect(verdictOf(policy, publish).level).toBe('warn');
    expect(verdictOf(policy, publish, { deviceRegistered: true }).level).toBe('clear');
    expect(verdictOf(policy, publish, { operator: contractor }).level).toBe('clear');
  });

  it('of a password say what the policy asks of it', () => {
    const policy = policyWith({ passwords: { ...quiet.passwords, minLength: 8, minKinds: 2, clauses: ['sample.7'] } });
    expect(words(policy, verdictOf(policy, actOf('change-password')))).toContain('8文字以上');
    expect(verdictOf(quiet, actOf('change-password')).level).toBe('clear');
  });

  it('bring the policy’s reminders, the daily one once a day', () => {
    const reminder = (id: string, when: Policy['reminders'][number]['when']) => ({
      id,
      when,
      text: `${id}をお忘れなく`,
      clauses: ['sample.8'],
    });
    const policy = policyWith({
      reminders: [reminder('自覚', 'first-composer-of-day'), reminder('公開', 'publish'), reminder('閲覧', 'explore')],
    });
    expect(words(policy, verdictOf(policy, actOf('open-composer')))).toContain('自覚をお忘れなく');
    expect(verdictOf(policy, actOf('open-composer'), { firstOfDay: false }).level).toBe('clear');
    expect(words(policy, verdictOf(policy, actOf('publish', { text: TEXT })))).toContain('公開をお忘れなく');
    expect(verdictOf(policy, actOf('like', { surface: 'explore', target: { owners: ['x'] } })).level).toBe('inform');
  });

  it('that no clause names are told apart, and never held (AMB-44)', () => {
    const policy = policyWith({ fallback: { clauses: ['sample.9'], text: '課内で協議してください。' } });
    expect(verdictOf(policy, actOf('other'))).toMatchObject({ level: 'inform', release: null });
    expect(words(policy, verdictOf(policy, actOf('other')))).toContain('協議');
  });
});
