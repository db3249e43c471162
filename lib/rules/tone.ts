/**
 * What kind of comment is being answered, and in what tone. Short lists by intent: they only choose which guidance is shown or
 * which clause is asked about, so a miss costs a reminder and a false hit costs one line.
 */

/** Questions about Instagram itself (熊本 様式2-11 五: 「技術的な質問、システム状況などに関しては、一切お答えすることができません」). */
const SERVICE = /インスタ(?:グラム)?|instagram|アプリ|アカウント|ログイン|パスワード|ストーリー(?:ズ)?|リール|ハッシュタグ|ＤＭ|dm/i;
const TECHNICAL =
  /使い方|やり方|方法|操作|設定|登録(?:の)?(?:仕方|方法)|でき(?:ない|ません)|見(?:れ|られ)(?:ない|ません)|表示され|開(?:け|か)(?:ない|ません)|教えて|どうやって|どうすれば|不具合|エラー|システム/;

/** Opinions about what the body does (熊本 4(2) 「市政に対する意見」). */
const MATTER =
  /市政|町政|道政|県政|行政|市長|町長|知事|市役所|町役場|市は|町は|税金|予算|条例|政策|施策|議会|道路|公園|公共施設|ごみ|除雪|給食|保育/;
const OPINION =
  /意見|要望|提案|反対|賛成|すべき|べきだ|べきです|して(?:ほしい|欲しい|ください|もらいたい)|やめて|無駄|おかしい|納得|不満|改善|見直|なぜ|どうして|説明/;

/** Anything that asks something (留萌 5(2) 「ご意見・ご質問」). */
const QUESTION = /[?？]|ですか|ますか|でしょうか|教えて|いつ(?:から|まで)|どこ(?:で|に)|問い?合わせ/;

/** The tone of a rebuttal (高根沢 4(6), 鏡野 6(4)): an answer that argues instead of explaining. */
const REBUTTAL =
  /それは違い?ま?す|(?:あなた|貴方|そちら)の(?:誤解|勘違い|思い込み)|誤解です|勘違いです|言いがかり|言い掛かり|事実無根|心外です|失礼です(?:ね|よ)|知りもしない|わかって(?:い)?ない(?:よう|です|ね)|文句(?:が|は|を)(?:ある|言)|論破|反論(?:し|させ)/;

export const asksAboutService = (text: string): boolean => SERVICE.test(text) && TECHNICAL.test(text);
export const isOpinion = (text: string): boolean => MATTER.test(text) && OPINION.test(text);
export const asksOrOpines = (text: string): boolean => QUESTION.test(text) || OPINION.test(text) || isOpinion(text);
export const rebuts = (text: string): boolean => REBUTTAL.test(text);
