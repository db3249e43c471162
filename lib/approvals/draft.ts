/**
 * A draft that lives in the extension: what is to be published, kept without any composer. Unlike a request it may be unfinished, so its
 * fields are as the person left them; what is missing is said when approval is asked for.
 */
import type { Act } from '../decision/types.ts';
import { ACCOUNT_CATEGORIES, APPROVAL_TYPES, type ApprovalType } from '../foundation/vocabulary.ts';
import { z } from '../policy/zod-setup.ts';
import { type BoundContent, Sha256Hex } from './content.ts';
import type { ApprovalRequest } from './request.ts';

const Name = z.string().max(100);
const Moment = z.number().int().min(0).max(8_640_000_000_000_000);

export const LISTED_ACTS = ['like', 'follow', 'share', 'comment'] as const;
export const SCOPE_KINDS = ['a', 'b', 'c'] as const;

export const DraftSchema = z.strictObject({
  id: z.string().min(1).max(100),
  policyId: z.string().max(60),
  type: z.enum(APPROVAL_TYPES),
  account: Name,
  text: z.string().max(10_000),
  media: z
    .array(
      z.strictObject({
        digest: Sha256Hex.optional(),
        alt: z.string().max(1000),
        thumbnail: z
          .string()
          .max(60_000)
          .regex(/^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/=]*$/)
          .optional(),
      }),
    )
    .max(20),
  collaborators: z.array(Name).max(50),
  /** Whom it is towards, and on which post: as typed. */
  handle: Name,
  postUrl: z.string().max(500),
  commentAuthor: Name,
  commentText: z.string().max(5000),
  /** Epoch ms: publication of a post, or the time for which off-hours or a scope are asked. */
  plannedAt: Moment.optional(),
  from: Moment.optional(),
  to: Moment.optional(),
  category: z.enum(ACCOUNT_CATEGORIES),
  listed: z.enum(LISTED_ACTS),
  scope: z.enum(SCOPE_KINDS),
  ticks: z.array(z.string().max(300)).max(200),
  consents: z.array(z.strictObject({ host: z.string().max(300), who: z.string().max(300), when: z.string().max(300) })).max(50),
  note: z.string().max(2000),
  /** The own request in whose place it will stand. */
  replaces: z.string().max(300).optional(),
  createdAt: Moment,
  savedAt: Moment,
});
export type Draft = z.infer<typeof DraftSchema>;

/** Nothing written yet. */
export function emptyDraft(id: string, policyId: string, type: ApprovalType, account: string, now: number): Draft {
  return {
    id,
    policyId,
    type,
    account,
    text: '',
    media: [],
    collaborators: [],
    handle: '',
    postUrl: '',
    commentAuthor: '',
    commentText: '',
    category: 'public-body',
    listed: 'like',
    scope: 'a',
    ticks: [],
    consents: [],
    note: '',
    createdAt: now,
    savedAt: now,
  };
}

/** What the page shows becomes a draft of this type, with everything that a later request will be bound to. */
export function draftOfAct(act: Act, base: Draft): Draft {
  return {
    ...base,
    text: (act.text ?? '').slice(0, 10_000),
    media: (act.media ?? []).map(({ digest, alt, thumbnail }) => ({
      alt: (alt ?? '').slice(0, 1000),
      ...(digest ? { digest } : {}),
      ...(thumbnail ? { thumbnail } : {}),
    })),
    collaborators: act.collaborators ?? [],
    handle: act.target?.owners?.[0] ?? '',
    postUrl: (act.target?.postUrl ?? '').slice(0, 500),
    commentAuthor: act.replyTo?.author ?? '',
    commentText: (act.replyTo?.text ?? '').slice(0, 5000),
    ...(act.schedule === undefined ? {} : { plannedAt: act.schedule }),
  };
}

/** A request becomes a draft again, to be changed and asked for anew. Thumbnails stay with their pictures. */
export function draftOfRequest({ content, ...request }: ApprovalRequest, base: Draft): Draft {
  const { target = {}, listing, scope, window } = content;
  const isPost = content.type === 'post' || content.type === 'post-category-other';
  const written = new Set([...content.text.normalize('NFKC').matchAll(/@([\w.]+)/g)].map(([, name]) => name?.toLowerCase()));
  return {
    ...base,
    type: content.type,
    account: content.account,
    text: content.text,
    media: content.media.map((digest, index) => {
      const thumbnail = request.thumbnails?.[index];
      return { digest, alt: request.altTexts[index] ?? '', ...(thumbnail ? { thumbnail } : {}) };
    }),
    collaborators: content.mentions.filter((name) => !written.has(name)),
    handle: target.handle ?? '',
    postUrl: target.postUrl ?? '',
    commentAuthor: target.commentAuthor ?? '',
    commentText: target.commentText ?? '',
    ...(request.plannedAt === undefined ? {} : { plannedAt: request.plannedAt }),
    ...(window && !isPost ? { from: window.from, to: window.to } : {}),
    ...(listing ? { category: listing.category, listed: listing.acts[0] ?? 'like' } : {}),
    ...(scope ? { scope: scope.kind } : {}),
    ticks: request.linkAnswers.flatMap(({ ticks }) => ticks),
    note: request.note,
  };
}

const bare = (handle: string) => handle.normalize('NFKC').trim().replace(/^@/, '').toLowerCase();
const KIND_OF_LISTED = { like: 'like', follow: 'follow', share: 'repost', comment: 'comment' } as const;

/** The act that publishing the draft would be: what the checker judges and the request is bound to. */
export function actOfDraft(draft: Draft): Act {
  const { text } = draft;
  const account = bare(draft.account);
  const page = { url: 'https://www.instagram.com/', viewer: { handle: account } };
  const postUrl = draft.postUrl.trim();
  const at = (handle: string) => ({ target: { owners: handle ? [handle] : null, ...(postUrl ? { postUrl } : {}) } });
  const author = bare(draft.commentAuthor);
  switch (draft.type) {
    case 'edit':
      return { kind: 'edit-post', surface: 'edit-dialog', text, ...at(account), page };
    case 'reply': {
      const said = draft.commentText ? { text: draft.commentText } : {};
      return { kind: 'reply', surface: 'post-page', text, ...at(account), replyTo: { author: author || null, ...said }, page };
    }
    case 'comment':
      return { kind: 'comment', surface: 'post-page', text, ...at(bare(draft.handle)), page };
    case 'message':
      return { kind: 'message', surface: 'direct', text, ...at(bare(draft.handle)), page };
    case 'allow-list':
      return { kind: KIND_OF_LISTED[draft.listed], surface: 'profile', ...at(bare(draft.handle)), page };
    case 'pre-approved-scope':
      return { kind: 'other', surface: 'composer', text, page };
    default:
      return {
        kind: 'publish',
        surface: 'composer',
        text,
        media: draft.media.map((item, index) => ({ index: index + 1, type: 'image', ...item })),
        collaborators: draft.collaborators.map(bare),
        ...(draft.plannedAt === undefined ? {} : { schedule: draft.plannedAt }),
        page,
      };
  }
}

/** What a request from this draft is bound to besides its act. */
export function extrasOf(draft: Draft): Pick<BoundContent, 'listing' | 'scope' | 'window'> {
  const timed = draft.type === 'off-hours' || draft.type === 'pre-approved-scope';
  return {
    ...(timed && draft.from !== undefined && draft.to !== undefined ? { window: { from: draft.from, to: draft.to } } : {}),
    ...(draft.type === 'allow-list'
      ? { listing: { category: draft.category, acts: [draft.listed], evidence: draft.text.slice(0, 2000) } }
      : {}),
    ...(draft.type === 'pre-approved-scope' ? { scope: { kind: draft.scope } } : {}),
  };
}

/** What must still be filled in before approval can be asked for; ids of sentences `drafts.missing.<field>`. */
export function missingIn(draft: Draft): ('text' | 'handle' | 'postUrl' | 'comment' | 'window' | 'media')[] {
  const isHandle = (name: string) => /^[a-z0-9._]{1,30}$/.test(bare(name));
  const timed = draft.type === 'off-hours' || draft.type === 'pre-approved-scope';
  const towards = draft.type === 'comment' || draft.type === 'message' || draft.type === 'allow-list';
  return [
    ...(draft.text.trim() === '' ? (['text'] as const) : []),
    ...(towards && !isHandle(draft.handle) ? (['handle'] as const) : []),
    ...(draft.type === 'reply' && !isHandle(draft.commentAuthor) ? (['comment'] as const) : []),
    ...((draft.type === 'edit' || draft.type === 'reply' || draft.type === 'comment') && draft.postUrl.trim() === ''
      ? (['postUrl'] as const)
      : []),
    ...(timed && !(draft.from !== undefined && draft.to !== undefined && draft.from < draft.to) ? (['window'] as const) : []),
    ...(draft.media.some(({ digest }) => digest === undefined) ? (['media'] as const) : []),
  ];
}
