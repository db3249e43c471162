/** Requests that ask citizens to write personal data (留萌 9(2): the purpose of use must be stated). */
import type { Detector, Found } from '../reading.ts';
import { lineAround } from '../reading.ts';

const DATA =
  '(?:住所|氏名|お?名前|電話番号|連絡先|携帯番号|生年月日|年齢|性別|メールアドレス|郵便番号|口座番号|(?:クレジット)?カード番号|マイナンバー|個人番号|暗証番号|パスワード|保険証(?:の番号)?|免許証(?:の写真)?|勤務先|学校名|個人情報|本人確認書類|顔写真)';
const LIST = `${DATA}(?:[^。!?\\n]{0,24}${DATA}){0,6}`;
const PUBLIC_WAY = '(?:コメント(?:欄)?|dm|ダイレクトメッセージ|メッセージ|返信|リプライ|この投稿|ストーリーズ?(?:の返信)?)';
const ASK =
  '(?:書き込|書いて|書い|記入|明記|記載|入力|送って|送信|お?送り|教えて|お知らせ|知らせて|お寄せ|寄せて|添えて|投稿して|お聞かせ|ご連絡|連絡して|提出|ご?応募|申し?込|お申し?込み)';
const REQUEST = new RegExp(`(?<mark>${LIST})[^。!?\\n]{0,28}?${ASK}`, 'g');
const PURPOSE =
  /利用目的|使用目的|目的以外|目的外|以外(?:の目的)?に(?:は)?(?:利用|使用)|(?:連絡|発送|抽選|名簿|保険|確認|手続|運営|当選|送付|作成|把握|統計)[^。\n]{0,14}(?:ため|目的|にのみ|だけに|以外)[^。\n]{0,12}(?:利用|使用|使い|用い)|のみに(?:利用|使用)|に限り(?:利用|使用)|個人情報の(?:取り?扱い|利用)/;
const WAY = new RegExp(PUBLIC_WAY);
/** Post, counters and forms are closed to others: 返信 there means a return envelope. */
const CLOSED_WAY = /はがき|ハガキ|葉書|往復|封筒|封書|郵送|同封|窓口|申込書|申請書|用紙|様式|フォーム/;
const SECRETS = /口座番号|カード番号|マイナンバー|個人番号|暗証番号|パスワード|保険証|免許証|本人確認/;
const REFUSAL =
  /しないで|ないよう|書かない|送らない|教えない|載せない|お控え|ご遠慮|禁止|ありません|詐欺|注意|聞き出|聞くこと|求めること|お願いすることは|不要|必要ありません/;

export const collecting: Detector = ({ text }) => {
  const found: Found[] = [];
  for (const match of text.matchAll(REQUEST)) {
    const mark = match.groups?.mark as string;
    const { before, after } = sentenceAround(text, match.index, match.index + match[0].length);
    const sentence = before + match[0] + after;
    if (REFUSAL.test(match[0] + after)) continue;
    const publicWay = WAY.test(sentence) && !CLOSED_WAY.test(sentence);
    const purpose = PURPOSE.test(text) ? 'stated' : 'missing';
    const secret = SECRETS.test(mark);
    found.push({
      detector: 'personal-info/collecting',
      category: 'personal-info',
      strength: publicWay && (secret || purpose === 'missing') ? 'weak' : 'info',
      from: match.index,
      to: match.index + match[0].length,
      reason: purpose === 'stated' ? 'personal.collecting.stated' : 'personal.collecting.missing',
      data: { asked: mark, purpose, way: publicWay ? 'instagram' : 'other' },
    });
  }
  return found;
};

function sentenceAround(text: string, from: number, to: number): { before: string; after: string } {
  const { before, after } = lineAround(text, from, to, 60);
  return {
    before: before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('!')) + 1),
    after: (/^[^。!?]*/.exec(after) as RegExpExecArray)[0],
  };
}
