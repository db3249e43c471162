import { describe, expect, it } from 'vitest';
import { choiceLabel, fieldLabel, pathLabel } from '../../../components/options/field-words.ts';
import { comparePolicies } from '../../../lib/policy/custom/compare.ts';
import { blankMember, blankOf, type FormShape, formShape } from '../../../lib/policy/custom/form-shape.ts';
import { packFromText, packToText } from '../../../lib/policy/custom/pack-file.ts';
import { findClauses, folded } from '../../../lib/policy/custom/search.ts';
import { fromCase, type SimpleCase, toCase } from '../../../lib/policy/custom/simple-case.ts';
import { startEmpty, startFrom } from '../../../lib/policy/custom/start.ts';
import { loadCases, loadPolicy } from '../../../lib/policy/load.ts';
import { PACK_IDS, readPack } from '../../../lib/policy/packs/index.ts';
import { type Policy, PolicySchema } from '../../../lib/policy/schema.ts';

const town = { id: 'aoba-machi', name: '青葉町', title: '青葉町Instagram運用規程', handles: ['aoba_machi'] };

function builtIn(id: string): Policy {
  const read = readPack(id);
  if (!read.ok) throw new Error(id);
  return read.value;
}

const SHAPES = Object.entries(PolicySchema.shape)
  .filter(([key]) => !['schema', 'id', 'clauses'].includes(key))
  .map(([key, schema]) => [key, formShape(schema, key)] as const);

/** Every place of the form: its path, and the values that can be chosen there. */
function places(path: string, shape: FormShape): { path: string; values: string[] }[] {
  if (shape.kind === 'text' && /(^|\.)(id|code)$/.test(path)) return [];
  const values = shape.kind === 'choice' || shape.kind === 'several' ? shape.values : [];
  const inner =
    shape.kind === 'group'
      ? shape.fields.flatMap(({ key, shape: one }) => places(`${path}.${key}`, one))
      : shape.kind === 'list'
        ? places(`${path}.0`, shape.of)
        : shape.kind === 'maybe'
          ? places(path, shape.of)
          : shape.kind === 'table'
            ? shape.keys.flatMap((key) => places(`${path}.${key}`, shape.of))
            : [];
  return [{ path, values }, ...inner];
}

describe('the form of a policy', () => {
  const all = SHAPES.flatMap(([key, shape]) => places(key, shape));

  it('has a Japanese label for every field and every choice (the English table has the same keys by type)', () => {
    const isWords = (text: string) => /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]|^URL$/u.test(text);
    expect(all.filter(({ path }) => !isWords(fieldLabel(path, 'ja'))).map(({ path }) => path)).toEqual([]);
    const choices = all.flatMap(({ path, values }) => values.map((value) => ({ path, value })));
    expect(choices.filter(({ path, value }) => !isWords(choiceLabel(path, value, 'ja')))).toEqual([]);
  });

  it('tells offices and clauses from other texts, so that they are picked and not typed', () => {
    const kinds = new Map<string, string>();
    const walk = (path: string, shape: FormShape): void => {
      kinds.set(path, shape.kind);
      if (shape.kind === 'group') for (const { key, shape: one } of shape.fields) walk(`${path}.${key}`, one);
      if (shape.kind === 'list' || shape.kind === 'maybe') walk(path, shape.of);
    };
    for (const [key, shape] of SHAPES) walk(key, shape);
    expect(kinds.get('approval.post.offices.staff')).toBe('offices');
    expect(kinds.get('approval.post.clauses.staff')).toBe('clauses');
    expect(kinds.get('approval.post.also.contractor')).toBe('offices');
    expect(kinds.get('roles.deputies.standsFor')).toBe('office');
    expect(kinds.get('roles.offices')).toBe('group');
    expect(kinds.get('hours.exception.offices')).toBe('offices');
    expect(kinds.get('roles.offices.aliases')).toBe('lines');
  });

  it('adds members that the schema takes, each with a name of its own', () => {
    const reminders = SHAPES.find(([key]) => key === 'reminders')?.[1];
    if (reminders?.kind !== 'list') throw new Error('reminders are a list');
    const one = blankMember(reminders.of, []);
    const two = blankMember(reminders.of, [one]);
    expect([one, two].map((member) => (member as { id: string }).id)).toEqual(['n1', 'n2']);
  });

  it('says the place of a problem in words', () => {
    expect(pathLabel('hours.windows.0.from', 'ja')).toBe('時間 › 投稿などができる時間帯（1） › 始まり');
  });

  it('gives hours that can be used as soon as the policy has them', () => {
    const hours = SHAPES.find(([key]) => key === 'hours')?.[1];
    if (hours?.kind !== 'maybe') throw new Error('hours may be left out');
    const empty = { ...startEmpty(town), hours: blankOf(hours.of) };
    const loaded = loadPolicy(empty);
    const paths = loaded.ok ? [] : loaded.error.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('hours') && !path.includes('reasons'))).toEqual([]);
  });
});

describe('a new policy', () => {
  it.each([...PACK_IDS])('that begins with %s holds at once, under its own name throughout', (id) => {
    const started = startFrom(builtIn(id), town);
    const loaded = loadPolicy(started);
    expect(loaded.ok ? [] : loaded.error).toEqual([]);
    expect(JSON.stringify(started)).not.toContain(`"${id}.`);
    expect(started.accounts.own).toEqual(['aoba_machi']);
    expect(started.notes).toEqual([]);
  });

  it('that begins with nothing asks only for the words of its first clause', () => {
    const loaded = loadPolicy(startEmpty(town));
    expect(loaded.ok ? [] : loaded.error.map(({ path }) => path)).toEqual(['clauses.0.quote', 'clauses.0.answers.0.reason']);
  });
});

describe('two policies compared', () => {
  it('say nothing when they are the same but for their name', () => {
    const origin = builtIn('rumoi');
    const { clauses } = comparePolicies(origin, startFrom(origin, town));
    expect(clauses).toEqual([]);
  });

  it('name the clause whose words changed, the one that is new, the one that is gone, and the rule that differs', () => {
    const before = builtIn('rumoi');
    const after = structuredClone(before);
    const [first, second] = after.clauses;
    if (!first || !second || !after.hours?.windows[0]) throw new Error('rumoi has clauses and hours');
    first.quote = '改めた文';
    after.clauses.splice(1, 1);
    after.clauses.push({ ...second, id: 'rumoi.99' });
    after.hours.windows[0].from = '09:00';
    const { clauses, rules } = comparePolicies(before, after);
    expect(clauses.map(({ id, change }) => [id, change])).toEqual([
      [first.id, 'changed'],
      ['rumoi.99', 'added'],
      [second.id, 'removed'],
    ]);
    expect(clauses[0]?.texts).toEqual([{ field: 'quote', before: before.clauses[0]?.quote, after: '改めた文' }]);
    expect(rules).toEqual([{ path: 'hours.windows.0.from', before: before.hours?.windows[0]?.from, after: '09:00' }]);
  });
});

describe('the search for clauses', () => {
  it('folds widths, letter cases, kana and signs that look alike', () => {
    expect(folded('ＩＮＳＴＡＧＲＡＭ　エ')).toBe(folded('instagram 工'));
    expect(folded('ひらがな')).toBe(folded('ヒラガナ'));
  });

  it('wants every word, and the kind of answer that was chosen', () => {
    const { clauses } = builtIn('rumoi');
    const found = findClauses(clauses, '個人 情報', 'rule');
    expect(found.length).toBeGreaterThan(0);
    for (const { answers } of found) expect(answers.map(({ by }) => by)).toContain('rule');
    expect(findClauses(clauses, 'そんな言葉はない', null)).toEqual([]);
    expect(findClauses(clauses, '', null)).toHaveLength(clauses.length);
  });
});

describe('a worked example in the simple form', () => {
  const example: SimpleCase = {
    name: '県のアカウントにいいねする',
    date: '2026-11-24',
    time: '10:00',
    who: 'staff',
    act: 'like',
    text: '',
    other: 'pref_koho',
    category: 'public-body',
    level: 'clear',
    clauses: [],
  };

  it.each([
    ['a like', {}],
    ['a post', { act: 'publish', text: '朝市です', other: '', category: '' }],
    ['a reply by a contractor', { act: 'reply', text: 'はい', category: '', who: 'contractor' }],
    ['a comment', { act: 'comment', text: 'おめでとうございます', who: 'nobody', clauses: ['aoba-machi.5'] }],
  ] as [string, Partial<SimpleCase>][])('becomes a case that can be read, and comes back as it was: %s', (_, patch) => {
    const one = { ...example, ...patch };
    const raw = toCase(one, ['aoba_machi']);
    const loaded = loadCases({ policy: 'aoba-machi', cases: [raw] });
    expect(loaded.ok ? [] : loaded.error).toEqual([]);
    expect(fromCase(raw, ['aoba_machi'])).toEqual(one);
  });

  it('is not forced into the form when it says more', () => {
    const raw = { ...toCase(example, ['aoba_machi']), scenarios: ['S01'] };
    expect(fromCase(raw, ['aoba_machi'])).toBeNull();
  });
});

describe('a policy’s file', () => {
  it('comes back as it went', () => {
    const pack = { policy: { id: 'x', version: '1' }, cases: { policy: 'x', cases: [] } };
    expect(packFromText(packToText(pack))).toEqual({ ok: true, value: pack });
  });

  it.each([
    ['no JSON', 'これはメモです', '読めません'],
    ['another file of ours', '{"format":"mimamori-organisation/1"}', '規程のファイルではありません'],
    ['a list', '[]', '読めません'],
  ])('is refused in words when it is %s', (_, text, words) => {
    const read = packFromText(text);
    expect(read.ok ? '' : read.error[0]?.ja).toContain(words);
  });
});
