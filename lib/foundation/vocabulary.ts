/**
 * The closed vocabularies that several rooms share as plain strings: policies name them, rules compare them, pages show them.
 * Source: spec/clauses.md part 0 (acts A01–A25) and part 4 (21 content categories).
 */

/** The 21 unified content categories (clauses.md part 4). */
export const CATEGORY_IDS = [
  'confidential',
  'policy-formation',
  'legally-nondisclosable',
  'personal-info',
  'insult-defamation',
  'disrespectful',
  'discrimination',
  'illegal-incitement',
  'rumor-unfounded',
  'impersonation-false',
  'obscene',
  'public-order',
  'political',
  'religious',
  'commercial',
  'rights-infringement',
  'malware',
  'prohibited-link',
  'inaccurate-misleading',
  'off-topic-nonwork',
  'other-inappropriate',
] as const;
export type CategoryId = (typeof CATEGORY_IDS)[number];

/** What a person can be about to do in Instagram's web UI, with the trigger code of clauses.md part 0. */
export const ACT_KINDS = [
  'open-composer', // A01
  'choose-media', // A02
  'write-caption', // A03
  'write-alt-text', // A04
  'publish', // A05
  'edit-post', // A06
  'write-comment', // A07 (also while a reply is being written)
  'comment', // A08
  'start-reply', // A09
  'reply', // A10
  'like', // A11, A12
  'like-comment', // A13
  'like-story', // A14
  'follow', // A15
  'unlike', // A16
  'unlike-comment', // A16
  'unfollow', // A16
  'undo-repost', // A16: taking back what A19 shared
  'reply-to-story', // A17 text
  'react-to-story', // A17 quick reaction
  'write-message', // A18 while typing
  'message', // A18
  'repost', // A19
  'add-to-story', // A19
  'forward', // A19 another's post by message
  'moderate-comment', // A20
  'delete-post', // A21
  'archive-post', // A21
  'switch-account', // A22
  'remove-account', // A22b
  'edit-profile', // A23
  'change-password', // A24
  'view-comments', // A25
  'post-note', // no clause (AMB-44): the short note on one's own profile and inbox
  'other', // an act the policies have no clause for (live, poll …)
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** Where on instagram.com the act happens. */
export const SURFACES = [
  'feed',
  'post-page',
  'post-dialog',
  'profile',
  'own-profile',
  'reels',
  'reel-page',
  'story',
  'explore',
  'following-list',
  'notifications',
  'direct',
  'composer',
  'edit-dialog',
  'share-sheet',
  'profile-edit',
  'account-removal',
  'password',
  'login',
  'error-page',
  'unknown',
] as const;
export type Surface = (typeof SURFACES)[number];

/** What a registry entry about another account can be (the policies' own terms are labels in the pack). */
export const ACCOUNT_CATEGORIES = [
  'public-body', // 公的機関 (高根沢 4(9)(10)); 公式のものと確認できる地方公共団体 (熊本 8(7))
  'closely-related', // 業務上関係が深い (高根沢)
  'own-organisation', // 市組織内 (熊本)
  'public-interest', // 公共性の高い団体 (熊本)
  'registered-artist', // 登録者 (熊本)
  'other',
] as const;
export type AccountCategory = (typeof ACCOUNT_CATEGORIES)[number];

/** How strongly a policy answers: strictest first. */
export const LEVELS = ['hold', 'undetermined', 'warn', 'inform', 'clear'] as const;
export type Level = (typeof LEVELS)[number];

/** Operator chains (北海道 第４): staff of the body, or the contractor's people. */
export const CHAINS = ['staff', 'contractor'] as const;
export type Chain = (typeof CHAINS)[number];

/** Types of approval (clauses.md 5.2). */
export const APPROVAL_TYPES = [
  'post',
  'post-category-other',
  'edit',
  'reply',
  'comment',
  'message',
  'allow-list',
  'off-hours',
  'pre-approved-scope',
  'flame-statement',
] as const;
export type ApprovalType = (typeof APPROVAL_TYPES)[number];
