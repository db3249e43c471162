/** Blocks of a policy that ask for nothing. */
import type { Policy } from '../schema.ts';

type Need = Policy['approval']['post'];
type Exception = Policy['comments']['exception'];

const nobody = () => ({ staff: [], contractor: [] });
const noNeed = (): Need => ({ needs: 'none', offices: nobody(), clauses: nobody(), severity: 'inform' });
const noException = (): Exception => ({ needs: 'reason', categories: [], offices: [], clauses: [] });
const noReaction = (): Policy['reactions']['like'] => ({ severity: 'off', clauses: [], exception: noException(), rights: null });

/** Nothing needs approval; the days are those of clauses.md 5.3 (5). */
export function blankApproval(): Policy['approval'] {
  return {
    post: noNeed(),
    edit: noNeed(),
    reply: noNeed(),
    comment: noNeed(),
    message: noNeed(),
    validityDays: { post: 14, edit: 14, reply: 3, comment: 3, message: 3, allowList: 366 },
    scopes: null,
    afterPublication: null,
  };
}

export function blankOutgoing(): Pick<Policy, 'reactions' | 'comments' | 'replies' | 'messages'> {
  return {
    reactions: { like: noReaction(), likeComment: noReaction(), likeStory: noReaction(), follow: noReaction(), share: noReaction() },
    comments: { severity: 'off', clauses: [], exception: noException(), textApproval: false },
    replies: { onStart: { severity: 'off', clauses: [] }, guidance: null, hostile: null, technical: null },
    messages: { storyReactionIsReply: false, storyReplyIsComment: false, guidance: null },
  };
}
