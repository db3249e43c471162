/** What became of an earlier request in the one that takes its place: text, pictures, alt texts, and everything else that an approver should see. */
import { type DifferencePart, differenceOf } from './difference.ts';
import type { ApprovalRequest } from './request.ts';

export interface Picture {
  /** Place in its own version, from 1. */
  index: number;
  kind: 'same' | 'added' | 'removed' | 'moved';
  thumbnail?: string;
}

export interface Changes {
  text: DifferencePart[];
  /** `null` when number, order and contents are the same. */
  media: { before: Picture[]; after: Picture[] } | null;
  /** Alt texts that differ, by the picture's place in the new version. */
  alts: { index: number; parts: DifferencePart[] }[];
  /** Other fields that differ; `at` fields are epoch milliseconds. */
  fields: { name: 'type' | 'target' | 'postUrl' | 'links' | 'mentions' | 'note'; before: string; after: string }[];
  planned: { before: number | undefined; after: number | undefined } | null;
}

function pictures(of: ApprovalRequest, against: ApprovalRequest, gone: 'added' | 'removed'): Picture[] {
  const others = against.content.media;
  return of.content.media.map((digest, at) => {
    const thumbnail = of.thumbnails?.[at];
    const kind = !others.includes(digest) ? gone : others[at] === digest ? 'same' : 'moved';
    return { index: at + 1, kind, ...(thumbnail ? { thumbnail } : {}) };
  });
}

/** Alt text of the picture with this content in `request`; of the one in the same place when its content is new. */
function altOf(request: ApprovalRequest, digest: string | undefined, at: number): string {
  const place = digest === undefined ? -1 : request.content.media.indexOf(digest);
  return request.altTexts[place < 0 ? at : place] ?? '';
}

function alts(before: ApprovalRequest, after: ApprovalRequest): Changes['alts'] {
  return after.altTexts
    .map((alt, at) => ({ index: at + 1, parts: differenceOf(altOf(before, after.content.media[at], at), alt) }))
    .filter(({ parts }) => parts.some(({ kind }) => kind !== 'same'));
}

/** `before` against `after`, as the approver of `after` is shown it. */
export function changesBetween(before: ApprovalRequest, after: ApprovalRequest): Changes {
  const media = { before: pictures(before, after, 'removed'), after: pictures(after, before, 'added') };
  const sameMedia = [...media.before, ...media.after].every(({ kind }) => kind === 'same');
  const words = ({ content, note }: ApprovalRequest) => ({
    type: content.type,
    target: [content.target?.handle, content.target?.commentText].filter(Boolean).join(' '),
    postUrl: content.target?.postUrl ?? '',
    links: content.links.join(' '),
    mentions: content.mentions.map((handle) => `@${handle}`).join(' '),
    note,
  });
  const [old, now] = [words(before), words(after)];
  const names = ['type', 'target', 'postUrl', 'links', 'mentions', 'note'] as const;
  const [plannedBefore, plannedAfter] = [before, after].map(({ plannedAt, content }) => plannedAt ?? content.window?.from);
  return {
    text: differenceOf(before.content.text, after.content.text),
    media: sameMedia ? null : media,
    alts: alts(before, after),
    fields: names.filter((name) => old[name] !== now[name]).map((name) => ({ name, before: old[name], after: now[name] })),
    planned: plannedBefore === plannedAfter ? null : { before: plannedBefore, after: plannedAfter },
  };
}
