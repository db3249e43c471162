/** Bad packs are refused with a sentence that says where, what was given, what is allowed and what to do. Over 250 lines because it is one table of bad packs. */
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../lib/foundation/result.ts';
import { loadCases, loadPack, loadPolicy, loadSettings, settingsDefaults } from '../../../lib/policy/load.ts';
import { type RawPack, rawCases, rawPack } from './raw-pack.ts';

function problemsOf(break_: (pack: RawPack) => void, id = 'rumoi'): Problem[] {
  const pack = rawPack(id);
  break_(pack);
  const loaded = loadPolicy(pack);
  return loaded.ok ? [] : loaded.error;
}

/** name, what is broken, path, words of the Japanese sentence, words of the English one */
const SHAPE: [string, (pack: RawPack) => void, string, string[], string[]][] = [
  ['a missing entry', (p) => delete p.version, 'version', ['「version」がありません', '文字'], ['"version" is missing', 'text']],
  [
    'a key nobody knows',
    (p) => {
      p.hours.lunch = true;
    },
    'hours.lunch',
    ['「hours.lunch」という項目はありません', 'windows、weekdays', 'つづり'],
    ['windows, weekdays', 'spelling'],
  ],
  [
    'a key nobody knows at the top',
    (p) => {
      p.remarks = '';
    },
    'remarks',
    ['「remarks」という項目はありません', 'schema、id、version'],
    ['Allowed here: schema, id'],
  ],
  [
    'a category that is not among the 21',
    (p) => {
      p.content.categories.gossip = {};
    },
    'content.categories.gossip',
    ['confidential、policy-formation'],
    ['rumor-unfounded'],
  ],
  [
    'a word outside its list',
    (p) => {
      p.accuracy.severity = 'block';
    },
    'accuracy.severity',
    ['hold、warn、inform、off', '"block"'],
    ['one of hold, warn, inform, off'],
  ],
  [
    'the wrong schema number',
    (p) => {
      p.schema = 2;
    },
    'schema',
    ['書けるのは 1', '2'],
    ['one of 1'],
  ],
  [
    'text where a set is wanted',
    (p) => {
      p.organisation = '留萌市';
    },
    'organisation',
    ['項目の集まり', '"留萌市"'],
    ['a set of entries'],
  ],
  [
    'text where true or false is wanted',
    (p) => {
      p.accounts.wrongAccountGuard = 'はい';
    },
    'accounts.wrongAccountGuard',
    ['true か false', '"はい"'],
    ['true or false'],
  ],
  [
    'a list that is no list',
    (p) => {
      p.reminders = {};
    },
    'reminders',
    ['一覧'],
    ['a list'],
  ],
  [
    'a broken number',
    (p) => {
      p.hours.weekdays = [1.5];
    },
    'hours.weekdays.0',
    ['整数', '1.5'],
    ['whole number'],
  ],
  [
    'a weekday beyond Saturday',
    (p) => {
      p.hours.weekdays = [7];
    },
    'hours.weekdays.0',
    ['6 以下', '7'],
    ['6 or less'],
  ],
  [
    'an approval valid for longer than 31 days',
    (p) => {
      p.approval.validityDays.reply = 90;
    },
    'approval.validityDays.reply',
    ['31 以下', '90'],
    ['31 or less'],
  ],
  [
    'no day between two reminders',
    (p) => {
      p.reminders[0].everyDays = 0;
    },
    'reminders.0.everyDays',
    ['1 以上'],
    ['1 or more'],
  ],
  [
    'an empty title',
    (p) => {
      p.title.ja = '';
    },
    'title.ja',
    ['空です'],
    ['is empty'],
  ],
  [
    'a clause without an answer',
    (p) => {
      p.clauses[0].answers = [];
    },
    'clauses.0.answers',
    ['1 件以上', 'いまは 0 件'],
    ['at least 1'],
  ],
  [
    'an answer of an unknown kind',
    (p) => {
      p.clauses[0].answers = [{ by: 'magic' }];
    },
    'clauses.0.answers.0.by',
    ['rule、question、reminder、page、out', '"magic"'],
    ['rule, question'],
  ],
  [
    'an answer that says no kind',
    (p) => {
      p.clauses[0].answers = [{ page: '規程ページ' }];
    },
    'clauses.0.answers.0.by',
    ['がありません', 'rule、question'],
    ['is missing'],
  ],
  [
    'a clause out of reach without a reason',
    (p) => {
      p.clauses[0].answers = [{ by: 'out', reason: '' }];
    },
    'clauses.0.answers.0.reason',
    ['空です'],
    ['is empty'],
  ],
  [
    'a handle with @',
    (p) => {
      p.accounts.own = ['@rumoi_official'];
    },
    'accounts.own.0',
    ['「@rumoi_official」', '＠を付けず'],
    ['without "@"'],
  ],
  [
    'a time without its zero',
    (p) => {
      p.hours.windows[0].from = '8:50';
    },
    'hours.windows.0.from',
    ['「8:50」', '「08:50」のように'],
    ['"08:50"'],
  ],
  [
    'a day of the year written as a date',
    (p) => {
      p.hours.yearEnd.to = '2027-01-03';
    },
    'hours.yearEnd.to',
    ['「2027-01-03」', '「12-29」のように'],
    ['MM-DD'],
  ],
  [
    'a date with slashes',
    (p) => {
      p.hours.extraOpenDays = ['2026/11/28'];
    },
    'hours.extraOpenDays.0',
    ['「2026/11/28」', '「2026-11-24」のように'],
    ['YYYY-MM-DD'],
  ],
  [
    'a clause id without its policy',
    (p) => {
      p.accounts.clauses = ['3.2.'];
    },
    'accounts.clauses.0',
    ['「3.2.」', '「rumoi.5.1a」のように'],
    ['"rumoi.5.1a"'],
  ],
  [
    'an id with capitals',
    (p) => {
      p.id = 'Rumoi';
    },
    'id',
    ['「Rumoi」', '半角の小文字'],
    ['lower-case letters'],
  ],
];

const NAMES: [string, (pack: RawPack) => void, string, string[], string[]][] = [
  [
    'a clause that does not exist',
    (p) => {
      p.hours.exception.clauses = ['rumoi.5.1z'];
    },
    'hours.exception.clauses.0',
    ['「rumoi.5.1z」', '近いもの：rumoi.5.1'],
    ['Close to it: rumoi.5.1'],
  ],
  [
    'a clause that does not exist, in a note',
    (p) => {
      p.notes[0].clauses = ['rumoi.99'];
    },
    'notes.0.clauses.0',
    ['「rumoi.99」'],
    ['rumoi.99'],
  ],
  [
    'a clause that does not exist, under moderation',
    (p) => {
      p.moderation.categories.obscene = ['rumoi.6.12'];
    },
    'moderation.categories.obscene.0',
    ['「rumoi.6.12」'],
    ['rumoi.6.12'],
  ],
  [
    'a clause of another municipality',
    (p) => {
      p.clauses[0].id = 'takanezawa.0';
    },
    'clauses.0.id',
    ['「takanezawa.0」', '「rumoi.」で始めて'],
    ['begin with the policy'],
  ],
  [
    'the same clause twice',
    (p) => {
      p.clauses.push({ ...p.clauses[5] });
    },
    'clauses',
    ['「rumoi.3.3」が２回'],
    ['occurs twice'],
  ],
  [
    'the same question twice',
    (p) => {
      p.questions.push({ ...p.questions[0] });
    },
    'questions',
    ['「portrait」が２回'],
    ['occurs twice'],
  ],
  [
    'the same weekday twice',
    (p) => {
      p.hours.weekdays = [1, 1];
    },
    'hours.weekdays',
    ['「1」が２回'],
    ['occurs twice'],
  ],
  [
    'an office that nobody holds',
    (p) => {
      p.hours.exception.offices = ['mayor'];
    },
    'hours.exception.offices.0',
    ['「mayor」', 'roles.offices'],
    ['not in roles.offices'],
  ],
  [
    'a clause said to be answered by a rule that names it nowhere',
    (p) => {
      p.clauses[1].answers = [{ by: 'rule', rule: 'content' }];
    },
    'clauses.1.answers',
    ['「rumoi.1」', '規則で判定する'],
    ['no rule block names it'],
  ],
  [
    'hours that end before they begin',
    (p) => {
      p.hours.windows[0].to = '08:00';
    },
    'hours.windows.0',
    ['08:50', '08:00'],
    ['begins (08:50) after it ends (08:00)'],
  ],
  [
    'hours with one end only',
    (p) => {
      p.hours.windows[0].to = null;
    },
    'hours.windows.0',
    ['片方だけ'],
    ['Give both'],
  ],
  [
    'a year-end day that is not in the calendar',
    (p) => {
      p.hours.yearEnd.to = '02-30';
    },
    'hours.yearEnd.to',
    ['「02-30」', '暦にない日'],
    ['not in the calendar'],
  ],
  [
    'an extra day that is not in the calendar',
    (p) => {
      p.hours.extraClosedDays = ['2027-02-29'];
    },
    'hours.extraClosedDays.0',
    ['「2027-02-29」'],
    ['not in the calendar'],
  ],
  [
    'a day that is both open and closed',
    (p) => {
      p.hours.extraOpenDays = ['2026-11-28'];
      p.hours.extraClosedDays = ['2026-11-28'];
    },
    'hours.extraClosedDays',
    ['「2026-11-28」', '両方'],
    ['both'],
  ],
  [
    'no account at all',
    (p) => {
      p.accounts.own = [];
    },
    'accounts.own',
    ['対象のアカウントがありません', 'registeredInSettings'],
    ['registeredInSettings'],
  ],
  [
    'no staff among the chains',
    (p) => {
      p.roles.chains.shift();
    },
    'roles.chains',
    ['職員（staff）'],
    ['staff'],
  ],
  [
    'a reminder that is periodic without an interval',
    (p) => {
      p.reminders[0].when = 'periodic';
    },
    'reminders.0',
    ['everyDays'],
    ['everyDays'],
  ],
  [
    'a domain with its scheme',
    (p) => {
      p.links.ownDomains = ['https://www.city.example.lg.jp/'];
    },
    'links.ownDomains.0',
    ['「https://」や「/」を付けず'],
    ['without "https://"'],
  ],
  [
    'a word that is both forbidden and fine',
    (p) => {
      p.content.words = { never: [{ term: '過疎', severity: 'warn' }], fine: ['過疎'] };
    },
    'content.words.never.0',
    ['「過疎」'],
    ['Remove one'],
  ],
  [
    'a record asked for by no clause',
    (p) => {
      p.approval.reply.clauses.staff = [];
    },
    'approval.reply.clauses.staff',
    ['根拠の条項がありません'],
    ['names no clause'],
  ],
];

describe('a pack whose shape is wrong is refused', () => {
  it.each(SHAPE)('%s', (_, break_, path, ja, en) => {
    const found = problemsOf(break_).find((one) => one.path === path);
    expect(found, `no problem at ${path}`).toBeDefined();
    for (const words of ja) expect(found?.ja).toContain(words);
    for (const words of en) expect(found?.en).toContain(words);
  });
});

describe('a pack whose names do not meet is refused', () => {
  it.each(NAMES)('%s', (_, break_, path, ja, en) => {
    const found = problemsOf(break_).find((one) => one.path === path);
    expect(found, `no problem at ${path}`).toBeDefined();
    for (const words of ja) expect(found?.ja).toContain(words);
    for (const words of en) expect(found?.en).toContain(words);
  });

  it('an approval that no office can give', () => {
    const found = problemsOf((p) => {
      p.approval.reply.offices.staff = [];
    }, 'takanezawa');
    expect(found.map(({ path, ja }) => `${path} ${ja}`)).toContain(
      'approval.reply.offices.staff 「approval.reply.offices.staff」は承認を求めていますが、承認する役職がありません。使えるのは responsible です。',
    );
  });

  it('an exception by category without a category', () => {
    const found = problemsOf((p) => {
      p.reactions.like.exception.categories = [];
    }, 'takanezawa');
    expect(found[0]?.ja).toContain('public-body、closely-related');
  });

  it('a deputy who stands for itself', () => {
    const found = problemsOf((p) => {
      p.roles.deputies[0].standsFor = 'deputy';
    }, 'kumamoto');
    expect(found[0]?.ja).toContain('自分自身の代理');
  });

  it('an office that is asked for afterwards but does not exist', () => {
    const found = problemsOf((p) => {
      p.approval.afterPublication.office = 'nobody';
    }, 'kumamoto');
    expect(found[0]).toMatchObject({ path: 'approval.afterPublication.office', given: 'nobody' });
  });
});

describe('what is told about a bad pack', () => {
  it('names every problem at once', () => {
    const found = problemsOf((p) => {
      p.schema = 2;
      delete p.version;
      p.accounts.own = ['@x'];
    });
    expect(found.map(({ path }) => path).sort()).toEqual(['accounts.own.0', 'schema', 'version']);
  });

  it('cuts long values, so that a sentence stays a sentence', () => {
    const [found] = problemsOf((p) => {
      p.accounts.own = ['あ'.repeat(500)];
    });
    expect(found?.given.length).toBeLessThanOrEqual(60);
    expect(found?.ja.length).toBeLessThan(300);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'policy'],
    ['a list', []],
  ])('refuses %s without throwing', (_, raw) => {
    const loaded = loadPolicy(raw);
    expect(loaded.ok).toBe(false);
    expect(loaded.ok ? [] : loaded.error.map(({ ja }) => ja).join()).not.toBe('');
  });
});

describe('a pack comes with worked examples', () => {
  const nothingFails = () => ({ passed: 1, failed: [] });

  it('and is taken when they hold', () => {
    expect(loadPack(rawPack('rumoi'), rawCases('rumoi'), nothingFails).ok).toBe(true);
  });

  it('is refused when one of them fails, with the example and the difference', () => {
    const loaded = loadPack(rawPack('rumoi'), rawCases('rumoi'), () => ({
      passed: 0,
      failed: [{ name: '勤労感謝の日の朝に投稿しようとした', step: 1, differences: ['level: expected warn, was clear'] }],
    }));
    const [found] = loaded.ok ? [] : loaded.error;
    expect(found?.ja).toBe(
      '事例「勤労感謝の日の朝に投稿しようとした」が規程どおりに判定されません：level: expected warn, was clear。規程か事例を直すまで、この規程は使えません。',
    );
  });

  it('is refused with the examples of another municipality', () => {
    const loaded = loadPack(rawPack('rumoi'), rawCases('takanezawa'), nothingFails);
    expect(loaded.ok ? '' : loaded.error[0]?.ja).toContain('事例ファイルは「takanezawa」のものですが、規程は「rumoi」です');
  });

  it('says what is wrong with the examples themselves', () => {
    const cases = rawCases('rumoi');
    cases.cases[0].at = '2026-11-23 10:00';
    cases.cases[1].act.kind = 'post';
    cases.cases[2].scenarios = ['S1'];
    const loaded = loadCases(cases);
    const told = loaded.ok ? [] : loaded.error.map(({ path, ja }) => `${path} ${ja}`);
    expect(told[0]).toContain('時差を付けて');
    expect(told[1]).toContain('publish');
    expect(told[2]).toContain('「S01」のように');
  });
});

describe('settings', () => {
  it('have a default for everything but the policy', () => {
    expect(settingsDefaults('rumoi')).toMatchObject({ policyId: 'rumoi', ownAccounts: [], hours: { windows: {} }, mode: { stop: false } });
  });

  it('refuse what they do not know and say what they do', () => {
    const loaded = loadSettings({ policyId: 'rumoi', switches: { follows: 'warn', like: 'off' }, ownAccounts: ['Rumoi'] });
    const told = loaded.ok ? [] : loaded.error.map(({ ja }) => ja).join('\n');
    expect(told).toContain('「switches.follows」という項目はありません');
    expect(told).toContain('follow、like、postApproval');
    expect(told).toContain('hold、warn、inform');
    expect(told).toContain('「Rumoi」');
  });
});
