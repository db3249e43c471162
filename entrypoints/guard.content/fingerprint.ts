/** When two readings are the same act: a verdict belongs to one account, target, text and set of media (design: "Look again"). */
import type { Act } from '../../lib/decision/types.ts';

const LINK = /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:jp|com|net|org|info|gl|ly)\b\S*/gi;

/** Everything a verdict was made on. Trailing line ends are an editor's matter and count as nothing. */
export function fingerprint(act: Act): string {
  return JSON.stringify([frame(act), text(act)]);
}

/**
 * Whether `after` is what was judged as `before`. A file's digest is computed after it was chosen: where one reading does not have it
 * yet, the file's name and place stand for it.
 */
export function sameAct(before: Act, after: Act): boolean {
  const known = (act: Act, other: Act): Act => ({
    ...act,
    media: act.media?.map((item, n) => (other.media?.[n]?.digest === undefined ? { ...item, digest: undefined } : item)),
  });
  return fingerprint(known(before, after)) === fingerprint(known(after, before));
}

/** The same post with other words: answers about pictures and links still hold. */
export function sameButText(before: Act, after: Act): boolean {
  return sameAct({ ...before, text: '' }, { ...after, text: '' }) && JSON.stringify(links(before)) === JSON.stringify(links(after));
}

function text(act: Act): string {
  return (act.text ?? '').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

function links(act: Act): string[] {
  return text(act).match(LINK) ?? [];
}

function frame({ kind, page, target, replyTo, media, collaborators, schedule }: Act): string {
  return JSON.stringify([
    kind,
    page.viewer?.handle ?? null,
    target?.owners ?? null,
    target?.postCode ?? target?.postUrl ?? null,
    target?.commentId ?? null,
    target?.commentAuthor ?? null,
    replyTo?.author ?? null,
    replyTo?.commentId ?? null,
    media?.map(({ index, type, name, digest, alt }) => [index, type, name ?? null, digest ?? null, alt ?? null]) ?? null,
    collaborators ?? null,
    schedule ?? null,
  ]);
}
