/** Sentences of the area "popup". Keys begin with `popup.`. */
export const popup = {
  'popup.badge.name': 'みまもり',
  'popup.badge.waiting': '{name}：承認待ち {count}件',
  'popup.badge.fault': '{name}：確認が必要です。クリックしてください',
} as const;
