import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCardNumber, isMyNumber } from '../../../lib/detectors/personal/check-digits.ts';
import { hitsIn, seen, warningsIn } from './asking.ts';

describe('telephone numbers', () => {
  it.each([
    ['担当の〇〇さん（090-0000-1234）まで', '090-0000-1234'],
    ['０９０ー００００ー１２３４に電話して', '０９０ー００００ー１２３４'],
    ['080 0000 1234 が私の番号', '080 0000 1234'],
    ['07000001234', '07000001234'],
    ['(090)0000-1234', '(090)0000-1234'],
    ['+81 90-0000-1234', '+81 90-0000-1234'],
  ])('finds the mobile number in %s', (text, number) => {
    expect(seen(text, 'personal-info/phone-mobile')).toEqual([`personal-info/phone-mobile(strong)「${number}」`]);
  });

  it('holds a person’s number and only points out an office’s', () => {
    expect(seen('〇〇様の電話番号は03-0000-0000です', 'personal-info/phone')).toEqual(['personal-info/phone-fixed(weak)「03-0000-0000」']);
    expect(seen('お問い合わせは企画課（028-000-0000）まで', 'personal-info/phone')).toEqual([
      'personal-info/phone-fixed(info)「028-000-0000」',
    ]);
    expect(seen('問い合わせ: スキー連盟担当 (090)0000-1483', 'personal-info/phone')).toEqual([
      'personal-info/phone-mobile(weak)「(090)0000-1483」',
    ]);
    expect(seen('フリーダイヤル 0120-000-000', 'personal-info/phone')).toEqual(['personal-info/phone-free(info)「0120-000-000」']);
  });

  it('keeps quiet about the organisation’s own numbers and addresses', () => {
    const officialContacts = ['090-0000-1234', 'kikaku@example.com'];
    expect(warningsIn('災害時の連絡は 090-0000-1234、メールは kikaku@example.com へ', { officialContacts })).toEqual([]);
  });

  it.each(['2026-11-21', '978-4-00-310101-8', '1234567890123', '10:30〜11:45', '0.5%', '令和8年11月21日', '第1-2-3号'])(
    'takes %s for no telephone',
    (text) => {
      expect(seen(text, 'personal-info/phone')).toEqual([]);
    },
  );
});

describe('mail addresses', () => {
  it('holds private mail, warns of unknown hosts, and only points out public and own ones', () => {
    expect(seen('連絡は taro.y@gmail.com へ', 'personal-info/mail')).toEqual(['personal-info/mail-private(strong)「taro.y@gmail.com」']);
    expect(seen('ｔａｒｏ＠example.com', 'personal-info/mail')).toEqual(['personal-info/mail(weak)「ｔａｒｏ＠example.com」']);
    expect(seen('kikaku@town.example.lg.jp', 'personal-info/mail')).toEqual(['personal-info/mail(info)「kikaku@town.example.lg.jp」']);
  });

  it('takes the name of an account for no mail address', () => {
    expect(seen('@sample_user さん', 'personal-info/mail')).toEqual([]);
  });
});

describe('numbers with check digits', () => {
  it('accepts a My Number by its check digit only', () => {
    expect(isMyNumber('123456789018')).toBe(true);
    expect(isMyNumber('123456789012')).toBe(false);
    expect(isMyNumber('1234567890123')).toBe(false);
  });

  it('knows exactly one right check digit for every eleven digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10 ** 10, max: 10 ** 11 - 1 }), (first) => {
        const right = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => isMyNumber(`${first}${digit}`));
        expect(right.length).toBeLessThanOrEqual(1);
        expect(right.length === 1 || /^(\d)\1{10}$/.test(String(first))).toBe(true);
      }),
    );
  });

  it('finds them grouped, in full width, and not inside longer numbers', () => {
    expect(seen('マイナンバーは 1234 5678 9018 です', 'personal-info/my-number')).toEqual([
      'personal-info/my-number(strong)「1234 5678 9018」',
    ]);
    expect(seen('個人番号：１２３４－５６７８－９０１８', 'personal-info/my-number')).toEqual([
      'personal-info/my-number(strong)「１２３４－５６７８－９０１８」',
    ]);
    expect(seen('法人番号 1234567890181', 'personal-info/my-number')).toEqual([]);
    expect(seen('マイナンバーカードの受取りは予約制です', 'personal-info/my-number')).toEqual([]);
  });

  it('finds payment cards by Luhn and prefix', () => {
    expect(isCardNumber('4111111111111111')).toBe(true);
    expect(isCardNumber('4111111111111112')).toBe(false);
    expect(seen('カード番号は4111-1111-1111-1111です', 'personal-info/card')).toEqual([
      'personal-info/card(strong)「4111-1111-1111-1111」',
    ]);
  });
});

describe('other numbers of persons', () => {
  it.each([
    ['口座番号は普通1234567です。', 'personal-info/account', '1234567'],
    ['基礎年金番号：1234-567890 です', 'personal-info/pension', '1234-567890'],
    ['免許証番号は 1234 5678 9012 です', 'personal-info/licence', '1234 5678 9012'],
    ['パスポート番号 TK1234567', 'personal-info/passport', 'TK1234567'],
    ['保険証の番号は 12345678', 'personal-info/insurance', '12345678'],
    ['LINE ID: hanako_123', 'personal-info/messenger', 'hanako_123'],
    ['宇都宮 300 あ 12-34', 'personal-info/plate', '宇都宮 300 あ 12-34'],
    ['生年月日は平成5年4月1日です', 'personal-info/birth-date', '平成5年4月1日'],
  ])('finds the number in %s', (text, detector, mark) => {
    expect(
      hitsIn(text)
        .filter((hit) => hit.detector === detector)
        .map((hit) => text.slice(hit.start, hit.end)),
    ).toEqual([mark]);
  });

  it('lets a public appeal name its account', () => {
    expect(seen('義援金の口座番号は普通1234567です。', 'personal-info/account')).toEqual([]);
  });
});

describe('addresses', () => {
  it('warns of a home and only points out a venue', () => {
    expect(seen('東京都千代田区霞が関２丁目１－３に住んでいる山田さん', 'personal-info/address')).toEqual([
      'personal-info/address(strong)「東京都千代田区霞が関２丁目１－３」',
    ]);
    expect(seen('会場：〇〇市役所（〇〇市幸町１丁目11番地）', 'personal-info/address')).toEqual([
      'personal-info/address(info)「〇〇市幸町１丁目11番地」',
    ]);
  });

  it.each(['港区の3人が受賞', '当市2020年の人口', '市町村10団体', '〇〇町1,000世帯'])('takes the count in %s for no address', (text) => {
    expect(seen(text, 'personal-info/address')).toEqual([]);
  });
});

describe('names', () => {
  it('finds a name by a label or beside a person’s data, with its exact span', () => {
    expect(seen('氏名：小坂　知奈\n電話：08000000000', 'personal-info/name')).toEqual(['personal-info/name(weak)「小坂　知奈」']);
    expect(seen('平川 海衣 hanako@example.com 070-0000-0000', 'personal-info/name')).toEqual(['personal-info/name(weak)「平川 海衣」']);
  });

  it('leaves a published name alone where no private data stand beside it', () => {
    expect(warningsIn('講師：山田太郎さん（〇〇大学教授）\n問合せ：生涯学習課（0287-00-0000）')).toEqual([]);
  });
});

describe('asking citizens for personal data', () => {
  const collecting = (text: string) => hitsIn(text).filter((hit) => hit.detector === 'personal-info/collecting');

  it('says whether a purpose of use is stated', () => {
    expect(collecting('住所と氏名をDMで送ってください。')[0]?.data.purpose).toBe('missing');
    expect(collecting('住所と氏名をDMで送ってください。個人情報は賞品の発送のためにのみ使用します。')[0]?.data.purpose).toBe('stated');
  });

  it('warns where the answer would be written on Instagram, not where a postcard is asked for', () => {
    expect(collecting('応募はコメント欄に氏名と電話番号を書いてください。')[0]?.strength).toBe('weak');
    expect(collecting('はがきに住所、氏名、年齢を記入してください。')[0]?.strength).toBe('info');
    expect(collecting('コメント欄に住所や電話番号を書かないでください。')).toEqual([]);
  });
});
