import { describe, expect, it } from 'vitest';
import { differenceOf, registryFromCsv, registryToCsv } from '../../../lib/accounts/csv.ts';
import type { RegistryEntry } from '../../../lib/decision/types.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00+09:00`);
const library: RegistryEntry = {
  handle: 'town_library',
  igId: '17841400008460056',
  category: 'public-body',
  acts: ['like', 'follow'],
  evidence: '=公式サイト\nhttps://www.town.example.tochigi.jp/',
  approvedBy: { office: '企画課長', person: '高橋' },
  approvedAt: day('2026-04-01'),
  reviewBy: day('2027-03-31'),
};
const shop: RegistryEntry = { handle: 'a.shop', category: 'other', acts: ['comment'], evidence: '', needsReview: true };

describe('the registry as CSV', () => {
  it('comes back exactly as it went out', () => {
    const read = registryFromCsv(registryToCsv([library, shop]));
    expect(read.problems).toEqual([]);
    expect(read.entries).toEqual([shop, library]);
    expect(differenceOf([library, shop], read.entries)).toMatchObject({ added: [], changed: [], missing: [] });
  });

  it('is read after Excel rewrote the dates and staff typed English or full-width words', () => {
    const csv = 'アカウント,区分,してよいこと,見直す日\r\n＠Town_Library,公的機関,"like、ﾌｫﾛｰ",2027/3/31\r\n';
    expect(registryFromCsv(csv)).toEqual({
      entries: [{ handle: 'town_library', category: 'public-body', acts: ['like', 'follow'], evidence: '', reviewBy: day('2027-03-31') }],
      problems: [],
    });
  });

  it('names every line that cannot be read and keeps the others', () => {
    const csv = [
      'アカウント,区分,してよいこと,ID,見直す日',
      '町の図書館,公的機関,いいね,,',
      'ok,公的機関,いいね,,',
      'x,友だち,いいね,,',
      'y,その他,保存,,',
      'z,その他,いいね,1.78E+16,',
      'w,その他,いいね,,2027-02-30',
      'ok,その他,いいね,,',
    ].join('\n');
    const { entries, problems } = registryFromCsv(csv);
    expect(entries.map((entry) => entry.handle)).toEqual(['ok']);
    expect(problems.map((problem) => problem.path)).toEqual(['2', '4', '5', '6', '7', '8']);
    expect(problems.map((problem) => problem.ja).join('\n')).toMatch(
      /半角の英数字[\s\S]*公的機関、業務上[\s\S]*いいね、フォロー[\s\S]*Excelで桁[\s\S]*2026-11-21[\s\S]*3行目にも/,
    );
  });

  it('refuses a file whose first line is something else, and says which columns it needs', () => {
    const { entries, problems } = registryFromCsv('name,url\nx,y\n');
    expect(entries).toEqual([]);
    expect(problems[0]?.ja).toContain('「アカウント」「区分」「してよいこと」');
  });

  it('shows what an import would add, change and leave alone', () => {
    const changed = { ...library, acts: ['like' as const] };
    const fresh = { ...shop, handle: 'new_one' };
    expect(differenceOf([library, shop], [changed, fresh])).toEqual({
      added: [fresh],
      changed: [{ before: library, after: changed }],
      unchanged: [],
      missing: [shop],
    });
  });
});
