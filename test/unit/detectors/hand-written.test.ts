import { describe, expect, it } from 'vitest';
import { warningsIn } from './asking.ts';
import { handWritten } from './hand-written.ts';
import { officialPosts } from './official-posts.ts';

const rows = Object.entries(handWritten);

describe('posts that nobody should publish, and their harmless neighbours', () => {
  it.each(rows)('%s: every one is warned about, as what it is', (category, { ng }) => {
    expect(ng.length).toBeGreaterThanOrEqual(10);
    expect(ng.filter((text) => !warningsIn(text).some((hit) => hit.category === category))).toEqual([]);
  });

  it.each(rows)('%s: the harmless ones pass without a warning', (_, { ok }) => {
    expect(ok.length).toBeGreaterThanOrEqual(10);
    expect(ok.filter((text) => warningsIn(text).length > 0)).toEqual([]);
  });

  it('ordinary posts on delicate subjects pass without a warning', () => {
    expect(officialPosts.length).toBeGreaterThanOrEqual(60);
    expect(officialPosts.filter((text) => warningsIn(text).length > 0)).toEqual([]);
  });
});
