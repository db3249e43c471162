/** Sentences of the area "rules". Keys begin with `rules.`. What each finding says, and what to do now. */
export const rules = {
  'rules.undetermined.viewer': 'いま操作しているアカウントを画面から読み取れませんでした。',
  'rules.undetermined.rule': '規則「{rule}」の判定中に問題が起き、確認できませんでした。',
  'rules.undetermined.detector': '文章の確認中に問題が起き、内容を確認できませんでした。',
  'rules.undetermined.now': '内容をご自身で確認し、続ける場合は理由を記録してください。ページの再読み込みで直ることがあります。',

  'rules.ownAccount.switched': 'アカウントが切り替わりました（@{before} → @{now}）。',
  'rules.ownAccount.switched.now': '正しいアカウントか確認してから進んでください。',
  'rules.ownAccount.wrong': '現在は対象外のアカウント（@{account}）です。公式アカウントは{own}です。',
  'rules.ownAccount.wrong.now': '公式の操作であれば、アカウントを切り替えてください。',

  'rules.hours.unset': '運用時間が未設定です（{windows}）。',
  'rules.hours.unset.now': '設定で運用時間を登録してください。登録されるまで時間は判定できません。',
  'rules.hours.outside': '運用時間の外です（いま {at}。{windows}）。',
  'rules.hours.outside.scheduled': '公開予定時刻が運用時間の外です（{at}。{windows}）。',
  'rules.hours.weekday': '運用日ではありません（いま {at}。{windows}）。',
  'rules.hours.weekday.scheduled': '公開予定日が運用日ではありません（{at}。{windows}）。',
  'rules.hours.holiday': '祝日（{holiday}）です（いま {at}。{windows}）。',
  'rules.hours.holiday.scheduled': '公開予定日が祝日（{holiday}）です（{at}。{windows}）。',
  'rules.hours.year-end': '年末年始の休みの期間です（いま {at}）。',
  'rules.hours.year-end.scheduled': '公開予定日が年末年始の休みの期間です（{at}）。',
  'rules.hours.closed-day': '休業日として登録された日です（いま {at}）。',
  'rules.hours.closed-day.scheduled': '公開予定日が休業日として登録された日です（{at}）。',
  'rules.hours.now': '急ぎでなければ、時間内の操作をご検討ください。',
  'rules.hours.now.reason': '時間内に行うか、理由を選んで続けてください。理由は記録されます。',
  'rules.hours.now.agreed': '時間内に行うか、{offices}の了解を得て、理由と了解した方を記録してください。',
} as const;
