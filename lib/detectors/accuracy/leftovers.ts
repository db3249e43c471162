/** Traces of a draft: placeholders, notes to oneself, sentences pasted twice. */
import { Taken } from '../../text/taken.ts';
import type { Detector, Found } from '../reading.ts';
import type { Strength } from '../types.ts';

const category = 'inaccurate-misleading';
const SIGNS: [RegExp, Strength, string][] = [
  [
    /[〇○◯]{1,2}\s?[月/]\s?[〇○◯]{1,2}\s?日?|(?:[〇○◯]{1,2}|x{2}|×{1,2}|_{2,})\s?(?:月\s?(?:[〇○◯]{1,2}|x{2}|×{1,2}|_{2,})\s?日|時\s?(?:[〇○◯]{1,2}|x{2}|×{1,2}|_{2,})\s?分)|20(?:[〇○◯]{2}|xx)年|令和[〇○◯×]{1,2}年/g,
    'strong',
    'placeholder',
  ],
  [
    /(?<![〇○◯])[〇○◯]{3,9}(?=円|名様|課|号)|(?<![●■])[●■]{2,9}-[●■]{2,9}|(?<![×✕△▽])[×✕△▽]{2,9}(?=課|係|室|円|年|月|日|時|様|さん|まで|へ)|(?<![●■▲◆])[●■▲◆]{2,20}(?=[^\s●■▲◆]{0,8}(?:さん|様|課|係|室|市|町|村|区|県|月|日|時|円|名|人|先生|氏|です|が|は|を|に|へ|の|で|まで|より))|(?<=[一-龠ぁ-んァ-ヴ:は])[●■]{2,}|[●■]\s?[月/]\s?[●■]\s?日?/g,
    'strong',
    'placeholder',
  ],
  [
    /【?(?:要確認|要修正|要差し?替え?|確認中につき仮|未確定につき)】?|【\s?(?:ここ[^】\n]{1,12}|仮(?:題|文|原稿|画像)?|未定|要?確認(?:中|済み?|待ち)?|差し?替え?|修正(?:中|前)?|作成中|下書き|案|あとで[^】\n]{0,8})\s?】|\((?:仮|要確認|確認中)\)(?!称)|<<[^<>\n]{1,20}>>|\{\{[^{}\n]{1,20}\}\}/g,
    'weak',
    'note',
  ],
  [
    /(?:^|[^a-z])(?:todo|tbd|tba|fixme|xxx+)(?![a-z.@])|lorem ipsum|ダミー(?:テキスト|画像|文|データ|です)|サンプルテキスト|テキストが入ります|(?:本文|タイトル|画像|写真|リンク|url|文章)(?:が|を)?(?:ここに|入り?ます|入る予定|差し?込)|ここに[^。\n]{0,10}(?:入れる|入れて(?:くだ|。|$)|入力(?:する|して)|貼(?:る|り付)|挿入|追加する|(?:リンク|画像|写真|url|本文|テキスト|説明文?|ハッシュタグ|日時|場所|タイトル)(?:を|が|$|。|】|\)))|テスト(?:投稿|送信|です$|ですー|中です)|(?:^|\s)(?:てすと|テスト)(?:\s|$)|投稿テスト|これはテスト/gm,
    'strong',
    'note',
  ],
  [
    /(?:あと|後|のち)(?:で|ほど)[^。\n]{0,8}(?:直す|直し|差し?替え|書き?直|書き足|追記|修正|確認する|足す|入れる|埋め)|(?<![ぁ-ん])あ{3,9}(?![ぁ-ん~〜ー!…っ、])|差し?替え(?:予定|待ち|中|前)|[金日場人]?[額時所数]?(?:要)?確認(?:のこと|待ち|予定)|※[^。\n]{0,6}確認$|(?:下書き|仮原稿|仮の文|原案)(?:です|のまま|段階)|(?:課長|係長|上司)(?:に|の)?確認(?:中|待ち|する)|決裁(?:待ち|前|中)/gm,
    'strong',
    'note',
  ],
  [/[〇○◯]{2,}/g, 'info', 'blank'],
];

export const leftovers: Detector = ({ text }) => {
  const found: Found[] = [];
  const taken = new Taken(text.length);
  let blanks = 0;
  for (const [expression, strength, kind] of SIGNS) {
    for (const match of text.matchAll(expression)) {
      const lead = match[0].length - match[0].trimStart().length;
      const from = match.index + lead;
      const to = match.index + match[0].trimEnd().length;
      if (!taken.claim(from, to) || (kind === 'blank' && blanks++ > 0)) continue;
      found.push({ detector: `accuracy/${kind}`, category, strength, from, to, reason: `accuracy.${kind}` });
    }
  }
  return found;
};

/** The same sentence of some length twice; directly behind each other it is a slip of pasting. */
export const doubled: Detector = ({ text, sentences }) => {
  const found: Found[] = [];
  const seen = new Map<string, number>();
  sentences.forEach((sentence, at) => {
    const body = text.slice(sentence.start, sentence.end).trim();
    if (body.length < 8) return;
    const before = seen.get(body);
    seen.set(body, at);
    // A short one is repeated for its sound (「わっしょい」), or in a list; it must say something and stand right behind itself.
    if (before === undefined || (body.length < 15 && !(before === at - 1 && /[一-龠]{2}.*[はがをにで].*。$/.test(body)))) return;
    found.push({
      detector: 'accuracy/doubled',
      category,
      strength: before === at - 1 ? 'weak' : 'info',
      from: sentence.start,
      to: sentence.end,
      reason: 'accuracy.doubled',
    });
  });
  for (const match of text.matchAll(
    /(?<![をがはに])(?:をを|ががが|ではでは|ですです(?!ね)|ますます(?=。|$)|ましたました|くださいください|にに(?![んに])|をに(?![お])をに)/g,
  )) {
    found.push({
      detector: 'accuracy/doubled-letters',
      category,
      strength: 'info',
      from: match.index,
      to: match.index + match[0].length,
      reason: 'accuracy.doubled-letters',
    });
  }
  return found;
};

/** 「本日」「明日」: followers read a post days later. */
export const relativeDays: Detector = ({ text }) => {
  const match = /(?<![一-龠\d])(?:本日|今日(?!は?の?ひと|この)|明日|昨日|明後日|あさって|今週末|来週|今月末)(?![一-龠])/.exec(text);
  return match
    ? [
        {
          detector: 'accuracy/relative-day',
          category,
          strength: 'info',
          from: match.index,
          to: match.index + match[0].length,
          reason: 'accuracy.relative-day',
        },
      ]
    : [];
};
