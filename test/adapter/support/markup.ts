/** Small pages built from what facts.md says about structure: enough to act on, made anew and owed to no saved page. */
import { ICONS } from '../../../lib/instagram/icons.ts';

/** An icon by its drawing and label. */
export function icon(glyph: string, label: string, height = 24): string {
  const row = ICONS.findLast((candidate) => candidate.glyph === glyph);
  const shapes = (row?.shapes ?? 'path')
    .split(' ')
    .map(
      (shape, index) =>
        `<${shape}${index === 0 && row?.begins ? ` ${shape === 'polygon' ? 'points' : 'd'}="${row.begins}"` : ''}></${shape}>`,
    );
  return `<svg role="img" aria-label="${label}" height="${height}" viewBox="0 0 24 24"><title>${label}</title>${shapes.join('')}</svg>`;
}

export const button = (inside: string, attributes = ''): string => `<div role="button" tabindex="0" ${attributes}>${inside}</div>`;
export const name = (user: string): string => `<a href="/${user}/" role="link"><div>${user}</div></a>`;

/** The side bar with the signed-in account. */
const navigation = (viewer: string): string =>
  `<div><a href="#" role="link">${icon('heart', 'お知らせ')}</a><a href="#" role="link" id="create">${icon('plus', '新規投稿')}<span>作成</span></a>` +
  `<a href="/${viewer}/" role="link"><img alt="${viewer}のプロフィール写真"><span>プロフィール</span></a></div>`;

export interface PostOptions {
  owner: string;
  code: string;
  liked?: boolean;
  comments?: { author: string; text: string; id: string }[];
  form?: boolean;
  joint?: string;
  picture?: boolean;
}

/** A post as in feed and dialog: header, photo, bar, comments, form. */
export function post({ owner, code, liked = false, comments = [], form = true, joint }: PostOptions): string {
  const names = joint ? `${name(owner)}<span>と</span>${name(joint)}` : name(owner);
  return `<article role="presentation" data-code="${code}">
    <header><div><span dir="auto">${names}</span><span>•</span><button type="button" class="follow"><div>フォローする</div></button></div>${button(icon('dots', 'その他のオプション'), 'class="more"')}</header>
    <div role="button" tabindex="0" class="photo"><div><img alt="写真" style="width:200px;height:120px;background:#ccc"></div></div>
    <section><span>${button(`<span>${icon(liked ? 'heart-filled' : 'heart', liked ? '「いいね！」を取り消す' : 'いいね！')}</span>`, 'class="like"')}</span>
      <span>${button(icon('bubble', 'コメントする'))}</span>${button(icon('repost', 'リポスト'), 'class="repost"')}
      <button type="button" class="share">${icon('plane', '投稿をシェア')}</button>${button(icon('bookmark', '保存'))}</section>
    <ul>${comments.map((comment) => commentRow(code, comment)).join('')}</ul>
    <a href="/${owner}/p/${code}/"><time datetime="2026-01-01T00:00:00.000Z">1日</time></a>
    ${form ? commentForm() : ''}</article>`;
}

const commentRow = (code: string, { author, text, id }: { author: string; text: string; id: string }): string =>
  `<div role="button" tabindex="0" class="row"><li><h3>${name(author)}</h3><span dir="auto" class="words">${text}</span>
    <span><a href="/p/${code}/c/${id}/"><time datetime="2026-01-01T00:00:00.000Z">1時間</time></a>
    <button type="button"><span>いいね！12件</span></button><button type="button" class="reply"><span>返信する</span></button></span>
    ${button(`<span>${icon('heart', 'いいね！', 12)}</span>`, 'class="small-heart"')}</li></div>`;

const commentForm = (): string =>
  `<section><form method="POST"><div>${button(icon('emoji', '絵文字'))}<textarea aria-label="コメントを追加…" placeholder="コメントを追加…"></textarea>
    ${button('投稿する', 'class="post"')}</div></form></section>`;

/** The create dialog in its last step. */
export const composer = (caption: string, alts: string[] = []): string =>
  `<div role="dialog" aria-label="新規投稿を作成"><div>${button(icon('close', '戻る'))}<div role="heading" aria-level="1">新規投稿を作成</div>${button('シェア', 'class="publish"')}</div>
   <div contenteditable="true" role="textbox" data-lexical-editor="true" aria-label="キャプションを入力…">${caption}</div>
   ${alts.map((alt, index) => `<input type="text" name="alt-text-${index}" value="${alt}">`).join('')}</div>`;

/** A whole page whose root listens as React does, and writes what it would have sent into `window.sent`. */
export const page = (
  viewer: string,
  main: string,
  after = '',
  script = '',
): string => `<!doctype html><html lang="ja"><meta charset="utf-8"><body>
<script type="application/json">{"require":[["PolarisViewer",[],{"data":{"fbid":"17841400000000000","id":"5550001","username":"${viewer}","full_name":"x"}}]]}</script>
<div id="mount_0_0_x">${navigation(viewer)}<main role="main">${main}</main></div>${after}
<script>
window.sent = []; window.seen = [];
const root = document.body;
for (const type of ['pointerdown','click','dblclick','keydown','keypress','keyup','submit','touchend']) root.addEventListener(type, (e) => {
  window.seen.push({ type, trusted: e.isTrusted, prevented: e.defaultPrevented, key: e.key ?? null });
});
const press = (el) => {
  const owner = el.closest('article')?.querySelector('header a')?.textContent ?? location.pathname;
  if (el.matches('.like')) { sent.push('like ' + owner); }
  if (el.matches('.small-heart')) sent.push('like-comment');
  if (el.matches('.follow')) sent.push('follow ' + owner);
  if (el.matches('.repost')) sent.push('repost ' + owner);
  if (el.matches('.publish')) sent.push('publish ' + document.querySelector('[contenteditable]').innerText);
  if (el.matches('.reply')) { const t = el.closest('article').querySelector('textarea'); t.value = '@' + el.closest('li').querySelector('h3 a').textContent + ' '; t.focus(); }
  if (el.matches('.post')) submit(el.closest('form'));
};
const submit = (form) => { const t = form.querySelector('textarea'); if (t.value.trim()) { sent.push('comment ' + t.value); t.value = ''; } };
root.addEventListener('click', (e) => { const el = e.target.closest('[role=button],button'); if (el) press(el); });
root.addEventListener('keydown', (e) => {
  if (window.suggesting && e.key === 'Enter' && e.target.matches('textarea')) { e.preventDefault(); e.target.value += 'user_mention '; return; }
  if (e.target.matches('[role=button]') && (e.key === 'Enter' || e.key === ' ')) { press(e.target); e.preventDefault(); }
});
root.addEventListener('keypress', (e) => { if (e.key === 'Enter' && !e.shiftKey && e.target.matches('form textarea')) { e.preventDefault(); submit(e.target.form); } });
root.addEventListener('dblclick', (e) => { if (e.target.closest('.photo')) sent.push('like ' + e.target.closest('article').querySelector('header a').textContent); else if (e.target.closest('.row')) sent.push('like-comment'); });
${script}
</script></body></html>`;
