import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../lib/decision/decide.ts';
import { FOLD, fold } from '../../../lib/decision/fold.ts';
import type { Finding } from '../../../lib/decision/types.ts';
import { ACT_KINDS, LEVELS } from '../../../lib/foundation/vocabulary.ts';
import { finding } from '../../../lib/rules/finding.ts';
import { RULES } from '../../../lib/rules/index.ts';
import { actOf, factsWith, policyWith, sees, words } from '../rules/sample.ts';

const policy = policyWith();
const publish = actOf('publish', { text: '収穫祭のお知らせ' });
const make = (severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  ...finding({ rule: 'x', clauses: [], severity, messageId: 'rules.go.now', remedy: 'rules.go.now' }),
  ...more,
});

describe('the fold', () => {
  it('gives each severity its level, strictest first', () => {
    expect(fold([]).level).toBe('clear');
    expect(fold([make('inform')]).level).toBe('inform');
    expect(fold([make('inform'), make('warn')]).level).toBe('warn');
    expect(fold([make('warn'), make('undetermined')]).level).toBe('undetermined');
    expect(fold([make('undetermined'), make('hold')]).level).toBe('hold');
  });

  it('counts what is resolved as information', () => {
    expect(fold([make('hold', { resolved: { by: 'approval' } }), make('warn')]).level).toBe('warn');
    expect(fold([make('hold', { resolved: { by: 'reason' } })])).toMatchObject({ level: 'inform', release: null });
  });

  it('asks for the strictest release that is still open', () => {
    const releases = (...list: Finding['release'][]) => fold(list.map((release) => make('hold', { release }))).release;
    expect(releases('acknowledge', 'reason', 'checklist', 'approval', 'none')).toBe('none');
    expect(releases('acknowledge', 'reason', 'checklist')).toBe('checklist');
    expect(releases('acknowledge')).toBe('acknowledge');
  });

  it('has a sentence for each of its rows', () => {
    expect(FOLD.map(({ level }) => level)).toEqual(LEVELS.filter((level) => level !== 'clear'));
    for (const { sentence } of FOLD) expect(sentence).toMatch(/。$/);
  });

  it('never gets looser by one more finding, and never stricter by resolving one', () => {
    const severities = fc.constantFrom<Finding['severity']>('hold', 'undetermined', 'warn', 'inform');
    const rank = (list: Finding[]) => LEVELS.indexOf(fold(list).level);
    fc.assert(
      fc.property(
        fc.array(
          severities.map((severity) => make(severity)),
          { minLength: 1 },
        ),
        severities,
        (list, more) => {
          expect(rank([...list, make(more)])).toBeLessThanOrEqual(rank(list));
          const [first, ...rest] = list as [Finding, ...Finding[]];
          expect(rank([{ ...first, resolved: { by: 'reason' } }, ...rest])).toBeGreaterThanOrEqual(rank(list));
        },
      ),
    );
  });
});

describe('a decision', () => {
  it('is undetermined, never looser, when a rule throws, and the other rules still speak', () => {
    const broken = {
      ...RULES,
      hours: () => {
        throw new Error('broken');
      },
    };
    const verdict = decide(policy, factsWith({ clockSkew: 600_000 }), publish, () => [], broken);
    expect(verdict).toMatchObject({ level: 'undetermined', release: 'reason' });
    expect(words(policy, verdict)).toContain('「hours」');
    expect(words(policy, verdict)).toContain('時計');
  });

  it('is undetermined when the text checker throws', () => {
    const verdict = decide(policy, factsWith(), publish, () => {
      throw new Error('broken');
    });
    expect(verdict.level).toBe('undetermined');
    expect(words(policy, verdict)).toContain('文章の確認中に問題');
  });

  it('goes on after a broken rule once a reason is written down', () => {
    const broken = {
      hours: () => {
        throw new Error('broken');
      },
    };
    const reason = { code: 'other', text: '目視で確認した' };
    expect(decide(policy, factsWith({ answers: { reason } }), publish, () => [], broken).level).toBe('inform');
  });

  it('never throws and always gives a level, for every act with next to nothing known', () => {
    for (const kind of ACT_KINDS) {
      for (const viewer of [null, { handle: 'mihon_city' }, { handle: 'stranger' }]) {
        const verdict = decide(policy, factsWith({ operator: null }), { kind, surface: 'unknown', page: { url: '', viewer } }, sees());
        expect(LEVELS, kind).toContain(verdict.level);
      }
    }
  });

  it('is undetermined rather than a crash when what it is given has another shape than promised', () => {
    const target = { owners: [null as unknown as string] };
    expect(decide(policy, factsWith(), actOf('like', { target }), sees()).level).toBe('undetermined');
    expect(decide(policy, factsWith({ answers: null as never, clockSkew: 600_000 }), actOf('open-composer'), sees()).level).toBe(
      'undetermined',
    );
  });

  it('is the same twice: it reads no clock and keeps nothing', () => {
    const once = decide(policy, factsWith(), publish, sees());
    expect(decide(policy, factsWith(), publish, sees())).toEqual(once);
  });

  it('gives a finding the same key again, so that what was read stays read', () => {
    const held = decide(policy, factsWith({ clockSkew: 600_000 }), actOf('open-composer'), sees());
    const acknowledged = held.findings.map(({ key }) => key);
    expect(decide(policy, factsWith({ clockSkew: 660_000, answers: { acknowledged } }), actOf('open-composer'), sees()).level).toBe(
      'inform',
    );
  });

  it('tells the checker whose text it is', () => {
    const seen: string[] = [];
    const spy = (_: string, { direction }: { direction: string }) => {
      seen.push(direction);
      return [];
    };
    const target = { owners: ['mihon_city'], commentText: '楽しみです' };
    decide(policy, factsWith(), publish, spy);
    decide(policy, factsWith(), actOf('reply', { text: 'はい', target, replyTo: { author: 'citizen', text: '楽しみです' } }), spy);
    decide(policy, factsWith(), actOf('view-comments', { text: '楽しみです', target: { owners: ['mihon_city'] } }), spy);
    expect(seen).toEqual(['own', 'reply', 'incoming', 'incoming']);
  });
});
