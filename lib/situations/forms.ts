/**
 * The forms and public texts that the policies name (clauses.md part 6), made from the policy and the settings. 鏡野町's layouts are not
 * in the sources: the content is made, not a facsimile. 「様式第２号」 is another form in 鏡野町 than in 熊本市, hence ids with the policy's.
 */
import type { Policy } from '../policy/schema.ts';
import type { Settings } from '../policy/settings.ts';

export interface FormItem {
  id: string;
  /** As the document heads it. */
  label: string;
  /** What is known already. */
  start: string;
  required: boolean;
  /** Room for several lines. */
  long: boolean;
  /** What must be said in it besides anything (鏡野 4(4)オ). */
  mustName?: 'hours-and-replies';
  limit?: number;
}

export interface Form {
  id: string;
  title: string;
  clauses: string[];
  items: FormItem[];
  /** Where the day of its report is kept in the settings. */
  reportedAs?: string;
}

export interface Gap {
  item: string;
  what: 'empty' | 'hours' | 'replies' | 'too-long';
}

/** Length of a profile text on Instagram. */
export const BIO_LIMIT = 150;

const item = (id: string, label: string, start = '', more: Partial<FormItem> = {}): FormItem => ({
  id,
  label,
  start,
  required: true,
  long: false,
  ...more,
});

/** Every form that `policy` asks for or that its texts allow to be made. */
export function formsOf(policy: Policy, settings: Settings, person: string): Form[] {
  const own = ownForms(policy, person);
  return [...own, ...disclosureForms(policy), blurb(policy, settings)];
}

function ownForms(policy: Policy, person: string): Form[] {
  const begin = clausesAbout(policy, /様式第１号/);
  const end = clausesAbout(policy, /様式第２号/);
  const asked = policy.reminders.some(({ untilForm }) => untilForm) || policy.accountRemoval?.untilForm != null;
  if (!asked && begin.length === 0) return [];
  const account = policy.accounts.own[0] ?? '';
  const url = account ? `https://www.instagram.com/${account}/` : '';
  return [
    {
      id: '様式第１号',
      title: '様式第１号　ソーシャルメディア運用開始報告書（内容）',
      clauses: begin,
      reportedAs: '様式第１号',
      items: [
        item('unit', '所属'),
        item('person', '担当者', person),
        item('kind', 'ソーシャルメディアの種類', 'Instagram（インスタグラム）'),
        item('account', 'アカウント名', account ? `@${account}` : ''),
        item('url', 'URL', url),
        item('start', '運用開始予定日'),
        item('policy', '運用ポリシー（ア〜カ）の策定', '', { long: true }),
        item('terms', '利用規約（ア〜ウ）の策定', '', { long: true }),
        item('approver', '承認者（所属長）'),
      ],
    },
    {
      id: '様式第２号',
      title: '様式第２号　ソーシャルメディア運用終了報告書（内容）',
      clauses: end,
      reportedAs: '様式第２号',
      items: [
        item('unit', '所属'),
        item('person', '担当者', person),
        item('account', 'アカウント名・URL', [account ? `@${account}` : '', url].filter(Boolean).join('　')),
        item('which', '停止・終了の別'),
        item('day', '停止・終了の予定日'),
        item('why', '理由', '', { long: true }),
        item('after', '終了後のアカウントの扱い（保持・削除）'),
      ],
    },
  ];
}

function clausesAbout(policy: Policy, name: RegExp): string[] {
  return policy.clauses.filter(({ answers }) => answers.some((one) => one.by === 'page' && name.test(one.page))).map(({ id }) => id);
}

/** The texts that the document gives or asks for, grouped as it groups them. */
function disclosureForms(policy: Policy): Form[] {
  const groups = new Map<string, Policy['disclosure']>();
  for (const entry of policy.disclosure) {
    const name = /^(運用ポリシー|利用規約) [アイウエオカ]/.exec(entry.heading)?.[1] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups].map(([name, entries]) => ({
    id: name === '' ? 'disclosure' : name,
    title: titleOf(policy, name, entries.length),
    clauses: [...new Set(entries.flatMap(({ clauses }) => clauses))],
    items: entries.map((entry) => disclosureItem(policy, entry, name)),
  }));
}

function titleOf(policy: Policy, name: string, items: number): string {
  if (name !== '') return `${name}（${items}項目）`;
  return clausesAbout(policy, /^様式第２号（アカウント運用ポリシー）/).length > 0
    ? `様式第２号　アカウント運用ポリシー（${items}項目）`
    : '公開用の文（運用方針・免責事項・知的財産権）';
}

function disclosureItem(policy: Policy, { id, heading, clauses }: Policy['disclosure'][number], name: string): FormItem {
  const label = name === '' ? heading : heading.slice(name.length + 1);
  const words = clauses.flatMap((clause) => policy.clauses.find((one) => one.id === clause)?.quote ?? []);
  const bare = (text: string) => text.replace(/^[０-９\d]+[．.]\s*/, '');
  const spoken = words.map((quote) => {
    const text = bare(quote);
    return text.startsWith(bare(heading)) ? text.slice(bare(heading).length).trim() : text;
  });
  // Where the document only asks for the item, its words are no answer to it.
  const start = name === '' ? spoken.filter(Boolean).join('\n') : known(policy, id);
  return item(id, label, start, { long: true, ...(id === 'policy-operation' ? { mustName: 'hours-and-replies' as const } : {}) });
}

/** What the settings already answer of 鏡野 4(4). */
function known(policy: Policy, id: string): string {
  const account = policy.accounts.own[0];
  if (id === 'policy-kinds') return 'Instagram（インスタグラム）';
  if (id === 'policy-account') {
    return account
      ? `アカウント名：@${account}\nURL：https://www.instagram.com/${account}/\nアカウント運用者名：${policy.organisation.name.ja}`
      : '';
  }
  if (id !== 'policy-operation') return '';
  const windows = policy.hours?.windows.filter(({ from, to }) => from && to) ?? [];
  return windows.map(({ label, from, to }) => `${label}：開庁日の${from}〜${to}`).join('\n');
}

function blurb(policy: Policy, settings: Settings): Form {
  const name = policy.accounts.displayName?.value ?? `${policy.organisation.name.ja}公式アカウント`;
  const noReplies = policy.replies.onStart.severity !== 'off' && policy.replies.onStart.clauses.length > 0;
  const start = [
    `${name}です。`,
    noReplies ? 'コメントやメッセージへの個別の返信は、原則として行っていません。' : '',
    settings.websiteUrl ? `運用ポリシー：${settings.websiteUrl}` : '',
  ];
  return {
    id: 'blurb',
    title: 'プロフィールの文（150字以内）',
    clauses: policy.accounts.bioUrl?.clauses ?? [],
    items: [item('text', 'プロフィールの文', start.filter(Boolean).join('\n'), { long: true, limit: BIO_LIMIT })],
  };
}

/** The values as they stand: what was written, else what is known. */
export function filled(form: Form, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(form.items.map(({ id, start }) => [id, values[id] ?? start]));
}

/** What is still missing, in order. */
export function gapsOf(form: Form, values: Readonly<Record<string, string>>): Gap[] {
  const now = filled(form, values);
  return form.items.flatMap(({ id, required, mustName, limit }): Gap[] => {
    const text = now[id]?.trim() ?? '';
    if (text === '') return required ? [{ item: id, what: 'empty' }] : [];
    if (limit !== undefined && [...text].length > limit) return [{ item: id, what: 'too-long' }];
    if (mustName === undefined) return [];
    return [
      ...(/時間|[時:：]\d|\d[時:：]/.test(text) ? [] : [{ item: id, what: 'hours' as const }]),
      ...(/意見|質問|返信|コメント/.test(text) ? [] : [{ item: id, what: 'replies' as const }]),
    ];
  });
}

/** The form as plain text. */
export function formText(form: Form, values: Readonly<Record<string, string>>): string {
  const now = filled(form, values);
  const [only] = form.items;
  if (form.items.length === 1 && only) return now[only.id] ?? '';
  return [form.title, ...form.items.map(({ id, label }) => `${label}\n${now[id] ?? ''}`)].join('\n\n');
}

const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** The form as an accessible two-column table for a website (caption, header cells with scope). */
export function formHtml(form: Form, values: Readonly<Record<string, string>>): string {
  const now = filled(form, values);
  const rows = form.items.map(
    ({ id, label }) => `    <tr><th scope="row">${safe(label)}</th><td>${safe(now[id] ?? '').replaceAll('\n', '<br>')}</td></tr>`,
  );
  return [
    '<table>',
    `  <caption>${safe(form.title)}</caption>`,
    '  <thead><tr><th scope="col">項目</th><th scope="col">内容</th></tr></thead>',
    '  <tbody>',
    ...rows,
    '  </tbody>',
    '</table>',
  ].join('\n');
}
