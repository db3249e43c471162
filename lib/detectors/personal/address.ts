/**
 * Addresses down to the house number. Normalising libraries (@geolonia/normalize-japanese-addresses) fetch town lists from the network or weigh
 * megabytes; whether a number follows a town is visible in the writing itself.
 */
import { Taken } from '../../text/taken.ts';
import type { Detector, Found } from '../reading.ts';
import type { Strength } from '../types.ts';
import { ownerOf } from './context.ts';

const PREFECTURE =
  '(?:北海道|東京都|(?:京都|大阪)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)';
const PLACE = '[一-龠々〆ヶケヵノツァ-ヴーぁ-んa-z〇○]';
const NUMBERS = '\\d{1,5}(?:(?:番地?の?|-|の|ノ)\\d{1,5}){0,3}(?:番地?|号)?(?![\\d])';
const CHOME = '(?:第)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})丁目?';
/** 2丁目37-22, 4-2-8, 276番地3, 北1条西2丁目 and so on, with the room where it is written. */
const HOUSE = `(?:[北南]\\d{1,2}条(?:[東西]\\s?)?)?(?:${CHOME}\\s?(?:${NUMBERS})?|(?:地割|第\\d{1,2}地割)?${NUMBERS}|[一二三四五六七八九十百]{1,5}番地)`;
const BUILDING = '(?:[ ]?(?:[一-龠ァ-ヴーa-z・]{2,16}[ ]?)?\\d{1,4}号室)?';
const WITH_PREFECTURE = new RegExp(`${PREFECTURE}\\s?${PLACE}{1,24}\\s?${HOUSE}${BUILDING}`, 'g');
/** Without a prefecture the number must look like a house number: a block, a lot or two numbers with a dash. */
const WITH_TOWN = new RegExp(
  `(?:[一-龠々ヶケヵ]{1,5}|[ぁ-ん]{2,4}(?=市)|[ァ-ヴー]{2,5}(?=市|町|村)|[〇○]{2})(?:市|区|郡|町|村)(?:[一-龠々ヶケヵ〇○]{1,5}(?:区|町|村))?[一-龠々〆ヶケヵノァ-ヴーぁ-ん〇○]{0,14}?\\s?(?:(?:[北南]\\d{1,2}条(?:[東西]\\s?)?)?${CHOME}\\s?${NUMBERS}|\\d{1,5}番地?(?:の?-?\\d{1,5}号?)?|\\d{1,5}-\\d{1,5}(?:-\\d{1,5}){0,2}(?![\\d]|-))${BUILDING}`,
  'g',
);
const POSTAL = /〒\s?\d{3}[-‐ ]?\d{4}(?!\d)|(?<![\d-])\d{3}-\d{4}(?=\s{0,2}(?:北海道|東京都|京都府|大阪府|[一-龠]{2,3}県|[一-龠]{1,4}市))/g;
/** What ends in 市・区・町・村 and a number but is no address. */
const NOT_A_PLACE = /(?:当市|本市|全市|各市|同市|他市|都市|市町|区町)$/;

export const addresses: Detector = ({ text }) => {
  if (!/\d|番地|丁目/.test(text)) return [];
  const found: Found[] = [];
  const taken = new Taken(text.length);
  const add = (from: number, to: number, detector: string, reason: string) => {
    if (!taken.claim(from, to)) return;
    found.push({ detector, category: 'personal-info', strength: strengthOf(text, from, to, detector), from, to, reason });
  };
  for (const expression of [WITH_PREFECTURE, WITH_TOWN]) {
    for (const match of text.matchAll(expression)) {
      const written = match[0].trimEnd().replace(/(?:の|ノ|-)$/, '');
      if (NOT_A_PLACE.test(written) || isCount(text, match.index + written.length, written)) continue;
      add(match.index, match.index + written.length, 'personal-info/address', 'personal.address');
    }
  }
  for (const match of text.matchAll(POSTAL))
    add(match.index, match.index + match[0].length, 'personal-info/postal-code', 'personal.postal-code');
  return found;
};

/** 「港区の3人」「〇〇町2020年」: the number counts something. */
function isCount(text: string, to: number, written: string): boolean {
  if (/[-丁番号]/.test(written)) return false;
  return /^\s?(?:[.,:/%〜~]|年|月|日|人|名|円|時|分|回|件|か|ヶ|カ|個|歳|才|代|世帯|メートル|m|k|km|℃|度|位|倍|点|万|億|千|百|階|号|種|本|枚|台|校|社|団体|市|町|村|区|つ|周|週|期|次|級|組|番(?!地))/.test(
    text.slice(to, to + 5),
  );
}

function strengthOf(text: string, from: number, to: number, detector: string): Strength {
  const owner = ownerOf(text, from, to);
  const next = text.slice(to, to + 20);
  const resident = /^[^。\n]{0,4}に(?:住|お住|在住)|^\s*[^\n。]{0,12}様方|^[^。\n]{0,3}の?自宅/.test(next);
  if (labelledAsPerson(text, from)) return 'weak';
  if (resident) return detector === 'personal-info/address' ? 'strong' : 'weak';
  if (owner.venue && !owner.person) return 'info';
  if (owner.office) return 'info';
  return owner.person ? 'weak' : 'info';
}

/** A form: the line before, or this one, says 「氏名：」. */
function labelledAsPerson(text: string, from: number): boolean {
  const before = text
    .slice(Math.max(0, from - 80), from)
    .split('\n')
    .slice(-2)
    .join('\n');
  return /(?:氏名|お?名前)\s?[::]/.test(before);
}
