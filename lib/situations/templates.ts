/**
 * Drafts for trouble, as data. `{name}` is filled in by us, 【…】 is a blank for the office; the checker's own look for left-over
 * blanks keeps a half-filled draft from being posted. Public texts are Japanese: they are the town's voice, not this tool's.
 */
export const TEMPLATES = {
  correction: {
    use: 'post',
    text: `【訂正のお知らせ】
{date}に投稿した「【投稿の題名】」の内容に誤りがありました。
誤：【誤っていた内容】
正：【正しい内容】
ご覧いただいた皆さまにご迷惑をおかけしましたことを、おわびして訂正いたします。

{unit}`,
  },
  apology: {
    use: 'post',
    text: `【おわび】
{date}の投稿「【投稿の題名】」について、【どのような点が問題だったか】がありました。
【影響を受けた方】をはじめ、ご覧いただいた皆さまに深くおわび申し上げます。
【これまでの対応】を行いました。今後は【再発を防ぐ取組】に努めてまいります。

{unit}`,
  },
  checking: {
    use: 'reply',
    text: `ご意見をお寄せいただき、ありがとうございます。
「【対象の投稿や事柄】」については、現在、事実関係を確認中です。確認ができしだい、【お知らせの方法】でお知らせします。

{unit}`,
  },
  impersonation: {
    use: 'website',
    text: `{organisation}をかたる偽のInstagramアカウントにご注意ください

{organisation}のアカウントになりすました偽のアカウントが確認されました。
当該アカウントは{organisation}とは関係ありません。

・偽アカウント：【偽アカウントの名前】
・確認した日：{today}
・公式アカウント：@{account}（https://www.instagram.com/{account}/）

偽アカウントからのフォローやメッセージには応じず、リンクを開いたり、個人情報を入力したりしないようお願いします。
現在、Instagramの管理者に削除を依頼しています。

お問い合わせ：{unit}　電話【電話番号】`,
  },
  'impersonation-post': {
    use: 'post',
    text: `【ご注意ください】
{organisation}になりすました偽のアカウントが確認されました。
公式アカウントは @{account} だけです。偽のアカウントからのフォローやメッセージには応じないようお願いします。
詳しくは公式ホームページをご覧ください。
【公式ホームページのURL】

{unit}`,
  },
  press: {
    use: 'press',
    text: `報道資料
{today}
{organisation}　{unit}

{organisation}をかたる偽のInstagramアカウントについて

１　概要
　{organisation}の公式Instagramアカウント（@{account}）になりすました偽のアカウントが確認されました。
２　確認した日時
　【日時】
３　偽アカウントの名前とURL
　【名前】（{url}）
４　被害の状況
　【現時点で確認している被害の有無】
５　対応
　Instagramの管理者に削除を依頼し、公式ホームページと公式アカウントで注意を呼びかけています。
６　町民・市民の皆さまへのお願い
　偽のアカウントからのフォローやメッセージに応じないでください。

問合せ先：{unit}　担当【担当者名】　電話【電話番号】`,
  },
  contact: {
    use: 'office',
    text: `{contact}　ご担当者様

アカウント @{account} に、誹謗中傷等に当たるおそれのある書き込みがありましたので、ご連絡します。

・発見した日時：{now}
・書き込みのURL：{url}
・書き込んだアカウント：【アカウント名】
・書き込みの内容：
{what}
・これまでの対応：【画面の保存、非表示など】

対応についてご指示をお願いします。
連絡者：{person}`,
  },
} as const satisfies Record<string, { use: 'post' | 'reply' | 'website' | 'press' | 'office'; text: string }>;

export type TemplateId = keyof typeof TEMPLATES;

/** What is known and fills a draft; everything else stays as a blank. */
export interface TemplateData {
  organisation: string;
  unit: string;
  account: string;
  contact: string;
  person: string;
  url: string;
  what: string;
  /** Day of the post or of the discovery, 「11月24日」. */
  date: string;
  today: string;
  now: string;
}

/** The draft with what is known filled in; what is not known becomes a blank. */
export function draftOf(id: TemplateId, data: Partial<TemplateData>): string {
  return TEMPLATES[id].text.replace(/\{(\w+)\}/g, (_, name: keyof TemplateData) => data[name]?.trim() || `【${BLANKS[name]}】`);
}

const BLANKS: Record<keyof TemplateData, string> = {
  organisation: '団体名',
  unit: '担当課',
  account: 'アカウント名',
  contact: '連絡先の課',
  person: '氏名',
  url: 'URL',
  what: '書き込みの内容',
  date: '日付',
  today: '今日の日付',
  now: '日時',
};

/** Blanks still to be filled, as written. */
export function blanksIn(text: string): string[] {
  return (text.match(/【[^】\n]{1,40}】/g) ?? []).filter((blank) => !HEADLINES.has(blank));
}

/** Headings that are meant to stay. */
const HEADLINES = new Set(['【訂正のお知らせ】', '【おわび】', '【ご注意ください】']);
