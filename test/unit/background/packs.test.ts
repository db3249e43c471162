import { describe, expect, it } from 'vitest';
import { startFrom } from '../../../lib/policy/custom/start.ts';
import { loadPolicy } from '../../../lib/policy/load.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { rawPack } from '../policy/raw-pack.ts';
import { type Background, background, contentStamp } from './support.ts';

const town = { id: 'aoba-machi', name: '青葉町', title: '青葉町Instagram運用規程', handles: ['aoba_machi'] };

function aoba(change: (policy: Policy) => void = () => undefined): Policy {
  const origin = loadPolicy(rawPack('rumoi'));
  if (!origin.ok) throw new Error('the built-in pack is broken');
  const policy = startFrom(origin.value, town);
  change(policy);
  return policy;
}

/** A post at ten in the evening of a Tuesday: 留萌 warns, and so does whoever started from it. */
const night = (level = 'warn') => ({
  policy: town.id,
  cases: [
    {
      name: '夜の投稿は時間外として注意する',
      clauses: ['aoba-machi.5.1a'],
      fires: true,
      at: '2026-11-24T22:00:00+09:00',
      act: { kind: 'publish', text: 'あしたの朝市のお知らせです。', media: [{ alt: '朝市の会場' }] },
      expect: { level },
    },
  ],
});

const put = (bg: Background, policy: Policy, cases: object = night()) =>
  bg.ask('packs.put', { policy: policy as unknown as Record<string, unknown>, cases: cases as Record<string, unknown> });

describe('a policy of the municipality’s own', () => {
  it('is kept, listed among the others, chosen like them, and in force after the worker was stopped', async () => {
    const bg = await background();
    expect(await put(bg, aoba())).toMatchObject({ ok: true });
    const { id, origin, organisation } = (await bg.get('policy.list', {})).at(-1) ?? {};
    expect({ id, origin, organisation }).toEqual({ id: town.id, origin: 'own', organisation: { ja: '青葉町' } });
    await bg.get('policy.choose', { policyId: town.id });
    await bg.restart();
    const snapshot = await bg.get('snapshot.get', {});
    expect(snapshot).toMatchObject({ state: 'loaded', policy: { id: town.id, accounts: { own: ['aoba_machi'] } } });
    expect(await bg.get('packs.list', {})).toMatchObject([{ summary: { id: town.id }, cases: 1, inForce: true }]);
  });

  it('is refused when it decides otherwise than its worked example says, and nothing is kept', async () => {
    const bg = await background();
    expect(await put(bg, aoba(), night('hold'))).toMatchObject({
      ok: false,
      error: { code: 'bad-request', ja: expect.stringContaining('夜の投稿は時間外として注意する') },
    });
    expect(await bg.get('packs.list', {})).toEqual([]);
  });

  it('is refused without any worked example', async () => {
    const bg = await background();
    expect(await put(bg, aoba(), { policy: town.id, cases: [] })).toMatchObject({ ok: false, error: { path: 'cases' } });
  });

  it('is refused with the place of its mistake and how many more there are', async () => {
    const bg = await background();
    const broken = aoba(({ hours, accounts }) => {
      if (hours?.windows[0]) hours.windows[0].from = '18:00';
      accounts.own = [];
    });
    const reply = await put(bg, broken);
    expect(reply).toMatchObject({ ok: false, error: { path: 'hours.windows.0', ja: expect.stringContaining('ほかに1件') } });
  });

  it('may not take the name of one that comes with Mimamori', async () => {
    const bg = await background();
    const cases = { ...night(), policy: 'rumoi', cases: night().cases.map((one) => ({ ...one, clauses: ['rumoi.5.1a'] })) };
    expect(await put(bg, rawPack('rumoi'), cases)).toMatchObject({ ok: false, error: { code: 'conflict', given: 'rumoi' } });
  });

  it('does not change under its own version while it is in force, and keeps the version before when it gets a new one', async () => {
    const bg = await background();
    await put(bg, aoba());
    await bg.get('policy.choose', { policyId: town.id });
    const later = (version: string) =>
      aoba((policy) => {
        policy.version = version;
        if (policy.hours?.windows[0]) policy.hours.windows[0].from = '09:00';
      });
    expect(await put(bg, later('1'))).toMatchObject({ ok: false, error: { code: 'conflict', path: 'version' } });
    expect(await put(bg, later('2'))).toMatchObject({ ok: true });
    expect((await bg.get('snapshot.get', {})).policy).toMatchObject({ version: '2', hours: { windows: [{ from: '09:00' }] } });
    const { earlier } = await bg.get('packs.get', { id: town.id });
    expect(earlier.map(({ policy }) => policy.version)).toEqual(['1']);
  });

  it('is not deleted while in force; afterwards it is, and its line stands in the record', async () => {
    const bg = await background();
    await put(bg, aoba());
    await bg.get('policy.choose', { policyId: town.id });
    expect(await bg.ask('packs.remove', { id: town.id })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    await bg.get('policy.choose', { policyId: null });
    await bg.get('packs.remove', { id: town.id });
    expect(await bg.get('packs.list', {})).toEqual([]);
    const { entries } = await bg.get('log.list', { limit: 10 });
    expect(entries.map(({ entry }) => entry.note?.id)).toEqual([
      'change.pack-removed',
      'change.policy-chosen',
      'change.policy-chosen',
      'change.pack-saved',
    ]);
  });

  it('damaged in the store blocks publishing and says so, and its bytes stay', async () => {
    const bg = await background();
    await put(bg, aoba());
    await bg.get('policy.choose', { policyId: town.id });
    const row = await bg.store.db.get('packs', town.id);
    if (!row) throw new Error('not stored');
    await bg.store.db.put('packs', { ...row, savedAt: row.savedAt + 1, policy: { ...(row.policy as object), hours: 'never' } });
    await bg.restart();
    expect(await bg.get('snapshot.get', {})).toMatchObject({ state: 'invalid', policy: null, faults: [{ code: 'policy-invalid' }] });
    expect(await bg.store.db.get('packs', town.id)).toBeDefined();
  });

  it('is written by our own pages only', async () => {
    const bg = await background();
    const reply = await bg.ask('packs.remove', { id: town.id }, { from: contentStamp() });
    expect(reply).toMatchObject({ ok: false, error: { code: 'refused-sender' } });
  });
});

describe('everything as one file', () => {
  const clerk = { id: 'clerk', name: '広報 花子', office: '政策課', chain: 'staff' as const };

  async function office(): Promise<Background> {
    const bg = await background();
    await put(bg, aoba());
    await bg.get('policy.choose', { policyId: town.id });
    await bg.get('operator.set', { operator: clerk });
    await bg.get('registry.put', { entries: [{ handle: 'pref_koho', category: 'public-body', acts: ['like'], evidence: '県公式サイト' }] });
    const { settings } = await bg.get('settings.get', {});
    if (!settings) throw new Error('no settings');
    await bg.get('settings.set', { settings: { ...settings, websiteUrl: 'https://www.town.aoba.example.jp/' } });
    return bg;
  }

  it('brings a new machine to the same state, with a preview that changes nothing', async () => {
    const { file } = await (await office()).get('organisation.export', {});
    const fresh = await background();
    const preview = await fresh.get('organisation.preview', { file });
    expect(preview.changes.map(({ kind, change }) => `${kind} ${change}`)).toEqual([
      'policy changed',
      'pack added',
      'settings added',
      'person added',
      'account added',
    ]);
    expect(await fresh.get('snapshot.get', {})).toMatchObject({ state: 'none', revision: 0 });
    await fresh.get('organisation.import', { file });
    const snapshot = await fresh.get('snapshot.get', {});
    expect(snapshot).toMatchObject({ state: 'loaded', policy: { id: town.id }, registry: [{ handle: 'pref_koho' }] });
    expect((await fresh.get('settings.get', {})).settings?.websiteUrl).toBe('https://www.town.aoba.example.jp/');
    expect((await fresh.get('people.list', {})).map(({ operator }) => operator.name)).toEqual(['広報 花子']);
    expect((await fresh.get('organisation.preview', { file })).changes.every(({ change }) => change === 'same')).toBe(true);
  });

  it('leaves alone what the file does not name', async () => {
    const bg = await office();
    const { file } = await bg.get('organisation.export', {});
    await bg.get('operator.set', { operator: { ...clerk, id: 'second', name: '広報 次郎' } });
    await bg.get('organisation.import', { file });
    expect(await bg.get('people.list', {})).toHaveLength(2);
  });

  it('never carries a private key, an approval or the record', async () => {
    const bg = await office();
    await bg.get('keys.make', { label: '政策課長' });
    const { file } = await bg.get('organisation.export', {});
    expect(Object.keys(file).sort()).toEqual(
      [
        'absences',
        'accounts',
        'checks',
        'deciders',
        'exportedAt',
        'format',
        'forms',
        'incidents',
        'packs',
        'people',
        'policyId',
        'scopes',
        'settings',
      ].sort(),
    );
  });

  it.each([
    ['another kind of file', { format: 'photo' }, 'format'],
    ['a person without a name', { people: [{ ...clerk, name: '' }] }, 'people.0.name'],
    ['a policy that fails its examples', { packs: [{ policy: aoba(), cases: night('clear') }] }, 'cases.'],
    ['a policy that nobody has', { policyId: 'atlantis', packs: [] }, 'policyId'],
  ])('with %s is refused whole, with the place that is wrong', async (_, patch, path) => {
    const { file } = await (await office()).get('organisation.export', {});
    const fresh = await background();
    const reply = await fresh.ask('organisation.import', { file: { ...file, ...patch } });
    expect(reply).toMatchObject({ ok: false, error: { path: expect.stringContaining(path) } });
    expect(await fresh.get('people.list', {})).toEqual([]);
  });

  it('carries troubles, forms and checks, and never sets back what was done here since', async () => {
    const bg = await office();
    const { id } = await bg.get('incident.open', {
      kind: 'error',
      account: 'aoba',
      url: 'https://www.instagram.com/p/x/',
      what: '日付の誤り',
    });
    await bg.get('incident.step', { id, step: 'report', done: true });
    await bg.get('forms.put', { form: 'blurb', values: { text: '青葉町の公式です。' } });
    await bg.get('check.done', { id: 'yearly', at: bg.now - 1_000 });
    const { file } = await bg.get('organisation.export', {});

    const fresh = await background();
    const { changes } = await fresh.get('organisation.preview', { file });
    expect(changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['incident', 'form', 'check']));
    await fresh.get('organisation.import', { file });
    expect(await fresh.get('incidents.list', {})).toMatchObject([{ what: '日付の誤り', done: [{ step: 'report' }] }]);
    expect((await fresh.get('forms.get', { form: 'blurb' })).values).toEqual({ text: '青葉町の公式です。' });

    await bg.get('incident.step', { id, step: 'correct', done: true });
    await bg.get('incident.close', { id, closed: true });
    bg.now += 86_400_000;
    await bg.get('forms.put', { form: 'blurb', values: { text: '新しい文です。' } });
    await bg.get('check.done', { id: 'yearly' });
    await bg.get('organisation.import', { file });
    const [incident] = await bg.get('incidents.list', {});
    expect(incident?.done.map(({ step }) => step).sort()).toEqual(['correct', 'report']);
    expect(incident?.closedAt).toBeDefined();
    expect((await bg.get('forms.get', { form: 'blurb' })).values).toEqual({ text: '新しい文です。' });
    expect((await bg.get('checks.list', {})).records.find((one) => one.id === 'yearly')?.doneAt).toBe(bg.now);
  });

  it('of an older kind, without troubles, forms and checks, is taken in as well', async () => {
    const { file } = await (await office()).get('organisation.export', {});
    const { incidents: _i, forms: _f, checks: _c, ...older } = file;
    const fresh = await background();
    await fresh.get('organisation.import', { file: older });
    expect(await fresh.get('people.list', {})).toHaveLength(1);
  });

  it('never ends an emergency that is on here', async () => {
    const bg = await office();
    const { file } = await bg.get('organisation.export', {});
    await bg.get('mode.set', { mode: 'stop', on: true, reason: 'disaster', note: '' });
    await bg.get('organisation.import', { file });
    expect((await bg.get('snapshot.get', {})).mode).toMatchObject({ stop: true, stopReason: 'disaster' });
  });
});
