/** Sentences of the area "detectors". Keys begin with `detectors.`. */
export const detectors = {
  'detectors.insult.abuse': '「{found}」は、人や団体を侮辱する表現と受け取られるおそれがあります。',
  'detectors.link.external': '「{host}」は組織の外部のサイトです。リンクの条件をご確認ください。',
} as const;
