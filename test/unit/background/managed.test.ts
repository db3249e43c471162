import { describe, expect, it } from 'vitest';
import { refreshManaged } from '../../../entrypoints/background/managed.ts';
import { buildSnapshot } from '../../../entrypoints/background/snapshot.ts';
import { sha256With } from '../../../lib/foundation/digest.ts';
import cases from '../../../lib/policy/packs/rumoi/cases.json' with { type: 'json' };
import rumoi from '../../../lib/policy/packs/rumoi/policy.json' with { type: 'json' };
import { type Background, background } from './support.ts';

const town = {
  keys: ['managedBy', 'policyId', 'ownAccounts', 'ownDomains', 'yearEndFrom', 'yearEndTo', 'locks'],
  managedBy: '情報政策課',
  policyId: 'kagamino',
  ownAccounts: ['kagamino_town'],
  ownDomains: ['town.example.lg.jp'],
  yearEndFrom: '12-29',
  yearEndTo: '01-03',
  locks: ['hours'],
};
type Sent = Record<string, unknown>;
/** A policy with further keys, named in `keys` as an IT section would. */
const sent = (more: Sent = {}, base: Sent = town): Sent => ({
  ...base,
  ...more,
  keys: [...new Set([...(base.keys as string[]), ...Object.keys(more)])].filter((key) => key !== 'keys'),
});

async function office(raw: unknown = town): Promise<Background> {
  const bg = await background();
  await refreshManaged(bg.context, raw);
  return bg;
}

async function blocked(bg: Background): Promise<string[]> {
  const snapshot = await buildSnapshot(bg.context);
  expect(['invalid', 'unknown']).toContain(snapshot.state);
  return (await bg.get('managed.get', {})).problems.map(({ path }) => path);
}

describe('settings of the IT section', () => {
  it('count at once: the policy, the accounts and the days, without anybody having chosen anything', async () => {
    const bg = await office();
    const snapshot = await bg.get('snapshot.get', {});
    expect(snapshot).toMatchObject({ state: 'loaded', policy: { id: 'kagamino', accounts: { own: ['kagamino_town'] } } });
    expect(snapshot.policy?.hours?.yearEnd).toEqual({ from: '12-29', to: '01-03', confirmed: true });
    const { entries } = await bg.get('log.list', { limit: 1 });
    expect(entries[0]?.entry.note).toMatchObject({ id: 'change.managed-applied', data: { keys: expect.stringContaining('policyId') } });
  });

  it('are written into the record once, however often the browser hands them over', async () => {
    const bg = await office();
    await bg.restart();
    expect(await refreshManaged(bg.context, { ...town })).toBe(false);
    expect((await bg.get('log.list', { limit: 10 })).total).toBe(1);
  });

  it('are waited for where the IT section installed us: nothing is published before they are there', async () => {
    const bg = await background();
    bg.context.administered = async () => true;
    await bg.get('policy.choose', { policyId: 'rumoi' });
    for (let minutes = 0; minutes < 3; minutes += 1) {
      await refreshManaged(bg.context, {});
      const waiting = await buildSnapshot(bg.context);
      expect(waiting).toMatchObject({ state: 'unknown', faults: [{ code: 'managed-unknown' }] });
      expect(waiting.policy?.id).toBe('rumoi');
      bg.now += 60_000;
    }
    await refreshManaged(bg.context, town);
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'loaded', policy: { id: 'kagamino' } });
  });

  it('are not waited for where a person installed us', async () => {
    const bg = await background();
    expect(await refreshManaged(bg.context, {})).toBe(false);
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'none' });
    expect(await bg.get('managed.get', {})).toMatchObject({ state: 'none' });
  });

  it('stay in force when the browser hands over nothing any more, and say since when', async () => {
    const bg = await office();
    await refreshManaged(bg.context, {});
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'loaded', policy: { id: 'kagamino' } });
    expect(await bg.get('managed.get', {})).toMatchObject({ state: 'loaded', missingSince: bg.now });
    await refreshManaged(bg.context, town);
    expect(await bg.get('managed.get', {})).toMatchObject({ missingSince: null });
  });

  it('block publishing when a later edition is wrong, keep the last good ones, and recover with the next good edition', async () => {
    const bg = await office();
    await refreshManaged(bg.context, sent({ ownAccounts: ['@Kagamino'] }));
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'invalid', faults: [{ code: 'managed-invalid' }] });
    expect(await bg.get('managed.get', {})).toMatchObject({ state: 'invalid', ownAccounts: ['kagamino_town'] });
    await refreshManaged(bg.context, sent({ ownAccounts: ['kagamino_kanko'] }));
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'loaded', policy: { accounts: { own: ['kagamino_kanko'] } } });
  });

  it('end when the IT section lets go, and the office’s own settings are as they were', async () => {
    const bg = await background();
    await bg.get('policy.choose', { policyId: 'rumoi' });
    await refreshManaged(bg.context, town);
    await refreshManaged(bg.context, { keys: ['release'], release: true });
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'loaded', policy: { id: 'rumoi' } });
    expect(await bg.get('managed.get', {})).toMatchObject({ state: 'released', applied: [] });
    expect(await bg.ask('policy.choose', { policyId: 'kumamoto' })).toMatchObject({ ok: true });
  });

  it('cannot be changed here, and the refusal names who decides', async () => {
    const bg = await office();
    expect(await bg.ask('policy.choose', { policyId: 'rumoi' })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('情報政策課が設定しているため') },
    });
    const { settings } = await bg.get('settings.get', {});
    if (!settings) throw new Error('no settings');
    for (const change of [
      { ownAccounts: [] },
      { ownDomains: [] },
      { hours: { ...settings.hours, extraOpenDays: ['2026-11-28'] } },
      { hours: { ...settings.hours, yearEnd: { from: '12-30', to: '01-03', confirmed: true } } },
    ]) {
      expect(await bg.ask('settings.set', { settings: { ...settings, ...change } })).toMatchObject({
        ok: false,
        error: { code: 'conflict' },
      });
    }
  });

  it('leave lists open to additions, which stay when the IT section takes its own part away', async () => {
    const bg = await office();
    const { settings } = await bg.get('settings.get', {});
    if (!settings) throw new Error('no settings');
    await bg.get('settings.set', { settings: { ...settings, ownAccounts: ['kagamino_town', 'kagamino_kanko'] } });
    expect((await bg.get('snapshot.get', {})).policy?.accounts.own).toEqual(['kagamino_town', 'kagamino_kanko']);
    await refreshManaged(bg.context, { keys: ['policyId'], policyId: 'kagamino' });
    expect((await bg.get('snapshot.get', {})).policy?.accounts.own).toEqual(['kagamino_kanko']);
  });

  it('can stop all posting, which staff cannot end, while a mode that staff switched on stays theirs', async () => {
    const bg = await office(sent({ stopMode: true, stopReason: 'disaster' }));
    expect((await bg.get('snapshot.get', {})).mode).toMatchObject({ stop: true, stopReason: 'disaster' });
    expect(await bg.ask('mode.set', { mode: 'stop', on: false })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    await bg.get('mode.set', { mode: 'flame', on: true });
    await refreshManaged(bg.context, sent({ stopMode: false, flameMode: false }));
    expect((await bg.get('snapshot.get', {})).mode).toMatchObject({ stop: false, flame: true });
  });

  it('are not lost to a damaged record: publishing waits until they arrive again', async () => {
    const bg = await office();
    await bg.store.db.put('meta', { digest: 7 }, 'managed');
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'invalid' });
    await refreshManaged(bg.context, town);
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'loaded' });
  });
});

describe('a policy of their own that the IT section sends along', () => {
  const text = JSON.stringify({ policy: { id: 'our-town' }, cases: {} });
  const pack = { ...JSON.parse(JSON.stringify(rumoi).replaceAll('"rumoi.', '"our-town.')), id: 'our-town' };
  const examples = JSON.parse(JSON.stringify(cases).replaceAll('"rumoi.', '"our-town.'));
  const own = { policy: pack, cases: { ...examples, policy: 'our-town', cases: examples.cases.slice(0, 2) } };
  const bundleOf = async (over: Sent = {}) => {
    const policyBundle = JSON.stringify(own);
    const sha256 = await sha256With(crypto.subtle)(policyBundle);
    const policyExpect = { sha256, version: own.policy.version, ruleCount: own.policy.clauses.length, ...over };
    return { keys: ['policyId', 'policyBundle', 'policyExpect'], policyId: 'our-town', policyBundle, policyExpect };
  };

  it('is in force when it is what it says it is', async () => {
    const bg = await office(await bundleOf());
    expect(await bg.get('managed.get', {})).toMatchObject({ state: 'loaded', problems: [] });
    expect(await bg.get('snapshot.get', {})).toMatchObject({ state: 'loaded', policy: { id: 'our-town' } });
    expect(await bg.ask('packs.put', own)).toMatchObject({ ok: false });
  });

  it('is refused when its text, version or number of clauses is another', async () => {
    for (const [over, path] of [
      [{ sha256: '0'.repeat(64) }, 'sha256'],
      [{ version: '1999' }, 'version'],
      [{ ruleCount: 1 }, 'ruleCount'],
    ] as const)
      expect(await blocked(await office(await bundleOf(over)))).toContain(path);
  });

  it('is refused when it is no policy at all', async () => {
    const sha256 = await sha256With(crypto.subtle)(text);
    const raw = {
      keys: ['policyId', 'policyBundle', 'policyExpect'],
      policyId: 'our-town',
      policyBundle: text,
      policyExpect: { sha256, version: '1', ruleCount: 1 },
    };
    expect(await blocked(await office(raw))).toContain('policyBundle');
  });

  it('blocks publishing when somebody has changed what is stored of it', async () => {
    const bg = await office(await bundleOf());
    const row = await bg.store.db.get('packs', 'our-town');
    if (!row) throw new Error('no row');
    const policy = { ...(row.policy as object), title: { ja: '別の規程' } };
    await bg.store.db.put('packs', { ...row, policy, savedAt: row.savedAt + 1 });
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'invalid', faults: [{ code: 'managed-invalid' }] });
  });
});

/** What reaches us in Firefox as it was written, and in Chromium with the wrong key dropped. Second: the key that is told. */
const FAULTY: [string, unknown, string][] = [
  ['no object', 'kagamino', ''],
  ['a list', [town], ''],
  ['no keys', { policyId: 'rumoi' }, 'keys'],
  ['keys as text', { keys: 'policyId', policyId: 'rumoi' }, 'keys'],
  ['keys with a number', { keys: [1], policyId: 'rumoi' }, 'keys.0'],
  ['a key that is named and missing', { ...town, ownAccounts: undefined }, 'ownAccounts'],
  ['a key that arrived and is not named', { ...town, stopMode: true, stopReason: 'other' }, 'stopMode'],
  ['an unknown key', sent({ policyID: 'rumoi' }), 'policyID'],
  ['an unknown key that was dropped', { ...town, keys: [...town.keys, 'enforce'] }, 'enforce'],
  ['a policy that is none', sent({ policyId: 'tokyo' }), 'policyId'],
  ['a policy in capitals', sent({ policyId: 'Rumoi' }), 'policyId'],
  ['a policy as a number', sent({ policyId: 5 }), 'policyId'],
  ['an empty policy', sent({ policyId: '' }), 'policyId'],
  ['an account with @', sent({ ownAccounts: ['@kagamino_town'] }), 'ownAccounts.0'],
  ['an account in capitals', sent({ ownAccounts: ['kagamino_town', 'Kagamino'] }), 'ownAccounts.1'],
  ['an account in Japanese', sent({ ownAccounts: ['鏡野町'] }), 'ownAccounts.0'],
  ['accounts as one text', sent({ ownAccounts: 'kagamino_town' }), 'ownAccounts'],
  ['accounts with null', sent({ ownAccounts: [null] }), 'ownAccounts.0'],
  ['a domain with https', sent({ ownDomains: ['https://town.example.lg.jp'] }), 'ownDomains.0'],
  ['an address without https', sent({ websiteUrl: 'www.town.example.lg.jp' }), 'websiteUrl'],
  ['a script as an address', sent({ voiceUrl: 'javascript:alert(1)' }), 'voiceUrl'],
  ['hours of a window the policy does not have', sent({ hours: ['posting=08:30-17:15'] }), 'hours'],
  ['hours that end before they begin', sent({ hours: ['operating=17:15-08:30'] }), 'hours.operating'],
  ['hours without an end', sent({ hours: ['operating=08:30'] }), 'hours.0'],
  ['hours of 25 o’clock', sent({ hours: ['operating=08:30-25:00'] }), 'hours.0'],
  ['half a year-end', sent({}, { ...town, keys: town.keys.filter((key) => key !== 'yearEndTo'), yearEndTo: undefined }), 'yearEndTo'],
  ['a 13th month', sent({ yearEndFrom: '13-01' }), 'yearEndFrom'],
  ['a day that is text', sent({ extraClosedDays: ['8月13日'] }), 'extraClosedDays.0'],
  ['a day open and closed', sent({ extraOpenDays: ['2026-11-28'], extraClosedDays: ['2026-11-28'] }), 'extraOpenDays'],
  ['an unknown lock', sent({ locks: ['everything'] }), 'locks.0'],
  ['a switch as text', sent({ postApproval: 'true' }), 'postApproval'],
  ['an unknown severity', sent({ like: 'off' }), 'like'],
  ['no days between passwords', sent({ passwordRotationDays: 0 }), 'passwordRotationDays'],
  ['half a day between passwords', sent({ passwordRotationDays: 0.5 }), 'passwordRotationDays'],
  ['a stop without its reason', sent({ stopMode: true }), 'stopReason'],
  ['a reason that is none', sent({ stopMode: true, stopReason: '選挙' }), 'stopReason'],
  ['a bundle without what it must be', sent({ policyBundle: '{}' }), 'policyExpect'],
  [
    'what a bundle must be without the bundle',
    sent({ policyExpect: { sha256: '0'.repeat(64), version: '1', ruleCount: 1 } }),
    'policyBundle',
  ],
  [
    'a bundle that is not JSON',
    sent({
      policyBundle: '{',
      policyExpect: { sha256: '021fb596db81e6d02bf3d2586ee3981fe519f275c0ac9ca76bbcf2ebb4097d96', version: '1', ruleCount: 1 },
    }),
    'policyBundle',
  ],
  [
    'a bundle of 3 MB',
    sent({ policyBundle: 'x'.repeat(3_000_000), policyExpect: { sha256: '0'.repeat(64), version: '1', ruleCount: 1 } }),
    'policyBundle',
  ],
  ['half of what a bundle must be', sent({ policyBundle: '{}', policyExpect: { version: '1' } }), 'policyExpect.sha256'],
  ['release that is no', sent({ release: false }), 'release'],
];

describe('faulty settings of the IT section', () => {
  it.each(FAULTY)('%s: told by its key in both languages, and nothing is published', async (_what, raw, path) => {
    const bg = await office(JSON.parse(JSON.stringify(raw)));
    const { problems } = await bg.get('managed.get', {});
    const told = problems.find((one) => one.path === path);
    expect(told, `told: ${problems.map((one) => one.path).join(', ')}`).toBeDefined();
    expect(told?.ja).toMatch(/[ぁ-ん]/);
    expect(told?.en).toMatch(/^[^ぁ-ん]+$/);
    expect(await blocked(bg)).toContain(path);
  });
});

describe('a file with everything, beside settings of the IT section', () => {
  it('leaves every locked group as it is, and says who locked it before anything changes', async () => {
    const elsewhere = await background();
    await elsewhere.get('policy.choose', { policyId: 'kagamino' });
    const { settings } = await elsewhere.get('settings.get', {});
    if (!settings) throw new Error('no settings');
    await elsewhere.get('settings.set', {
      settings: {
        ...settings,
        ownAccounts: ['kagamino_kanko'],
        hours: { ...settings.hours, windows: { working: { from: '06:00', to: '23:00' } } },
      },
    });
    const { file } = await elsewhere.get('organisation.export', {});
    const bg = await office();
    const preview = await bg.get('organisation.preview', { file });
    expect(preview).toMatchObject({ kept: ['hours'], by: '情報政策課' });
    await bg.get('organisation.import', { file });
    const after = (await bg.get('settings.get', {})).settings;
    expect(after?.hours.windows).toEqual({});
    expect(after?.ownAccounts.toSorted()).toEqual(['kagamino_kanko', 'kagamino_town']);
  });

  it('does not change the policy that the IT section chose', async () => {
    const elsewhere = await background();
    await elsewhere.get('policy.choose', { policyId: 'rumoi' });
    const { file } = await elsewhere.get('organisation.export', {});
    const bg = await office();
    expect(await bg.get('organisation.preview', { file })).toMatchObject({ kept: ['policy'], by: '情報政策課' });
    await bg.get('organisation.import', { file });
    expect((await bg.get('snapshot.get', {})).policy?.id).toBe('kagamino');
  });
});
