/** What each request changes in the world. GraphQL by friendly name, REST by path; names and fields from the facts. */
import type { Post, World } from '../model/types.ts';
import { accountById, commentById, postById, setMember, setPair, threadBetween } from '../model/world.ts';

export interface Change {
  world: World;
  /** Handle of the signed-in account. */
  me: string;
  now: number;
  /** A fresh id. */
  id(): string;
}

type Variables = Record<string, unknown>;
type Applied = { rootField: string; data: unknown } | null;
/** A string under any of the names, at the top or inside `input`, `data`, `request_data`. */
function field(variables: Variables, ...names: string[]): string {
  const places = [variables, variables.input, variables.data, variables.request_data, variables.send_data];
  for (const place of places) {
    if (typeof place !== 'object' || place === null) continue;
    for (const name of names) {
      const value = (place as Variables)[name];
      if (typeof value === 'string' || typeof value === 'number') return String(value);
    }
  }
  return '';
}

function addComment(change: Change, post: Post, text: string, parentId: string): Applied {
  const parent = parentId ? commentById(change.world, parentId)?.comment : undefined;
  const comment = { id: change.id(), author: change.me, text, at: change.now, likes: [], parentId: parent?.parentId ?? parent?.id };
  post.comments.push(comment);
  return { rootField: 'xig_comment_create', data: { id: comment.id, text } };
}

function sendMessage(change: Change, to: string, text: string, shared?: string): Applied {
  const other = accountById(change.world, to)?.handle ?? to;
  let thread = threadBetween(change.world, change.me, other);
  if (!thread) {
    thread = { id: change.id(), between: [change.me, other], messages: [] };
    change.world.threads.push(thread);
  }
  thread.messages.push({ id: change.id(), from: change.me, text, likes: [], shared });
  return { rootField: 'xdt_direct_send', data: { thread_id: thread.id } };
}

function follow(change: Change, targetId: string, on: boolean): Applied {
  const target = accountById(change.world, targetId);
  if (!target) return null;
  const pairs = on && target.isPrivate ? change.world.requests : change.world.follows;
  setPair(pairs, change.me, target.handle, on);
  if (!on) setPair(change.world.requests, change.me, target.handle, false);
  const friendship_status = { following: on && !target.isPrivate, outgoing_request: on && target.isPrivate };
  return { rootField: on ? 'xdt_create_friendship' : 'xdt_destroy_friendship', data: { friendship_status } };
}

/** `null`: the request names something that does not exist. */
export function applyGraphql(change: Change, name: string, variables: Variables): Applied {
  const { world, me } = change;
  const media = () => postById(world, field(variables, 'media_id', 'mediaId'));
  if (/Comment(Actions)?(Un)?[Ll]ikeMutation$/.test(name)) {
    const found = commentById(world, field(variables, 'comment_id'));
    if (!found) return null;
    setMember(found.comment.likes, me, !/Unlike/.test(name));
    return { rootField: 'xig_comment_like', data: { id: found.comment.id } };
  }
  if (/Stories.*Like/.test(name)) {
    const story = world.stories.find((candidate) => candidate.id === field(variables, 'media_id', 'mediaId'));
    if (!story) return null;
    setMember(story.likes, me, !/Unlike/.test(name));
    return { rootField: 'xig_send_story_like', data: { status: 'ok' } };
  }
  if (/LikeMedia|LikePost/.test(name)) {
    const post = media();
    if (!post) return null;
    setMember(post.likes, me, !/Unlike/.test(name));
    return { rootField: /XIG|API/.test(name) ? 'xig_media_like' : 'xdt_mark_media_like', data: { media: { id: post.id } } };
  }
  if (/CommentInput/.test(name)) {
    const post = media();
    return post ? addComment(change, post, field(variables, 'comment_text'), field(variables, 'replied_to_comment_id')) : null;
  }
  if (/DeleteComment/.test(name)) {
    const found = commentById(world, field(variables, 'comment_id'));
    if (found) found.post.comments = found.post.comments.filter((comment) => comment !== found.comment);
    return { rootField: 'xdt_comment_delete', data: { status: 'ok' } };
  }
  if (/Unfollow/.test(name)) return follow(change, field(variables, 'target_user_id'), false);
  if (/Follow/.test(name)) return follow(change, field(variables, 'target_user_id'), true);
  if (/MediaRepostMutation/.test(name)) {
    const on = /Create/.test(name);
    const post = on ? media() : postById(world, field(variables, 'note_id').replace(/^note-/, ''));
    if (!post) return null;
    setMember(post.reposts, me, on);
    const thought = field(variables, 'text');
    world.notes = world.notes.filter((note) => note.owner !== me || note.post !== post.code);
    if (on && thought) world.notes.push({ owner: me, text: thought, post: post.code });
    return { rootField: on ? 'xdt_create_media_note_v2' : 'xdt_delete_media_note', data: { note_id: `note-${post.id}` } };
  }
  if (/CreateInboxTrayItem/.test(name)) {
    world.notes = world.notes.filter((note) => note.owner !== me || note.post !== undefined);
    world.notes.push({ owner: me, text: field(variables, 'text') });
    return { rootField: 'xdt_create_inbox_tray_item', data: { status: 'ok' } };
  }
  if (/^IGDirect/.test(name)) {
    const code = field(variables, 'media_code') || undefined;
    const recipients = Array.isArray(variables.recipient_igids) ? (variables.recipient_igids as string[]) : [];
    const text = (variables.text as { sensitive_string_value?: string } | undefined)?.sensitive_string_value ?? field(variables, 'text');
    let last: Applied = { rootField: 'direct_story_share_reply_with_slide_message_response', data: {} };
    for (const recipient of recipients) last = sendMessage(change, recipient, text, code);
    return last;
  }
  if (/Block/.test(name)) {
    const target = accountById(world, field(variables, 'target_user_id'));
    if (target) setPair(world.blocked, me, target.handle, true);
    return { rootField: 'xdt_block', data: { status: 'ok' } };
  }
  return { rootField: 'xdt_ok', data: { status: 'ok' } };
}

/** Publishing, editing and the REST leftovers. Returns the answer's body, or `null` for an unknown path. */
export function applyRest(change: Change, path: string, fields: Variables): Record<string, unknown> | null {
  const { world, me } = change;
  const ok = { status: 'ok' };
  let found = /^\/api\/v1\/web\/likes\/(\w+)\/(un)?like\/$/.exec(path);
  if (found) {
    const post = postById(world, found[1] ?? '');
    if (post) setMember(post.likes, me, !found[2]);
    return post ? ok : null;
  }
  found = /^\/api\/v1\/web\/comments\/like\/(\d+)\/$|^\/api\/v1\/web\/comments\/unlike\/(\d+)\/$/.exec(path);
  if (found) {
    const target = commentById(world, found[1] ?? found[2] ?? '');
    if (target) setMember(target.comment.likes, me, !!found[1]);
    return ok;
  }
  found = /^\/api\/v1\/web\/comments\/(\w+)\/add\/$/.exec(path);
  if (found) {
    const post = postById(world, found[1] ?? '');
    if (!post) return null;
    addComment(change, post, String(fields.comment_text ?? ''), String(fields.replied_to_comment_id ?? ''));
    return ok;
  }
  found = /^\/api\/v1\/(?:web\/)?friendships\/(create|destroy)\/(\d+)\/$/.exec(path);
  if (found) return follow(change, found[2] ?? '', found[1] === 'create') ? ok : null;
  found = /^\/api\/v1\/web\/create\/(\w+)\/delete\/$/.exec(path);
  if (found) {
    const post = postById(world, found[1] ?? '');
    world.posts = world.posts.filter((candidate) => candidate !== post);
    return ok;
  }
  found = /^\/api\/v1\/media\/(\w+)\/(edit_media|only_me)\/$/.exec(path);
  if (found) {
    const post = postById(world, found[1] ?? '');
    if (!post) return null;
    if (found[2] === 'only_me') post.archived = true;
    else if (typeof fields.caption_text === 'string') post.caption = fields.caption_text;
    return ok;
  }
  if (path === '/api/v1/web/accounts/edit/') {
    const account = world.accounts.find((candidate) => candidate.handle === me);
    if (account && typeof fields.biography === 'string') account.bio = fields.biography;
    return ok;
  }
  return ok;
}
