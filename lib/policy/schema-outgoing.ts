/** What goes out to other people: likes, follows, shares, comments, replies, messages, each with its default and its exceptions. */
import { AccountCategorySchema, ClauseIds, Label, Severity } from './schema-parts.ts';
import { z } from './zod-setup.ts';

/** When the default is lifted (clauses.md part 2, "Differences that must be configuration"). */
const Exception = z.strictObject({
  /**
   * `category-and-approval`: listed in one of the categories and the listing is approved (高根沢);
   * `category`: listed in one of the categories (熊本); `reason`: a recorded reason is enough; `none`: no way out.
   */
  needs: z.enum(['category-and-approval', 'category', 'approval', 'reason', 'none']),
  categories: z.array(AccountCategorySchema),
  offices: z.array(z.string()),
  clauses: ClauseIds,
});

/** Likes, follows and shares of what belongs to other accounts. Own accounts are always free. */
export const ReactionRule = z.strictObject({
  severity: Severity,
  clauses: ClauseIds,
  /** 「準用（条文なし）」 where the text has no clause (AMB-06). */
  label: Label,
  exception: Exception,
  /** A second clause about copying (高根沢 7b): question asked on shares. */
  rights: z.strictObject({ severity: Severity, clauses: ClauseIds, question: z.string() }).nullable(),
});

/** New comments under posts of other accounts. */
export const CommentsBlock = z.strictObject({
  severity: Severity,
  clauses: ClauseIds,
  label: Label,
  exception: Exception,
  /** The text itself must be approved too (高根沢 4(9): category and the judgement that it is needed). */
  textApproval: z.boolean(),
});

/** Replies under own posts. Whether and by whom they are approved stands in `approval.reply`. */
export const RepliesBlock = z.strictObject({
  /** Shown as soon as 「返信する」 is pressed. */
  onStart: z.strictObject({ severity: Severity, clauses: ClauseIds }),
  /** Where questions and opinions go instead (留萌 5.2b, 熊本 4.2). */
  guidance: z.strictObject({ clauses: ClauseIds, text: z.string(), url: z.string().optional(), opinionsOnly: z.boolean() }).nullable(),
  /** Answering an attack (高根沢 4(6)). */
  hostile: z.strictObject({ clauses: ClauseIds, severity: Severity }).nullable(),
  /** Questions that are never answered (熊本 様式2-11 五). */
  technical: z.strictObject({ clauses: ClauseIds, severity: Severity }).nullable(),
});

/** Direct messages. Whether and by whom they are approved stands in `approval.message`. */
export const MessagesBlock = z.strictObject({
  /** An answer in a message thread to a reaction on our own story counts as a reply (AMB-08). */
  storyReactionIsReply: z.boolean(),
  /** A reply or reaction to another account's story counts as a comment to that account (AMB-08). */
  storyReplyIsComment: z.boolean(),
  guidance: z.strictObject({ clauses: ClauseIds, text: z.string() }).nullable(),
});
