/** Requests that ask citizens to write personal data (留萌 9(2): the purpose of use must be stated). */
import type { Detector, Found } from '../reading.ts';
import { lineAround } from '../reading.ts';

const DATA =
  '(?:住所|氏名|お?名前|電話番号|連絡先|携帯番号|生年月日|年齢|性別|メールアドレス|郵便番号|口座番号|(?:クレジット)?カード番号|マイナンバー|個人番号|暗証番号|パスワード|保険証(?:の番号)?|免許証(?:の写真)?|勤務先|学校名|個人情報|本人確認書類|顔写真)';
const DATUM = new RegExp(DATA, 'g');
const PUBLIC_WAY = '(?:コメント(?:欄)?|dm|ダイレクトメッセージ|メッセージ|返信|リプライ|この投稿|ストーリーズ?(?:の返信)?)';
const ASK =
  '(?:書き込|書いて|書い|記入|明記|記載|入力|送って|送信|お?送り|教えて|お知らせ|知らせて|お寄せ|寄せて|添えて|投稿して|お聞かせ|ご連絡|連絡して|提出|ご?応募|申し?込|お申し?込み)';
/** From the end of the last datum to the end of what is asked. */
const ASKED = new RegExp(`^[^。!?\\n]{0,28}?${ASK}`);
const BETWEEN = /^[^。!?\n]{0,24}$/;
const MOST_DATA = 7;
const PURPOSE =
  /利用目的|使用目的|目的以外|目的外|以外(?:の目的)?に(?:は)?(?:利用|使用)|(?:連絡|発送|抽選|名簿|保険|確認|手続|運営|当選|送付|作成|把握|統計)[^。\n]{0,14}(?:ため|目的|にのみ|だけに|以外)[^。\n]{0,12}(?:利用|使用|使い|用い)|のみに(?:利用|使用)|に限り(?:利用|使用)|個人情報の(?:取り?扱い|利用)/;
const WAY = new RegExp(PUBLIC_WAY);
/** Post, counters and forms are closed to others: 返信 there means a return envelope. */
const CLOSED_WAY = /はがき|ハガキ|葉書|往復|封筒|封書|郵送|同封|窓口|申込書|申請書|用紙|様式|フォーム/;
const SECRETS = /口座番号|カード番号|マイナンバー|個人番号|暗証番号|パスワード|保険証|免許証|本人確認/;
const REFUSAL =
  /ないで|ないよう|書かない|送らない|教えない|載せない|お控え|ご遠慮|禁止|ありません|詐欺|注意|聞き出|聞くこと|求めること|お願いすることは|不要|必要ありません/;

export const collecting: Detector = ({ text }) => {
  const found: Found[] = [];
  for (const { from, to, mark } of requests(text)) {
    const asked = text.slice(from, to);
    const { before, after } = sentenceAround(text, from, to);
    const sentence = before + asked + after;
    if (REFUSAL.test(asked + after)) continue;
    const publicWay = WAY.test(sentence) && !CLOSED_WAY.test(sentence);
    const purpose = PURPOSE.test(text) ? 'stated' : 'missing';
    const secret = SECRETS.test(mark);
    found.push({
      detector: 'personal-info/collecting',
      category: 'personal-info',
      strength: publicWay && (secret || purpose === 'missing') ? 'weak' : 'info',
      from,
      to,
      reason: purpose === 'stated' ? 'personal.collecting.stated' : 'personal.collecting.missing',
      data: { asked: mark, purpose, way: publicWay ? 'instagram' : 'other' },
    });
  }
  return found;
};

/** Lists of data in one sentence with a word of asking behind them: 「住所、氏名を…書いて」. Each place is looked at a bounded number of times. */
function* requests(text: string): Generator<{ from: number; to: number; mark: string }> {
  const data = [...text.matchAll(DATUM)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  for (let first = 0; first < data.length; first++) {
    let last = first;
    while (last + 1 < data.length && last - first < MOST_DATA - 1 && BETWEEN.test(text.slice(data[last]?.to, data[last + 1]?.from))) last++;
    for (; last >= first; last--) {
      const { from } = data[first] as { from: number };
      const { to } = data[last] as { to: number };
      const asked = ASKED.exec(text.slice(to, to + 48));
      if (!asked) continue;
      yield { from, to: to + asked[0].length, mark: text.slice(from, to) };
      while (first + 1 < data.length && (data[first + 1]?.from ?? 0) < to + asked[0].length) first++;
      break;
    }
  }
}

function sentenceAround(text: string, from: number, to: number): { before: string; after: string } {
  const { before, after } = lineAround(text, from, to, 60);
  return {
    before: before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('!')) + 1),
    after: (/^[^。!?]*/.exec(after) as RegExpExecArray)[0],
  };
}
