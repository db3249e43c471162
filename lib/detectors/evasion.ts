/**
 * Abuse written so that a word list does not see it: blanks or signs between letters (し・ね), masked letters (死○, ○ね), look-alikes (タヒね, 氏ね),
 * mixed kana (バか). Works on the normalised text, where width, case and invisible characters no longer hide anything.
 */
import { Taken } from '../text/taken.ts';
import type { Detector, Found } from './reading.ts';

/** Words in hiragana; each letter is matched in either kana. */
const WORDS = 'しね きえろ くたばれ ころす ころせ ばか あほ くず かす ごみ きもい うざい ぶす でぶ まぬけ くそ のろま しね死ね'
  .split(' ')
  .filter((word) => word.length < 5);
const KANJI = ['死ね', 'タヒね', '消えろ', '殺す', '馬鹿', '無能', '老害', '黙れ', '税金泥棒'];
/** What people put between letters: blanks, dots, stars, dashes, pictures. Not 、 or 。 or long vowels, which occur between ordinary words. */
const SEPARATORS = /[ .・･*+_/|\\^~'"`´=<>★☆♪♡♥※#@$%&…‥-]|\p{Extended_Pictographic}/gu;
/**
 * Stand-ins for separators of one and of two code units: written into every gap of every word, the class of all pictures takes 0.1 s to
 * compile, and the page waits for it.
 */
const [ONE, TWO] = ['\uE000', '\uE001\uE001'];
const SEPARATOR = `(?:${ONE}|${TWO}){1,3}`;
const marked = (text: string): string => text.replace(SEPARATORS, (sign) => (sign.length === 1 ? ONE : TWO));
const MASK = '[○〇◯●✕×*＊xX〓■□◎]';
const KANA = '[ぁ-んァ-ヴー一-龠]';

const katakana = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 0x60);
const either = (letter: string): string => (/[ぁ-ん]/.test(letter) ? `[${letter}${katakana(letter)}]` : letter);

const spaced = (words: readonly string[]): string => words.map((word) => [...word].map(either).join(SEPARATOR)).join('|');
const SPLIT = new RegExp(
  `(?:(?<!${KANA}|${SEPARATOR})(?:${spaced(WORDS)})|(?<![一-龠]|${SEPARATOR})(?:${spaced(KANJI)}))(?!${SEPARATOR}?(?![よやぞ]$)${KANA}(?:${SEPARATOR}${KANA}|$))`,
  'g',
);
/** A first letter of one of the words, standing free and followed by a sign: without one there is nothing to look for. */
const beginnings = (words: readonly string[]): string =>
  [...new Set(words.map((word) => either(word[0] as string).replace(/[[\]]/g, '')))].join('');
const MAYBE_SPLIT = new RegExp(
  `(?:(?:^|[^ぁ-んァ-ヴー一-龠])[${beginnings(WORDS)}]|[${beginnings(KANJI)}])[^ぁ-んァ-ヴー一-龠a-z0-9、。\\n]`,
);
const LOOKALIKE =
  /(?<![一-龠])氏に(?:さら|やが|たい)|タヒ(?:ね|ネ|ぬ|んで|んだ方)|(?<![一-龠])(?:氏|市|士|4|四)ね(?=[。!?wよや、\s]|ばい|$)|ﾀﾋ|56す(?=[ぞよ。!?\s]|$)|逝ってよし|ﾊﾞｶ|(?<![a-z0-9])(?:shine|baka|aho|kuso|kimoi|uzai)(?=[。!?wｗ]|$|\s?(?:め|ども|だ|です))|fuck|f[*x]ck|shit(?![a-z])|sb(?=(?:だ|です|、|。|!|$))/g;
const MASKED = new RegExp(
  `(?:死${MASK}(?=[。!?wよやと、\\s」]|$)|(?<!${KANA}|${MASK})${MASK}ね(?=[。!?wよや」]|${MASK}|$)|(?:殺${MASK}|${MASK}す)(?=ぞ)|(?<=[をは])${MASK}す(?=[。!?よ」]|$)|(?:ぶっ)?[殺こ]${MASK}(?:す|ぞ)|(?<!${KANA})(?:[バば]${MASK}(?=[。!?wめだでな、」]|$)|${MASK}[カか](?=[。!?wめだ」]|$))(?!${KANA}{3})|(?<!${KANA})[アあ]${MASK}(?=[。!?wだでな」]|$)|[クく]${MASK}(?=(?:野郎|ども|女|男|みたい|ババ|ジジ|ガキ))|[キき]${MASK}(?:ガイ|がい)|馬${MASK}(?=[。!?wだでなのめ」]|$)|売${MASK}奴|${MASK}[ーｰ]?ちがい)`,
  'gu',
);
/** バか, ばカ, アほ: one word in two kana. */
const MIXED =
  /(?<![ぁ-んァ-ヴー一-龠])(?:しね|シネ|きえろ|くたばれ|ころすぞ)(?=[。!?wよや」\s]|$)|(?<![ぁ-んァ-ヴー])(?:バか|ばカ|アほ|あホ|シね|しネ|クず|くズ|キもい|きモい|ウざい|うザい|クそ|くソ)(?![ァ-ヴーぁ-ん]{2})/g;

export const evasion: Detector = ({ text }) => {
  const found: Found[] = [];
  const taken = new Taken(text.length);
  const add = (expression: RegExp, how: string, looked = text) => {
    for (const match of looked.matchAll(expression)) {
      const from = match.index;
      const to = from + match[0].length;
      if (isQuotedWarning(text, to) || !taken.claim(from, to)) continue;
      found.push({
        detector: 'insult/hidden',
        category: 'insult-defamation',
        strength: 'weak',
        from,
        to,
        reason: 'insult.hidden',
        data: { how },
      });
    }
  };
  if (MAYBE_SPLIT.test(text)) add(SPLIT, 'split', marked(text));
  add(LOOKALIKE, 'look-alike');
  if (/[○〇◯●✕×*＊〓■□◎]|[死殺こばバあアきキ馬売を]x/.test(text)) add(MASKED, 'masked');
  add(MIXED, 'mixed');
  return found;
};

/** 「タヒね」などの書き込みは…: the sentence speaks about the word. */
function isQuotedWarning(text: string, to: number): boolean {
  const rest = /^[^。!?\n]{0,40}/.exec(text.slice(to, to + 40))?.[0] ?? '';
  return /^[^「]{0,3}」/.test(rest) && /書き込|言葉|いじめ|犯罪|中傷|やめ|相談|注意|投稿(?:は|を)/.test(rest);
}
