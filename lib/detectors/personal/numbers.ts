/** Numbers that identify a person: My Number, cards, accounts, licences, passports, pension and insurance numbers, plates, ids of messengers. */
import type { Detector, Found, Reading } from '../reading.ts';
import { lineAround } from '../reading.ts';
import type { Strength } from '../types.ts';
import { isCardNumber, isMyNumber } from './check-digits.ts';

const TWELVE = /(?<![\d.-]|\d )(\d{4})([- ]?)(\d{4})\2(\d{4})(?![\d]|[- ]\d)/g;
const CARD = /(?<![\d.-]|\d )(?:\d{4}([- ]?)\d{4}\1\d{4}\1\d{1,7}|3\d{3}([- ]?)\d{6}\2\d{4,5})(?![\d]|[- ]\d)/g;

/** Labels of numbers that count goods and orders, not money. */
const GOODS = /jan|isbn|コード|法人番号|(?:注文|商品|伝票|追跡|受付|管理|製造)番号/;

/** A number that its own label gives away. The group `mark` is the number. */
const LABELLED: { what: string; find: RegExp; strength: Strength; unless?: RegExp }[] = [
  {
    what: 'account',
    strength: 'strong',
    find: /(?:口座番号|口座|普通預?金?|当座預?金?|貯蓄預金)(?:番号)?\s?(?:は|が|[::=])?\s?(?:\(?(?:普通|当座)\)?)?\s?(?:no\.?)?\s?(?<mark>\d{7}|\d{3}-\d{4})(?!\d)/g,
    unless: /義[援捐]金|募金|寄[附付]|納付|納入|支援金|会費|振込先|受講料|参加費|負担金/,
  },
  {
    what: 'account',
    strength: 'strong',
    find: /記号\s?(?:番号)?\s?[::]?\s?(?<mark>1\d{4}[- ]?(?:\d[- ])?\s?(?:番号)?\s?[::]?\s?\d{6,8})(?!\d)/g,
    unless: /義[援捐]金|募金|寄[附付]|納付|納入|支援金|会費|振込先/,
  },
  {
    what: 'pension',
    strength: 'strong',
    find: /(?:基礎)?年金(?:手帳)?(?:の)?(?:記号)?番号\s?(?:は|が|[::=])?\s?(?<mark>\d{4}[- ]?\d{6})(?!\d)/g,
  },
  {
    what: 'insurance',
    strength: 'strong',
    find: /(?:被保険者(?:証)?|保険証|健康保険(?:証)?|介護保険(?:証)?|受給者(?:証)?|公費負担者?)(?:の)?(?:記号[・･]?番号|番号|記号)\s?(?:は|が|[::=])?\s?(?<mark>[a-z0-9][a-z0-9・･ -]{2,20}\d)/g,
  },
  {
    what: 'licence',
    strength: 'strong',
    find: /(?:運転)?免許(?:証)?(?:の)?番号\s?(?:は|が|[::=])?\s?(?:第)?\s?(?<mark>\d{4}[- ]?\d{4}[- ]?\d{4}|[a-z0-9-]{6,14})/g,
  },
  {
    what: 'passport',
    strength: 'strong',
    find: /(?:パスポート|旅券)(?:の)?(?:番号)?\s?(?:no\.?)?\s?(?:は|が|[::=])?\s?(?<mark>[a-z]{2}\s?\d{7})(?!\d)/g,
  },
  {
    what: 'residence-card',
    strength: 'strong',
    find: /(?:在留カード|在留)(?:の)?(?:番号)?\s?(?:は|が|[::=])?\s?(?<mark>[a-z]{2}\d{8}[a-z]{2})/g,
  },
  {
    what: 'resident-code',
    strength: 'strong',
    find: /住民票コード\s?(?:は|が|[::=])?\s?(?<mark>\d{11}|\d{5}[- ]\d{6}|\d{4}[- ]\d{4}[- ]\d{3})(?!\d)/g,
  },
  {
    what: 'patient',
    strength: 'strong',
    find: /(?:診察券|患者|カルテ|障害者手帳|療育手帳|母子手帳)(?:の)?(?:番号|no\.?)\s?(?:は|が|[::=])?\s?(?<mark>[a-z0-9-]{3,14})/g,
  },
  { what: 'exam', strength: 'weak', find: /受験番号\s?(?:は|が|[::=])?\s?(?<mark>[a-z]?-?\d{3,8})/g },
  {
    what: 'employee',
    strength: 'weak',
    find: /(?:職員|社員|学籍|学生証|生徒|会員)(?:の)?番号\s?(?:は|が|[::=])\s?(?<mark>[a-z]?-?[a-z0-9-]{4,12})/g,
  },
  {
    what: 'messenger',
    strength: 'weak',
    find: /(?:line|ライン|インスタ|instagram|twitter|ツイッター|カカオ|kakao|discord|skype|wechat|telegram|snapchat)(?:の)?\s?(?:id|アカウント|アカ|ユーザー名)\s?(?:は|が|[::=]|→)?\s?@?(?<mark>[a-z0-9._-]{4,30})/g,
    unless: /公式|市の|町の|村の|役場|役所|課/,
  },
  {
    what: 'plate',
    strength: 'weak',
    find: /(?<![一-龠ぁ-んァ-ヴ])(?<mark>[一-龠ぁ-んァ-ヴー]{1,4}\s?\d{2,3}\s?[あ-んa-z]\s?(?:[\d・.]{1,2}[- ]?\d{1,2}|・{1,3}\d{1,3}))(?!\d|年|月|日|人|円|号|分|時|番地|丁目)/g,
    unless: /(?:時|年|月|日|円|人|分)\s?(?:から|まで|〜|~)/,
  },
  {
    what: 'birth-date',
    strength: 'weak',
    find: /生年月日\s?(?:は|が|[::=])\s?(?<mark>(?:明治|大正|昭和|平成|令和|[mtshr])?\.?\s?(?:元|\d{1,4})[年./-]\s?\d{1,2}[月./-]\s?\d{1,2}日?)/g,
  },
  {
    what: 'birth-date',
    strength: 'weak',
    find: /(?:さん|さま|様|氏|くん|君|ちゃん)(?:は|の(?:誕生日|生年月日)は|[、,(]|\s)?\s?(?<mark>(?:明治|大正|昭和|平成|令和|[mtshr])?\.?\s?(?:元|\d{1,4})[年./-]\s?\d{1,2}[月./-]\s?\d{1,2}日?)\s?(?:生(?:まれ)?|誕生)/g,
  },
  {
    what: 'birth-date',
    strength: 'weak',
    find: /(?<mark>(?:明治|大正|昭和|平成|令和)?\s?(?:元|\d{1,4})年\s?\d{1,2}月\s?\d{1,2}日)\s?生まれの(?:[〇○◯]{1,2}|[一-龠々]{2,5}|[ァ-ヴー]{2,8})(?:さん|さま|様|氏|くん|君|ちゃん)/g,
  },
  {
    what: 'birth-date',
    strength: 'weak',
    find: /(?:^|[\s、。・:])(?:[一-龠々]{2,5}|[〇○◯]{2})\s?\(\s?(?<mark>(?:明治|大正|昭和|平成|令和)?\s?(?:元|\d{1,4})[年./-]\s?\d{1,2}[月./-]\s?\d{1,2}日?)\s?生(?:まれ)?\)/gm,
  },
];

export const numbers: Detector = (reading) =>
  /\d/.test(reading.text) ? [...myNumbers(reading), ...cards(reading), ...labelled(reading)] : [];

function myNumbers({ text }: Reading): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(TWELVE)) {
    const from = match.index;
    const to = from + match[0].length;
    const { before } = lineAround(text, from, to, 40);
    const named = /マイナンバー(?!カード)|個人番号|my ?number|マイナ番号/.test(before) && !/免許|法人番号/.test(before.slice(-12));
    const valid = isMyNumber(match[0].replace(/\D/g, ''));
    if (!valid && !named) continue;
    if (/免許(?:証)?(?:の)?番号|法人番号|注文番号|伝票|追跡|(?:問い?合わ?せ|受付|整理|会員|管理|製造|商品)番号/.test(before.slice(-14)))
      continue;
    const reason = valid ? (named ? 'personal.my-number' : 'personal.my-number.likely') : 'personal.my-number.mistyped';
    found.push({
      detector: 'personal-info/my-number',
      category: 'personal-info',
      // A valid check digit alone is enough (S65): one number in eleven has it by chance, and one that stands here by right has a label.
      strength: valid ? 'strong' : 'weak',
      from,
      to,
      reason,
    });
  }
  return found;
}

function cards({ text }: Reading): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(CARD)) {
    if (!isCardNumber(match[0].replace(/\D/g, ''))) continue;
    const from = match.index;
    const to = from + match[0].length;
    if (GOODS.test(lineAround(text, from, to, 16).before)) continue;
    const grouped = /[- ]/.test(match[0]) || /カード|card|visa|master|jcb|amex/.test(lineAround(text, from, to, 40).before);
    found.push({
      detector: 'personal-info/card',
      category: 'personal-info',
      strength: grouped ? 'strong' : 'weak',
      from,
      to,
      reason: 'personal.card',
    });
  }
  return found;
}

function labelled({ text }: Reading): Found[] {
  const found: Found[] = [];
  for (const { what, find, strength, unless } of LABELLED) {
    for (const match of text.matchAll(find)) {
      const mark = match.groups?.mark ?? match[0];
      const from = match.index + match[0].lastIndexOf(mark);
      const to = from + mark.trimEnd().length;
      if (unless) {
        const { before, after } = lineAround(text, match.index, to, 60);
        if (unless.test(before + match[0] + after)) continue;
      }
      found.push({ detector: `personal-info/${what}`, category: 'personal-info', strength, from, to, reason: `personal.${what}` });
    }
  }
  return found;
}
