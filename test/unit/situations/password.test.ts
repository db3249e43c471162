import { describe, expect, it } from 'vitest';
import { judgePassword } from '../../../lib/situations/password-strength.ts';

describe('a password while it is typed', () => {
  it('is counted in characters and in kinds: letters, digits, symbols', () => {
    expect(judgePassword('mado9-umi', [])).toMatchObject({ length: 9, kinds: 3, weakness: null });
    expect(judgePassword('madoumi', [])).toMatchObject({ kinds: 1 });
  });

  it.each([
    ['sakura123', 'common'],
    ['abcdef12', 'sequence'],
    ['87654321', 'sequence'],
    ['aaaa1111', 'repeat'],
    ['Takanezawa!7', 'account'],
    ['hanami2026', 'year'],
    ['', null],
    ['mado-9-kaze-77-umi', null],
  ])('%s: %s', (value, weakness) => {
    expect(judgePassword(value, ['takanezawa_town']).weakness).toBe(weakness);
  });
});
