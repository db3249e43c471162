/**
 * What an act is in the policies' own terms. Instagram's controls and the policies cut the world differently: a top-level comment
 * that mentions a commenter is a reply (AMB-10), an answer to a story reaction in a message is a reply (AMB-08), a reply under
 * somebody else's post is a comment to that account.
 */
import type { Act, Target } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';

export type Nature =
  | 'post'
  | 'edit'
  /** A comment of our own under our own post: part of the post, not a reply. */
  | 'own-comment'
  | 'comment-to-others'
  | 'reply'
  | 'message'
  | 'reaction'
  /** Taking back: unlike, unfollow, a repost undone. */
  | 'undo'
  | 'moderation'
  | 'takedown'
  /** A writing act of which the page did not say whose post it is under. */
  | 'unknown-owner'
  | 'other';

type Ownership = 'own' | 'others' | 'unknown';

/** Whose post or profile it is. A joint post of an own account and somebody else is ours: what is said under it is said at home. */
function ownershipOf(policy: Policy, target: Target | undefined): Ownership {
  const owners = target?.owners;
  if (!owners || owners.length === 0) return 'unknown';
  return owners.some((handle) => isOwn(policy, handle)) ? 'own' : 'others';
}

/** Whether `handle` is one of the policy's own accounts; case and a leading `@` do not matter. */
export function isOwn(policy: Policy, handle: string): boolean {
  return policy.accounts.own.includes(handle.replace(/^@/, '').toLowerCase());
}

export function natureOf(policy: Policy, act: Act): Nature {
  switch (act.kind) {
    case 'write-caption':
      return act.surface === 'edit-dialog' ? 'edit' : 'post';
    case 'publish':
    case 'write-alt-text':
    case 'open-composer':
    case 'choose-media':
      return 'post';
    case 'edit-post':
      return 'edit';
    case 'comment':
    case 'write-comment':
      return commentNature(policy, act, act.replyTo !== undefined);
    case 'reply':
    case 'start-reply':
      return commentNature(policy, act, !repliesToOurselves(policy, act));
    case 'message':
    case 'write-message':
      return act.answersStoryReaction && policy.messages.storyReactionIsReply ? 'reply' : 'message';
    case 'reply-to-story':
      return storyReplyNature(policy, act);
    case 'like':
    case 'like-comment':
    case 'like-story':
    case 'follow':
    case 'react-to-story':
    case 'repost':
    case 'add-to-story':
    case 'forward':
      return 'reaction';
    case 'unlike':
    case 'unlike-comment':
    case 'unfollow':
    case 'undo-repost':
      return 'undo';
    case 'moderate-comment':
      return 'moderation';
    case 'delete-post':
    case 'archive-post':
      return 'takedown';
    case 'switch-account':
    case 'remove-account':
    case 'edit-profile':
    case 'change-password':
    case 'view-comments':
    case 'post-note':
    case 'other':
      return 'other';
  }
}

function commentNature(policy: Policy, act: Act, answersSomebody: boolean): Nature {
  switch (ownershipOf(policy, act.target)) {
    case 'own':
      return answersSomebody ? 'reply' : 'own-comment';
    case 'others':
      return 'comment-to-others';
    case 'unknown':
      return 'unknown-owner';
  }
}

function repliesToOurselves(policy: Policy, act: Act): boolean {
  const author = act.replyTo?.author ?? act.target?.commentAuthor;
  return author !== undefined && author !== null && isOwn(policy, author);
}

function storyReplyNature(policy: Policy, act: Act): Nature {
  const ownership = ownershipOf(policy, act.target);
  if (ownership === 'unknown') return 'unknown-owner';
  if (ownership !== 'others') return 'own-comment';
  return policy.messages.storyReplyIsComment ? 'comment-to-others' : 'message';
}
