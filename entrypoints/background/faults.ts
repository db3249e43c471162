import type { Fault } from '../../lib/messages/snapshot.ts';

const SENTENCES: Record<
  | 'policy-missing'
  | 'policy-invalid'
  | 'settings-invalid'
  | 'record-damaged'
  | 'log-damaged'
  | 'store-unreadable'
  | 'managed-unknown'
  | 'managed-invalid',
  { ja: string; en: string }
> = {
  'policy-missing': {
    ja: '選ばれている規程（{given}）が見つかりません。公開を止めています。設定で規程を選び直してください。',
    en: 'The chosen policy ({given}) was not found. Publishing is blocked. Please choose a policy again in the options.',
  },
  'policy-invalid': {
    ja: '規程（{given}）の内容が正しくないため使えません。公開を止めています。設定で別の規程を選ぶか、情報システム担当に連絡してください。',
    en: 'The policy ({given}) is not valid and cannot be used. Publishing is blocked. Choose another policy in the options or contact your IT section.',
  },
  'settings-invalid': {
    ja: '保存された設定（{given}）が壊れています。公開を止めています。設定で規程を選び直してください（壊れた設定は残してあります）。',
    en: 'The saved settings ({given}) are damaged. Publishing is blocked. Please choose the policy again in the options (the damaged settings are kept).',
  },
  'record-damaged': {
    ja: '保存データのうち{given}件が壊れていて使えません。その分は未登録として扱います。設定で登録し直してください。',
    en: '{given} stored records are damaged and are treated as not registered. Please register them again in the options.',
  },
  'managed-unknown': {
    ja: '情報システム担当の設定がまだ届いていません。届くまで公開を止めています（閲覧はできます）。数分待っても変わらないときは、情報システム担当に連絡してください。',
    en: 'The settings of your IT section have not arrived yet. Publishing is blocked until they do; reading is free. If nothing changes in a few minutes, please contact your IT section.',
  },
  'managed-invalid': {
    ja: '情報システム担当の設定に誤りがあります（{given}）。公開を止めています。設定の「組織の設定」に詳しい内容があります。情報システム担当に連絡してください。',
    en: 'The settings of your IT section have a mistake ({given}). Publishing is blocked. Details are in the options under “Set by the IT section”; please contact your IT section.',
  },
  'log-damaged': {
    ja: '壊れた記録はそのまま残し、新しい記録は別の区切りに続けます。設定の「記録」で書き出して保管し、情報システム担当に知らせてください。',
    en: 'The damaged record is kept as it is, and new entries go on in a segment of their own. Please export the record in the options, keep the file, and tell your IT section.',
  },
  'store-unreadable': {
    ja: '保存データを読めません（{given}）。公開を止めています。ブラウザーを再起動してください（データは消していません）。',
    en: 'The stored data cannot be read ({given}). Publishing is blocked. Please restart the browser (nothing was deleted).',
  },
};

/** A fault in both languages, naming what was found. */
export function describeFault(code: keyof typeof SENTENCES, given: string): Fault {
  const { ja, en } = SENTENCES[code];
  return { code, ja: ja.replace('{given}', given), en: en.replace('{given}', given) };
}
