import { describe, expect, it } from 'vitest';
import { hitsIn } from './asking.ts';

describe('what to write instead', () => {
  it.each([
    ['外人が増えました。', 'discrimination/word', '外国の方'],
    ['週末は祭りに来い！', 'disrespect/command', 'お越しください'],
    ['お前ら、集まれ。', 'disrespect/address', '皆さま'],
    ['開始は午後15:00です。', 'accuracy/impossible-time', '午後3:00'],
    ['１１月２３日（火）に開催します。', 'accuracy/weekday', '月'],
    ['①受付', 'accessibility/machine-dependent', '(1)'],
    ['㈱〇〇', 'accessibility/machine-dependent', '(株)'],
    ['日　時：５日', 'accessibility/spaced-word', '日時'],
    ['𝓗𝓮𝓵𝓵𝓸', 'accessibility/decorated-letters', 'Hello'],
  ])('is said for %s', (text, detector, suggestion) => {
    expect(hitsIn(text).find((hit) => hit.detector === detector)?.suggestion).toBe(suggestion);
  });

  it('is left open where the half of the day is in doubt as well', () => {
    expect(hitsIn('午前14時開演').find((hit) => hit.detector === 'accuracy/impossible-time')?.suggestion).toBeUndefined();
  });
});
