/** Asking people for personal data: of their own will, and with the purpose stated (留萌 9(2)). */
import { SENDING, WRITING } from './act-kinds.ts';
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';

const DATUM = '(?:ご?住所|お?名前|ご?氏名|お?電話番号|メールアドレス|ご?連絡先|生年月日|ご?年齢|個人情報)';
/** A datum, and within the same sentence a way of handing it over to us. Forms on the own website are no collecting on Instagram. */
const ASKS = new RegExp(
  `${DATUM}[^。\\n]{0,40}(?:(?:DM|ＤＭ|ダイレクトメッセージ|メッセージ|コメント)[^。\\n]{0,12}(?:で|に|へ|から|まで)[^。\\n]{0,20}(?:送|お知らせ|お寄せ|教え|記入|入力|ご?応募|ください|下さい)|(?:を)?(?:送って|お送り|教えて|お知らせ|お寄せ|ご記入))|(?:DM|ＤＭ|ダイレクトメッセージ|メッセージ|コメント)(?:欄)?(?:で|に|へ|から|まで)[^。\\n]{0,24}${DATUM}[^。\\n]{0,20}(?:送|お知らせ|お寄せ|教え|記入|入力|書いて|ください|下さい)`,
  'i',
);
const PURPOSE =
  /(?:利用|使用)(?:の)?目的|(?:の|ため)(?:連絡|発送|抽選|本人確認|受付|送付)(?:の)?(?:ため|のみ|以外)|(?:目的|用途)(?:のみ|以外)に(?:使|利)用|以外(?:の目的)?に(?:は)?(?:使用|利用)/;

export const collecting: Rule = ({ policy, act }) => {
  const block = policy.content.collecting;
  const text = act.text ?? '';
  if (!block || block.severity === 'off' || (!SENDING.has(act.kind) && !WRITING.has(act.kind))) return [];
  const match = ASKS.exec(text);
  if (!match) return [];
  const stated = PURPOSE.test(text);
  return [
    finding({
      rule: 'collecting',
      clauses: block.clauses,
      severity: stated ? 'inform' : block.severity,
      category: 'personal-info',
      spans: [{ start: match.index, end: match.index + match[0].length }],
      messageId: stated ? 'rules.collecting.stated' : 'rules.collecting.noPurpose',
      remedy: 'rules.collecting.now',
      ...(block.severity === 'hold' && !stated ? { release: 'reason' as const } : {}),
    }),
  ];
};
