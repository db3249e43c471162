import { describe, expect, it } from 'vitest';
import { categoriesOf, entryState, findEntry, suspects } from '../../../lib/accounts/registry.ts';
import type { RegistryEntry } from '../../../lib/decision/types.ts';
import { readPack } from '../../../lib/policy/packs/index.ts';

const entry = (over: Partial<RegistryEntry> = {}): RegistryEntry => ({
  handle: 'town_library',
  igId: '100',
  category: 'public-body',
  acts: ['like'],
  evidence: '公式サイト',
  approvedBy: { office: '企画課長', person: '高橋' },
  ...over,
});

describe('listed accounts of others', () => {
  it('finds an account by its name, whatever the case', () => {
    expect(findEntry([entry()], { handle: 'Town_Library', igId: '100' })?.handle).toBe('town_library');
    expect(findEntry([entry()], { handle: 'town_library' })?.handle).toBe('town_library');
  });

  it('treats a name that now belongs to another id as unlisted, and asks for review', () => {
    const seen = { handle: 'town_library', igId: '999' };
    expect(findEntry([entry()], seen)).toBeNull();
    expect(suspects([entry()], seen)).toHaveLength(1);
  });

  it('asks for review when a listed id appears under a new name, and does not trust the new name', () => {
    const seen = { handle: 'library_new', igId: '100' };
    expect(findEntry([entry()], seen)).toBeNull();
    expect(suspects([entry()], seen)).toHaveLength(1);
    expect(suspects([entry()], { handle: 'town_library', igId: '100' })).toEqual([]);
  });

  it('says what stands in the way of relying on an entry', () => {
    const day = Date.parse('2026-11-20T00:00:00+09:00');
    expect(entryState(entry(), day)).toBe('valid');
    expect(entryState(entry({ approvedBy: undefined }), day)).toBe('unapproved');
    expect(entryState(entry({ reviewBy: day }), day + 12 * 3_600_000)).toBe('valid');
    expect(entryState(entry({ reviewBy: day }), day + 24 * 3_600_000)).toBe('review-due');
    expect(entryState(entry({ needsReview: true, reviewBy: day }), day)).toBe('review-asked');
  });

  it.each([
    ['takanezawa', ['public-body', 'closely-related']],
    ['kumamoto', ['public-body', 'own-organisation', 'public-interest', 'registered-artist']],
    ['rumoi', ['public-body', 'other']],
  ])('offers the categories of %s in the words of its policy', (id, categories) => {
    const pack = readPack(id);
    if (!pack.ok) throw new Error('pack');
    expect(categoriesOf(pack.value)).toEqual(categories);
  });
});
