/**
 * Names of private persons, told by what stands beside them: a form's label, an honorific next to a phone number or a home address.
 * A list of surnames alone is useless (they name half of all places), so none is kept.
 */
import { Taken } from '../../text/taken.ts';
import type { Found, Reading } from '../reading.ts';

const FAMILY = '[一-龠々ヶ]{1,4}';
const GIVEN = '(?:[一-龠々ヶ]{1,4}(?:[ぁ-ん]{1,3}|[ァ-ヴー]{1,3})?|[ぁ-ん]{1,4}[一-龠々]?|[ァ-ヴー]{1,6})';
const NAME = `(?:${FAMILY}[ ]?${GIVEN}|[〇○◯]{2}[ ]?[〇○◯]{0,2})`;
const HONORIFIC = '(?:さん|さま|様|氏|くん|君|ちゃん)';
const DATUM =
  '(?:個人番号|マイナンバー|電話(?:番号)?|携帯(?:電話)?(?:番号)?|連絡先|住所|自宅|メール(?:アドレス)?|口座(?:番号)?|生年月日|免許証)';

/** Name by a label or by the form of the sentence alone. The group `mark` is the name. */
/** With a quick sign before each, so that the expression is tried only where it can match. */
const BY_FORM: [RegExp, RegExp][] = [
  [
    /氏名|名前|フルネーム|宛名|受取人|本名/,
    new RegExp(
      `(?:氏名|お?名前|フルネーム|宛名|受取人|本名)\\s?(?:は(?=[^。\\n]{2,10}(?:です|さん|様))|[::=])\\s?(?<mark>${NAME})(?=です|さん|様|\\s|、|。|,|/|\\(|$)`,
      'gm',
    ),
  ],
  [/様方/, new RegExp(`(?:^|[\\s、。])(?<mark>${NAME})[ ]?(?<!皆)様方`, 'gm')],
  [new RegExp(`の${DATUM}[はが:]`), new RegExp(`(?:^|[\\s、。「])(?<mark>${NAME})[ ]?${HONORIFIC}?の${DATUM}[はが:]`, 'gm')],
];
/** Name that counts only where a person's phone, mail, number or home stands near. */
const BESIDE_DATUM = [
  new RegExp(`(?<mark>${NAME})[ ]?${HONORIFIC}`, 'gm'),
  new RegExp(`^[ ]*(?<mark>${NAME})[ ]*(?=[\\s,、:/|]|$)`, 'gm'),
  new RegExp(`(?:^|[。!?\\n、])[ ]*(?<mark>${NAME})(?=(?:が|は|まで|宛|へ|と申し)|[ ]*$|[。])`, 'gm'),
];
const PERSONAL_DATA = new Set(
  [
    'phone-mobile',
    'phone-ip',
    'phone-fixed',
    'mail',
    'mail-private',
    'my-number',
    'card',
    'account',
    'address',
    'pension',
    'insurance',
    'licence',
    'passport',
    'birth-date',
  ].map((what) => `personal-info/${what}`),
);

/** Whole words that stand where a name could stand. */
const NOT_A_NAME =
  /^(?:皆|皆々|お客|客|奥|娘|息子|孫|親|父|母|兄|姉|弟|妹|子|子供|神|仏|王|殿|同|有|多|各|貴|何|誰|家|方|本人|個人|一同|一般|大人|小人|令和|平成|昭和)$|^(?:申込|申し込|予約|受付|問合|応募|開催|定員|参加|開場|開演|電話|往復|電子|郵便|携帯|直接|当日|事前|下記|上記|左記|右記|返信|送信|記入|氏名|住所|平日|毎週|毎月|午前|午後|土曜|日曜|祝日|全員|主催|共催|後援|会場|日時|期間|対象|定員|費用|料金|内容|詳細|備考)|.(?:課|係|室|局|所|館|庁|署|院|園|校|社|屋|店|会|駅|線|号|番|宛)$|(?:市民|町民|村民|県民|区民|住民|利用者|参加者|来場者|保護者|希望者|対象者|申込者|応募者|当選者|受賞者|出演者|担当者|責任者|代表者|患者|業者|高齢者|会員|職員|委員|店員|駅員|議員|先生|生徒|児童|学生|選手|監督|講師|祖父|祖母|叔父|叔母|企業|団体|丁目|番地|連絡先|電話|電話番号|携帯|氏名|名前|年齢|性別|生年月日|問合|問合先|申込|申込先|受付|予約|場所|個人番号|口座番号|自宅|事務局|窓口|公園|広場|連盟|組合|財団|法人|大会|教室|講座|企画|観光|交流|情報|支援|相談|報告|連絡|確認|変更|中止|開催|募集|案内|参加|無料|有料|不要|必要|可能|以上|以下|以内|限定|先着|抽選|前日|翌日|町長|市長|村長|知事|区長|議長|校長|園長|館長|所長|局長|部長|課長|係長|社長|会長|理事長|委員長|メール|アドレス|サイト|ページ|センター|コード|カード|データ|サービス|ホール|クラブ|チーム|スタッフ|ハガキ|はがき|住民票|方法|時間|期限|締切|期日|要項|要領|様式|書類|用紙|事項|条件|資格|金額|制度|宛先|件数|日程|予定|開始|終了|発表|実施|記載|明記|送付|添付|応募|登録|閉館|休館|会議|集合|解散|持参|持物|服装|現在|最新|重要|緊急|公式|検索|印刷|保存|印鑑|写真|動画|画像|資料|手帳|番号|種類|区分|用途|目的|理由|原因|結果|効果|利用|使用|提出|提供|配布|販売|購入|注文|支払|支払い|振込|振込先|振込み先|領収|請求|世帯主|申請者|請求者|届出人|相続人|代理人|保証人|申請人|本籍|免許|戸籍|施設|店舗|相手|相手方|先方|同居|別居|外国人|日本人|夫人|商人|友人|知人|恋人|成人|求人|老人|芸人|に|また|が|で|と)$/;

export function namesBeside(reading: Reading, data: readonly Found[]): Found[] {
  const { text } = reading;
  const found: Found[] = [];
  const taken = new Taken(text.length);
  for (const datum of data) taken.take(datum.from, datum.to);
  const add = (match: RegExpMatchArray) => {
    const mark = match.groups?.mark as string;
    const from = (match.index as number) + match[0].indexOf(mark);
    const to = from + mark.length;
    if (NOT_A_NAME.test(mark) || mark.replace(/ /g, '').length < 2 || mark.replace(/ /g, '').length > 8) return;
    if (!taken.claim(from, to)) return;
    found.push({ detector: 'personal-info/name', category: 'personal-info', strength: 'weak', from, to, reason: 'personal.name' });
  };
  for (const [sign, expression] of BY_FORM) if (sign.test(text)) for (const match of text.matchAll(expression)) add(match);
  const persons = data.filter((datum) => PERSONAL_DATA.has(datum.detector) && datum.strength !== 'info');
  for (const [from, to] of blocksAround(text, persons)) {
    const block = text.slice(from, to);
    for (const expression of BESIDE_DATUM) {
      for (const match of block.matchAll(expression)) add(Object.assign(match, { index: match.index + from }));
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Characters to either side of a datum in which a name is looked for. */
const REACH = 160;

/** The lines with a datum and one line to either side, merged, at most 160 characters from the datum. */
function blocksAround(text: string, data: readonly Found[]): [number, number][] {
  const blocks: [number, number][] = [];
  for (const datum of data) {
    const before = text
      .slice(Math.max(0, datum.from - REACH), datum.from)
      .split('\n')
      .slice(-2)
      .join('\n');
    const after = text
      .slice(datum.to, datum.to + REACH)
      .split('\n')
      .slice(0, 2)
      .join('\n');
    const from = datum.from - before.length;
    const to = datum.to + after.length;
    const last = blocks.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else blocks.push([from, to]);
  }
  return blocks;
}
