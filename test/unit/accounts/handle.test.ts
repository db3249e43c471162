import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHandle } from '../../../lib/accounts/handle.ts';

const handleOf = (given: string) => {
  const read = parseHandle(given);
  return read.ok ? read.value : `✗ ${read.error.ja}`;
};

describe('reading an account name that staff typed or pasted', () => {
  it.each([
    ['rumoi_official', 'rumoi_official'],
    ['@Rumoi_Official', 'rumoi_official'],
    [' ＠ｒｕｍｏｉ＿ｏｆｆｉｃｉａｌ\u3000', 'rumoi_official'],
    ['https://www.instagram.com/rumoi_official/', 'rumoi_official'],
    ['https://www.instagram.com/rumoi_official/?hl=ja', 'rumoi_official'],
    ['instagram.com/rumoi_official', 'rumoi_official'],
    ['http://m.instagram.com/rumoi_official/tagged/', 'rumoi_official'],
    ['https://www.instagram.com/stories/rumoi_official/123/', 'rumoi_official'],
    ['「@rumoi_official」', 'rumoi_official'],
    ['rumoi\u200Bofficial', 'rumoiofficial'],
  ])('%j is the account %s', (given, handle) => {
    expect(handleOf(given)).toBe(handle);
  });

  it.each([
    ['', '入れてください'],
    ['留萌市公式', '半角の英数字'],
    ['https://www.city.rumoi.lg.jp/', 'Instagramのアドレスではありません'],
    ['https://www.instagram.com/', 'アカウント名がわかりません'],
    ['https://www.instagram.com/p/ABC123/', 'プロフィール画面を開き'],
    ['https://instagram.com.evil.example/rumoi', 'Instagramのアドレスではありません'],
    ['a'.repeat(31), '30文字まで'],
    ['rumoi..official', '「..」'],
    ['https://', '形が正しくありません'],
  ])('%j is refused and says what to do', (given, part) => {
    expect(handleOf(given)).toContain(part);
    const read = parseHandle(given);
    expect(read.ok || read.error.en.length > 20).toBe(true);
  });

  it('never lets anything through that the policy schema would refuse', () => {
    fc.assert(
      fc.property(fc.string(), (given) => {
        const read = parseHandle(given);
        return !read.ok || /^[a-z0-9._]{1,30}$/.test(read.value);
      }),
    );
  });
});
