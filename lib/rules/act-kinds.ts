/** Groups of acts that several rules and the guard share. */
import type { ActKind } from '../foundation/vocabulary.ts';

/** While the person types: findings stand beside the editor, nothing is held. */
export const WRITING: ReadonlySet<ActKind> = new Set(['write-caption', 'write-alt-text', 'write-comment', 'write-message']);

/** Text or media that leave the browser. */
export const SENDING: ReadonlySet<ActKind> = new Set([
  'publish',
  'edit-post',
  'comment',
  'reply',
  'reply-to-story',
  'message',
  'post-note',
]);

/** Likes, follows and shares. */
export const REACTING: ReadonlySet<ActKind> = new Set([
  'like',
  'like-comment',
  'like-story',
  'follow',
  'react-to-story',
  'repost',
  'add-to-story',
  'forward',
]);

/** Everything that other people will see or get. */
export const OUTGOING: ReadonlySet<ActKind> = new Set([...SENDING, ...REACTING]);

/**
 * Acts whose event may be stopped. On all others a verdict, whatever its level, is shown as a notice:
 * opening a composer, looking at comments or taking something back is never in the person's way.
 */
export const STOPPABLE: ReadonlySet<ActKind> = new Set<ActKind>([...OUTGOING, 'moderate-comment', 'delete-post', 'archive-post']);
