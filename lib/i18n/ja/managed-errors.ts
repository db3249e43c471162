/** Sentences about what the IT section sent to the browsers. Keys begin with `errors.policy.`; part of the area "errors". */
export const managedErrors = {
  'errors.policy.managed.dropped':
    '「{path}」が送られましたが、届いていません。値が一つでも正しくないと、ブラウザーがこの項目を捨てます。配布する設定を直してください。',
  'errors.policy.managed.unnamed': '「{path}」が届いていますが、keys に名前がありません。keys に「{path}」を加えてください。',
  'errors.policy.managed.half': '「{allowed}」を書くときは「{path}」も必要です。加えてください。',
  'errors.policy.managed.window': '「{path}」の時間帯「{given}」は、この規程にありません。使えるのは {allowed} です。',
  'errors.policy.managed.bundle':
    '配布された規程（policyBundle）が、policyExpect の「{path}」と違います。届いたもの：{given}、書かれているもの：{allowed}。作り直したファイルを配ってください。',
  'errors.policy.managed.bundleUnread':
    '配布された規程（policyBundle）を読めません（{given}）。書き出した規程のファイルの中身を、そのまま入れてください。',
  'errors.policy.managed.damaged': '保存されている組織の設定が壊れています。ブラウザーを再起動して、設定を受け取り直してください。',
  'errors.policy.format.windowTimes':
    '「{path}」の「{given}」が正しくありません。「posting=08:50-17:20」のように「時間帯のid=始まり-終わり」で書いてください。',
  'errors.policy.format.address': '「{path}」の「{given}」が正しくありません。「https://」で始まるURLを書いてください。',
  'errors.policy.format.sha256': '「{path}」の「{given}」が正しくありません。SHA-256を、半角の小文字と数字64文字で書いてください。',
  'errors.policy.format.domain':
    '「{path}」の「{given}」が正しくありません。「https://」を付けず、「city.example.lg.jp」のように書いてください。',
} as const;
