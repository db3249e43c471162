/**
 * Instagram's own requests by act. GraphQL is known by friendly name and root field, never by `doc_id`, which changes every few
 * weeks; REST by its path; both by the fields that carry the meaning (facts h, trap 19). First row that fits wins.
 * Over 250 lines because it is one table and its reader.
 */
import type { ActKind } from '../foundation/vocabulary.ts';
import type { SeenAnswer, SeenRequest } from './witness-events.ts';

interface RequestRow {
  act: ActKind;
  /** Friendly name. */
  name?: RegExp;
  root?: RegExp;
  /** REST path; its first group is the target's id. */
  path?: RegExp;
  /** Fields that name the target, in order of preference. */
  target?: readonly string[];
  /** Fields that hold the text. */
  text?: readonly string[];
  evidence: string;
}

const REQUESTS: readonly RequestRow[] = [
  {
    act: 'unlike-comment',
    name: /Comment(Actions)?UnlikeMutation$/,
    path: /comments\/unlike\/(\d+)/,
    target: ['comment_id'],
    evidence: 'facts h',
  },
  {
    act: 'like-comment',
    name: /Comment(Actions)?LikeMutation$/,
    root: /^xig_comment_like$/,
    path: /comments\/like\/(\d+)/,
    target: ['comment_id'],
    evidence: 'facts h',
  },
  { act: 'unlike', name: /Stories.*UnlikeMutation$/, target: ['media_id', 'mediaId'], evidence: 'facts h' },
  {
    act: 'like-story',
    name: /Stories.*LikeMutation(Like)?Mutation$/,
    root: /send_story_like/,
    path: /story_interactions\/send_story_like/,
    target: ['media_id', 'mediaId'],
    evidence: 'facts h',
  },
  { act: 'unlike', name: /LikeMedia(XIG)?UnlikeMutation$/, path: /likes\/(\d+)\/unlike/, target: ['media_id'], evidence: 'facts h' },
  {
    act: 'like',
    name: /(LikeMedia(XIG)?Like|APILikePost)Mutation$/,
    root: /^(xdt_mark_media_like|xig_media_like)$/,
    path: /likes\/(\d+)\/like/,
    target: ['media_id'],
    evidence: 'facts h',
  },
  {
    act: 'moderate-comment',
    name: /DeleteCommentMutation$/,
    path: /comments\/\d+\/delete\/(\d+)/,
    target: ['comment_id'],
    evidence: 'facts h',
  },
  {
    act: 'comment',
    name: /Comment(Input|Create).*Mutation$/,
    root: /^xig_comment_create$|comments__media_id__add/,
    path: /comments\/(\d+)\/add/,
    target: ['media_id'],
    text: ['comment_text'],
    evidence: 'facts h',
  },
  {
    act: 'unfollow',
    name: /Unfollow.*Mutation$/,
    root: /destroy_friendship/,
    path: /friendships\/(?:destroy\/(\d+)|(\d+)\/unfollow)/,
    target: ['target_user_id', 'user_id'],
    evidence: 'facts h',
  },
  {
    act: 'follow',
    name: /^(?!PolarisFollowRequest).*(Follow(User|SuggestedUser)?(Follow)?Mutation|FollowMutationBypassFriction.*|BulkFollowMutation)$/,
    root: /^xdt_create_friendship$/,
    path: /friendships\/(?:create\/(\d+)|(\d+)\/follow)/,
    target: ['target_user_id', 'user_id'],
    evidence: 'facts h',
  },
  {
    act: 'undo-repost',
    name: /DeleteMediaRepostMutation$/,
    root: /delete_media_note/,
    target: ['note_id', 'media_id'],
    evidence: 'facts h',
  },
  {
    act: 'post-note',
    name: /(InboxTrayItem|Note)Create.*Mutation$|Create(InboxTrayItem|ProfileNote|Note)Mutation$/,
    root: /create_inbox_tray_item/,
    text: ['text'],
    evidence: 'replica: name not in the facts',
  },
  {
    act: 'repost',
    name: /CreateMediaRepostMutation$/,
    root: /create_media_note/,
    target: ['media_id'],
    text: ['text'],
    evidence: 'facts h',
  },
  { act: 'react-to-story', path: /broadcast\/reel_react/, target: ['media_id'], text: ['text', 'reaction_emoji'], evidence: 'facts h' },
  {
    act: 'reply-to-story',
    name: /StoryShareReplyMutation$/,
    root: /story_share_reply/,
    path: /broadcast\/reel_share/,
    target: ['media_id'],
    text: ['text', 'sensitive_string_value'],
    evidence: 'facts h',
  },
  {
    act: 'message',
    name: /^IGDirectTextSendMutation$/,
    path: /broadcast\/text/,
    target: ['ig_thread_igid', 'thread_id'],
    text: ['sensitive_string_value', 'text'],
    evidence: 'facts h',
  },
  { act: 'message', name: /^IGDirectReactionSendMutation$/, target: ['item_id', 'thread_id'], evidence: 'replica: name not in the facts' },
  {
    act: 'add-to-story',
    name: /ShareMediaToStory|ReshareToStory/,
    root: /reshare_media_to_story/,
    target: ['media_id'],
    evidence: 'replica: name not in the facts',
  },
  {
    act: 'forward',
    name: /^IGDirect.*Share.*Mutation$/,
    path: /broadcast\/(?:media_share|felix_share|clip_share|link)/,
    target: ['media_id', 'media_fbid'],
    text: ['sensitive_string_value', 'text'],
    evidence: 'facts h',
  },
  {
    act: 'publish',
    path: /media\/configure(?:_to_clips|_sidecar|_to_story)?\//,
    target: ['upload_id', 'client_sidecar_id'],
    text: ['caption'],
    evidence: 'facts h, publishing',
  },
  {
    act: 'edit-post',
    path: /media\/(\d+)(?:_\d+)?\/edit_media/,
    target: ['media_id'],
    text: ['caption_text'],
    evidence: 'facts h, publishing',
  },
  { act: 'delete-post', path: /web\/create\/(\d+)(?:_\d+)?\/delete/, evidence: 'facts h, publishing' },
  { act: 'edit-profile', path: /web\/accounts\/(?:edit|web_change_profile_picture)/, text: ['biography'], evidence: 'facts h, publishing' },
];

/** A request recognised as an act. `text: undefined`: it carries none that can be read. */
export interface WitnessRequest {
  id: number;
  act: ActKind;
  targetId: string | null;
  text?: string | undefined;
  /** Friendly name or path, for the log. */
  name: string;
}

type Fields = Map<string, string>;

/** Collects the text fields of a value and of everything inside it; JSON inside strings is opened too. */
function collect(value: unknown, key: string, fields: Fields): void {
  if (typeof value === 'string' || typeof value === 'number') {
    if (!fields.has(key)) fields.set(key, String(value));
    if (typeof value === 'string' && /^[[{]/.test(value)) open(value, fields);
  } else if (Array.isArray(value)) for (const item of value) collect(item, key, fields);
  else if (value !== null && typeof value === 'object') for (const [name, inner] of Object.entries(value)) collect(inner, name, fields);
}

function open(json: string, fields: Fields): boolean {
  try {
    collect(JSON.parse(json), '', fields);
    return true;
  } catch {
    return false;
  }
}

function fieldsOf(body: string): Fields {
  const fields: Fields = new Map();
  if (/^\s*[[{]/.test(body) && open(body, fields)) return fields;
  for (const [name, value] of new URLSearchParams(body)) collect(value, name, fields);
  return fields;
}

const first = (fields: Fields, names: readonly string[] | undefined): string | null => {
  for (const name of names ?? []) {
    const value = fields.get(name);
    if (value !== undefined && value !== '') return value;
  }
  return null;
};

/** The act that a request is, or `null` when it is none that leaves a trace for others. */
export function recogniseRequest(seen: SeenRequest): WitnessRequest | null {
  const fields = fieldsOf(seen.body);
  const name = seen.friendlyName || fields.get('fb_api_req_friendly_name') || '';
  for (const row of REQUESTS) {
    const path = row.path?.exec(seen.path);
    if (!path && !row.name?.test(name) && !(seen.rootField && row.root?.test(seen.rootField))) continue;
    const act = row.act === 'comment' && first(fields, ['replied_to_comment_id']) ? 'reply' : row.act;
    const text = row.text ? (first(fields, row.text) ?? (fields.has('encrypted_variables') ? undefined : '')) : undefined;
    return {
      id: seen.id,
      act,
      targetId: path?.[1] ?? path?.[2] ?? first(fields, row.target),
      ...(text !== undefined ? { text } : {}),
      name: name || seen.path,
    };
  }
  return byMeaning(seen, fields, name);
}

/** A request under a new name still carries the old fields. */
function byMeaning(seen: SeenRequest, fields: Fields, name: string): WitnessRequest | null {
  const known = name || seen.path;
  const comment = fields.get('comment_text');
  if (comment)
    return {
      id: seen.id,
      act: fields.has('replied_to_comment_id') ? 'reply' : 'comment',
      targetId: fields.get('media_id') ?? null,
      text: comment,
      name: known,
    };
  const user = fields.get('target_user_id');
  if (user && /follow|friendship/i.test(known) && !/unfollow|destroy|block|remove|approve|ignore/i.test(known))
    return { id: seen.id, act: 'follow', targetId: user, name: known };
  return null;
}

export type Outcome = 'sent' | 'refused' | 'failed';

/** How it ended. Instagram refuses with HTTP 200 too (facts trap 21). */
export function outcomeOf({ status, body }: SeenAnswer): Outcome {
  if (status === 0) return 'failed';
  if (status >= 400 || /"status"\s*:\s*"fail"|feedback_required|"spam"\s*:\s*true|growth_friction_dialog|"errors"\s*:\s*\[\s*\{/.test(body))
    return 'refused';
  return 'sent';
}
