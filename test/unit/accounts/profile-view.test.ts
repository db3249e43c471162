import { describe, expect, it } from 'vitest';
import { profileView, type SeenProfile } from '../../../lib/accounts/profile-view.ts';
import type { ApprovalFact, RegistryEntry } from '../../../lib/decision/types.ts';
import { readPack } from '../../../lib/policy/packs/index.ts';

const NOW = Date.parse('2026-11-24T10:00:00+09:00');
const pack = (id: string) => {
  const read = readPack(id);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const prefecture: SeenProfile = {
  handle: 'tochigi_pref_koho',
  igId: '500',
  websites: ['https://www.pref.tochigi.lg.jp/'],
  isPrivate: false,
};
const listed: RegistryEntry = {
  handle: 'tochigi_pref_koho',
  igId: '500',
  category: 'public-body',
  acts: ['like'],
  evidence: 'https://www.pref.tochigi.lg.jp/ 県公式',
  approvedBy: { office: 'responsible', person: '企画 課長' },
};
const view = (policy: string, profile: SeenProfile, registry: RegistryEntry[] = [], approvals: ApprovalFact[] = []) =>
  profileView(pack(policy), registry, approvals, profile, NOW);

describe('the profile of another account', () => {
  it('shows the evidence, and as what and for which acts it could be listed (高根沢 4(9)(10))', () => {
    expect(view('takanezawa', prefecture)).toMatchObject({
      entry: null,
      doubts: [],
      evidence: { host: 'www.pref.tochigi.lg.jp', kind: 'lg.jp' },
      way: 'approval',
      open: ['like', 'follow', 'comment'],
      categories: ['public-body', 'closely-related'],
      proposed: 'public-body',
    });
  });

  it('is entered by category where the policy asks for no approval (熊本 8(7))', () => {
    expect(view('kumamoto', prefecture)).toMatchObject({ way: 'entry', open: ['like', 'follow', 'share'] });
  });

  it('is said to be of our own organisation when it links a domain of ours', () => {
    const policy = { ...pack('kumamoto'), links: { ...pack('kumamoto').links, ownDomains: ['city.kumamoto.jp'] } };
    const museum = { handle: 'kumamoto_museum', websites: ['https://museum.city.kumamoto.jp/'] };
    expect(profileView(policy, [], [], museum, NOW)).toMatchObject({
      evidence: { host: 'museum.city.kumamoto.jp', kind: 'own' },
      proposed: 'own-organisation',
    });
  });

  it('proposes nothing without evidence', () => {
    expect(view('takanezawa', { ...prefecture, websites: ['https://linktr.ee/tochigi'] })).toMatchObject({
      evidence: null,
      proposed: undefined,
    });
  });

  it('keeps no list where the policy has none (留萌)', () => {
    expect(view('rumoi', prefecture)).toMatchObject({ way: null, open: [] });
  });

  it.each([
    ['id', { igId: '999' }],
    ['private', { isPrivate: true }],
    ['website', { websites: ['https://example.com/'] }],
  ] as const)('is doubted: %s', (doubt, change) => {
    expect(view('takanezawa', { ...prefecture, ...change }, [listed]).doubts).toEqual([doubt]);
  });

  it('counts as unlisted when its name has passed to another id', () => {
    expect(view('takanezawa', { ...prefecture, igId: '999' }, [listed])).toMatchObject({
      entry: null,
      open: ['like', 'follow', 'comment'],
    });
  });

  it('is doubted when a listed id has taken another name', () => {
    expect(view('takanezawa', { ...prefecture, handle: 'tochigi_new' }, [listed])).toMatchObject({ entry: null, doubts: ['renamed'] });
  });

  it('is not doubted for proof that was kept elsewhere than on the profile', () => {
    const proof = { ...listed, evidence: 'https://www.pref.tochigi.lg.jp/sns/ichiran.html の一覧' };
    expect(view('takanezawa', { ...prefecture, websites: [] }, [proof]).doubts).toEqual([]);
  });

  it('says that its listing has been asked for', () => {
    const asked = { type: 'allow-list', status: 'requested', target: { handle: 'tochigi_pref_koho' } } as ApprovalFact;
    expect(view('takanezawa', prefecture, [], [asked]).asked).toBe(true);
  });
});
