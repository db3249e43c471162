/**
 * The words of one decision (design: "Words"). Plain data only: a verdict can be logged, posted between worlds and shown in two languages.
 * Over 250 lines because one decision's words belong on one page; nearly half of them are explanations.
 * Everything here is imported as a type by rules, the page adapter, messages and components.
 */
import type { AccountCategory, ActKind, ApprovalType, CategoryId, Chain, Level, Surface } from '../foundation/vocabulary.ts';

/** Half-open range `[start, end)` in UTF-16 code units of the act's own text. */
export interface Span {
  start: number;
  end: number;
}

/** One picture or video of the post being made. `index` counts from 1, as staff count. */
export interface MediaItem {
  index: number;
  type: 'image' | 'video' | 'unknown';
  /** Alt text as typed; `undefined` when the field was not seen. */
  alt?: string | undefined;
  name?: string | undefined;
  /** SHA-256 of the chosen file, hex, taken on the posting side. */
  digest?: string | undefined;
  /** Small preview as a data URL, for the approver; never compared and never logged. */
  thumbnail?: string | undefined;
}

/** Whom or what the act touches, as read off the page. `owners: null` means the page did not say. */
export interface Target {
  owners: string[] | null;
  /** Numeric Instagram id of the (single) owner, when the page names it. */
  igId?: string | undefined;
  postUrl?: string | undefined;
  postCode?: string | undefined;
  /** For acts on one comment. */
  commentAuthor?: string | null | undefined;
  commentText?: string | undefined;
  commentId?: string | undefined;
  /** Whether the target's profile says it is private (鍵). */
  isPrivate?: boolean | undefined;
  /** Website links seen on the target's profile (evidence of a public body). */
  websites?: string[] | undefined;
}

/** What the person is about to do. Handles are lower case without `@`. */
export interface Act {
  kind: ActKind;
  surface: Surface;
  text?: string | undefined;
  /** The captions of several posts that leave in one go (bulk upload), in order; `text` then holds them all. Each is a request of its own. */
  parts?: string[] | undefined;
  media?: MediaItem[] | undefined;
  /** Collaborators and tagged accounts set in the composer. */
  collaborators?: string[] | undefined;
  target?: Target | undefined;
  /** Set when the text answers a comment, or mentions someone who commented there. */
  replyTo?: { author: string | null; text?: string | undefined; commentId?: string | undefined } | undefined;
  /** True when the message answers someone's reaction or reply to one of our own stories. */
  answersStoryReaction?: boolean | undefined;
  /** Publication time of a scheduled post, epoch milliseconds. */
  schedule?: number | undefined;
  /** How it was triggered; a double click on a picture is a like. */
  via?: 'click' | 'double-click' | 'key' | 'touch' | 'submit' | undefined;
  /** Facts about the page at the moment of acting. */
  page: PageFacts;
}

/** What the page said about itself when the act was recognised. */
export interface PageFacts {
  url: string;
  /** Signed-in account; `null` when the page did not say. */
  viewer: { handle: string; id?: string | undefined } | null;
  /** Account that was signed in when the composer was opened (wrong-account guard). */
  viewerAtOpen?: string | undefined;
  /** Own profile: bio text and links, for the clauses about the profile page. */
  profile?: { name?: string | undefined; bio?: string | undefined; links?: string[] | undefined } | undefined;
}

/** Who sits at the keyboard, as chosen in the options. */
export interface Operator {
  id: string;
  name: string;
  office: string;
  chain: Chain;
  /** The contractor's poster has been designated beforehand (北海道 第４-2). */
  designated?: boolean | undefined;
  /** Offices this person holds (ids of the policy's offices). */
  holds?: string[] | undefined;
}

/** An account of others that the office has on file. */
export interface RegistryEntry {
  handle: string;
  igId?: string | undefined;
  category: AccountCategory;
  /** Acts allowed by the listing: like, follow, share, comment. */
  acts: ('like' | 'follow' | 'share' | 'comment')[];
  evidence: string;
  approvedBy?: { office: string; person: string } | undefined;
  approvedAt?: number | undefined;
  reviewBy?: number | undefined;
  needsReview?: boolean | undefined;
}

/** An approval as the background holds it (lifecycle: clauses.md 5.3). */
export interface ApprovalFact {
  id: string;
  type: ApprovalType;
  policyId: string;
  policyVersion: string;
  account: string;
  chain: Chain;
  status:
    | 'draft'
    | 'requested'
    | 'approved'
    | 'returned'
    | 'withdrawn'
    | 'used'
    | 'expired'
    | 'revoked'
    | 'reported'
    | 'confirmed'
    | 'correction-required'
    | 'corrected'
    | 'superseded';
  /** Text as approved, normalised (`nfc-lf-v1`). */
  text?: string | undefined;
  /** Media digests in order. */
  media?: string[] | undefined;
  links?: string[] | undefined;
  mentions?: string[] | undefined;
  target?: { handle?: string | undefined; postUrl?: string | undefined; commentText?: string | undefined } | undefined;
  window?: { from: number; to: number } | undefined;
  approvedBy?: { office: string; person: string } | undefined;
  decidedAt?: number | undefined;
  validUntil?: number | undefined;
  conditions?: string | undefined;
  evidence: 'in-extension' | 'imported' | 'self-declared';
}

/** 鏡野 5(2)ア: a scope that the head approved beforehand. */
export interface PreApprovedScope {
  id: string;
  kind: 'a' | 'b' | 'c';
  description: string;
  approvedBy: { office: string; person: string };
  from: number;
  to: number;
}

/** 熊本 8(3): the responsible person is away. */
export interface Absence {
  office: string;
  from: number;
  to: number;
  reason: string;
}

/** What the person has answered in our dialog; a verdict is made again with it. */
export interface Answers {
  /** Keys of findings that were read and put aside. */
  acknowledged?: string[] | undefined;
  /** Reason for going on; `code` is one of the policy's reason codes. */
  reason?: { code: string; text?: string | undefined; agreedBy?: string | undefined } | undefined;
  /** Questions answered with yes: `questionId`, or `questionId#discriminator` (link or media index). */
  ticks?: string[] | undefined;
  /** Standing or fresh consent of a link's owner, by host. */
  consents?: { host: string; who: string; when: string }[] | undefined;
  /** Chosen subject of the post (policy `postCategories`). */
  postCategory?: string | undefined;
  /** 鏡野 5(2)ア: the scope used instead of an approval. */
  scope?: { scopeId: string; kind: 'a' | 'b' | 'c'; circumstance: string; proof: string } | undefined;
}

export interface Mode {
  /** 投稿停止モード: every outgoing text and reaction is held. */
  stop?: boolean | undefined;
  /** 炎上モード: rebuttals and replies are held. */
  flame?: boolean | undefined;
  /** Why and since when (epoch ms), for the mark and the pages; no rule asks for them. */
  stopReason?: 'accident' | 'disaster' | 'election' | 'other' | undefined;
  stopNote?: string | undefined;
  stopSince?: number | undefined;
  flameSince?: number | undefined;
}

/** Everything a decision may know besides policy and act. All optional knowledge is explicit: absent means unknown. */
export interface Facts {
  /** Epoch milliseconds. */
  now: number;
  operator: Operator | null;
  registry: RegistryEntry[];
  approvals: ApprovalFact[];
  scopes: PreApprovedScope[];
  absences: Absence[];
  consents: { host: string; who: string; when: string }[];
  mode: Mode;
  answers: Answers;
  /** Device clock minus server clock in ms, when a Date header was seen. */
  clockSkew?: number | undefined;
  /** Whether this machine is registered as a workplace machine (北海道 第４-1(1)). */
  deviceRegistered?: boolean | undefined;
  /** The subject's reports that are still owed (鏡野 5(3)), for badges. */
  pendingReports?: number | undefined;
  /** False when the composer was already opened today; unknown counts as the first time (daily reminders). */
  firstOfDay?: boolean | undefined;
}

/** How a finding can be let go. Strictest first. */
export type Release = 'none' | 'approval' | 'checklist' | 'reason' | 'acknowledge';

/** One question that the person answers with a tick. */
export interface Question {
  id: string;
  text: string;
  clauses: string[];
  /** When set the answer needs more than a tick. */
  needs?: 'consent' | 'reason' | undefined;
}

/** What a recorded reason must hold before it lets an act go. */
export interface ReasonForm {
  /** Codes to choose from; empty: any code, the text says it. */
  choices: { code: string; label: { ja: string; en?: string | undefined } }[];
  /** `for-other`: needed when the code is `other`. */
  text: 'always' | 'for-other' | 'optional';
  /** The name of the person who agreed or decided is needed too (留萌 課内確認, 鏡野 所属長の了解, moderation). */
  agreedBy: boolean;
  /** Code that the page may choose beforehand. */
  preselected?: string | undefined;
}

/** What one rule says about one act. `messageId` and `data` are turned into sentences by `explain`. */
export interface Finding {
  /** Stable within one act: rule, clause and discriminator; acknowledgements refer to it. */
  key: string;
  rule: string;
  clauses: string[];
  severity: Exclude<Level, 'clear'>;
  category?: CategoryId | undefined;
  spans?: Span[] | undefined;
  messageId: string;
  data: Record<string, string | number | string[]>;
  /** Id of the sentence that says what to do now. */
  remedy: string;
  release: Release;
  /** With release `checklist` every one must be answered; beside another release they are shown to help. */
  questions?: Question[] | undefined;
  /** Set when `release` is `reason`: what the reason must hold. */
  reasonForm?: ReasonForm | undefined;
  /** Which approval would lift it, and whose. */
  approval?: { type: ApprovalType; offices: string[] } | undefined;
  /** 「準用（条文なし）」 and the like. */
  label?: string | undefined;
  /** Set when answers, an approval or a registry entry have already lifted it; it then counts as inform. */
  resolved?: { by: 'approval' | 'checklist' | 'reason' | 'acknowledge' | 'registry' | 'scope'; note?: string | undefined } | undefined;
}

export interface Verdict {
  level: Level;
  findings: Finding[];
  /** What is still needed before a held or warned act may go: the strictest release of the open findings. */
  release: Release | null;
  /** Approvals that were matched and would be spent by letting the act go. */
  spends: string[];
  /** True on an account that is not the policy's own: nothing was read, nothing is logged. */
  inert?: boolean | undefined;
}
