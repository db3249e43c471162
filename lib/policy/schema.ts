/**
 * What a policy pack may say: everything that differs between municipalities (spec/clauses.md part 2), as data.
 * Over 250 lines are avoided by keeping the blocks for approvals and outgoing acts in files of their own.
 * Unknown keys are refused everywhere; `load.ts` turns issues into sentences with path, given and allowed.
 */
import { CATEGORY_IDS } from '../foundation/vocabulary.ts';
import { ApprovalBlock, RolesBlock } from './schema-approvals.ts';
import { CommentsBlock, MessagesBlock, ReactionRule, RepliesBlock } from './schema-outgoing.ts';
import {
  ClauseId,
  ClauseIds,
  ClausesByChain,
  Handle,
  IsoDate,
  Label,
  Localised,
  MonthDay,
  Severity,
  SharedAccount,
  TimeOfDay,
} from './schema-parts.ts';
import { z } from './zod-setup.ts';

/** How one clause is answered; several answers may stand beside each other. */
const ClauseAnswer = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('rule'), rule: z.string().min(1) }),
  z.strictObject({ by: z.literal('question'), question: z.string().min(1) }),
  z.strictObject({ by: z.literal('reminder'), when: z.string().min(1) }),
  z.strictObject({ by: z.literal('page'), page: z.string().min(1) }),
  z.strictObject({ by: z.literal('out'), reason: z.string().min(1) }),
]);

/** One clause of the municipality's document, with the source's own words. */
const ClauseSchema = z.strictObject({
  id: ClauseId,
  /** Line range in the source text. */
  lines: z.string(),
  section: z.string(),
  /** Verbatim, 「原文ママ」. */
  quote: z.string().min(1),
  gloss: z.string(),
  kind: z.string(),
  bound: z.string(),
  exceptions: z.string(),
  severity: z.string(),
  /** Sentence for staff, Japanese. */
  message: z.string(),
  remedy: z.string(),
  answers: z.array(ClauseAnswer).min(1),
});

const AccountsBlock = z.strictObject({
  own: z.array(Handle),
  /** The policy names no handle (北海道) or many (鏡野): it is registered in the settings. */
  registeredInSettings: z.boolean(),
  displayName: z.strictObject({ value: z.string(), clauses: ClauseIds }).optional(),
  /** The profile must show this website (鏡野 4(6)). */
  bioUrl: z.strictObject({ clauses: ClauseIds }).optional(),
  /** Several sections on one account (鏡野 4(1) ただし書): the head of the operator's own section decides. The accounts come from the settings. */
  shared: z.strictObject({ severity: Severity, clauses: ClauseIds, accounts: z.array(SharedAccount) }).optional(),
  clauses: ClauseIds,
  /** Warns on accounts that are not the policy's own, when switched on (AMB-41). */
  wrongAccountGuard: z.boolean(),
});

const Reason = z.strictObject({ code: z.string(), label: Localised });

const HoursBlock = z.strictObject({
  /** Acts must lie in every window (one window: 留萌, 熊本; two: 鏡野). `null` times: not set yet, said so (S13). */
  windows: z
    .array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        from: TimeOfDay.nullable(),
        to: TimeOfDay.nullable(),
        clauses: ClauseIds,
      }),
    )
    .min(1),
  /** 0 = Sunday … 6 = Saturday. */
  weekdays: z.array(z.number().int().min(0).max(6)),
  closedOnHolidays: z.boolean(),
  yearEnd: z.strictObject({ from: MonthDay, to: MonthDay, confirmed: z.boolean() }).nullable(),
  extraOpenDays: z.array(IsoDate),
  extraClosedDays: z.array(IsoDate),
  /** What an act outside the hours meets; acts left out are not bound by the hours. */
  severity: z.strictObject({
    publish: Severity,
    edit: Severity,
    comment: Severity,
    reply: Severity,
    message: Severity,
    reaction: Severity,
  }),
  clauses: ClauseIds,
  exception: z.strictObject({
    release: z.enum(['reason', 'approval']),
    offices: z.array(z.string()),
    clauses: ClauseIds,
    reasons: z.array(Reason).min(1),
  }),
  unsetClauses: ClauseIds,
});

const ContentRule = z.strictObject({
  clauses: ClauseIds,
  /** Further clauses that bind only one chain of operators (北海道 第４-1(3)イ and -3(3)イ). */
  chainClauses: ClausesByChain.optional(),
  strong: Severity,
  weak: Severity,
  info: Severity,
  label: Label,
  /** Question asked beside the finding, e.g. 「公表済みですか」. */
  question: z.string().optional(),
});

const LinkCondition = z.strictObject({
  id: z.string(),
  question: z.string(),
  clauses: ClausesByChain,
  /** `satisfied`: the own organisation's domains need no tick (AMB-13); `ask`: they do. */
  ownDomain: z.enum(['ask', 'satisfied']),
  /** `consent`: wants who agreed and when. */
  needs: z.enum(['tick', 'consent']),
});

const ShareQuestion = z.strictObject({
  id: z.string(),
  text: z.string(),
  clauses: ClauseIds,
  /** Acts before which it is asked. */
  when: z.array(z.enum(['publish', 'edit-post', 'comment', 'reply', 'message'])).min(1),
  severity: z.enum(['hold', 'warn', 'inform']),
  chains: z.array(z.enum(['staff', 'contractor'])),
  /** Once per picture or video of the post. */
  perMedia: z.boolean(),
});

const PostCategory = z.strictObject({
  id: z.string(),
  label: z.string(),
  clauses: ClauseIds,
  /** 「その他」 may need an office's recognition or a reason. */
  needs: z.enum(['nothing', 'reason', 'approval']),
  offices: z.array(z.string()),
});

const Reminder = z.strictObject({
  id: z.string(),
  when: z.enum([
    'first-composer-of-day',
    'publish',
    'delete-post',
    'edit-post',
    'start-reply',
    'login',
    'password-page',
    'message',
    'explore',
    'periodic',
    'roster-change',
    'moderation',
    'choose-media',
  ]),
  text: z.string(),
  clauses: ClauseIds,
  /** For `periodic`: days between two reminders. */
  everyDays: z.number().int().positive().optional(),
  /** Shown until the settings hold the date on which this form was reported (鏡野 4(2) 様式第１号). */
  untilForm: z.string().optional(),
});

export const PolicySchema = z.strictObject({
  schema: z.literal(1),
  id: z.string().regex(/^[a-z0-9-]+$/, 'policy.id'),
  version: z.string().min(1),
  title: Localised,
  organisation: z.strictObject({ name: Localised, unit: z.string() }),
  /** As the document gives it. */
  inForce: z.string(),
  accounts: AccountsBlock,
  roles: RolesBlock,
  approval: ApprovalBlock,
  hours: HoursBlock.nullable(),
  reactions: z.strictObject({
    like: ReactionRule,
    likeComment: ReactionRule,
    likeStory: ReactionRule,
    follow: ReactionRule,
    share: ReactionRule,
  }),
  comments: CommentsBlock,
  replies: RepliesBlock,
  messages: MessagesBlock,
  content: z.strictObject({
    /** Clauses that hold the list as a whole. */
    clauses: ClauseIds,
    categories: z.partialRecord(z.enum(CATEGORY_IDS), ContentRule),
    /** What strengthens a content hold's way out; content is never lifted by approval. */
    release: z.enum(['reason', 'none']),
    /** Collecting personal data (留萌 9(2)). */
    collecting: z.strictObject({ clauses: ClauseIds, severity: Severity }).nullable(),
    /** Words of this organisation: never used here / always fine. */
    words: z.strictObject({
      never: z.array(z.strictObject({ term: z.string().min(1), severity: Severity, note: z.string().optional() })),
      fine: z.array(z.string().min(1)),
    }),
  }),
  links: z.strictObject({
    /** Conditions asked for every link before publishing (北海道 4.1.3). */
    conditions: z.array(LinkCondition),
    conditionClauses: ClausesByChain,
    severity: Severity,
    /** A general caution about links of third parties. */
    thirdParty: z
      .strictObject({
        severity: Severity,
        clauses: ClauseIds,
        question: z.string(),
        /** Pages of public bodies (lg.jp, go.jp) need no look: they are no doubt about decency (高根沢 4(7)⑥). */
        exceptPublicBodies: z.boolean().optional(),
      })
      .nullable(),
    ownDomains: z.array(z.string()),
  }),
  altText: z.strictObject({ severity: Severity, clauses: ClauseIds }).nullable(),
  accuracy: z.strictObject({ severity: Severity, clauses: ClauseIds }),
  questions: z.array(ShareQuestion),
  postCategories: z.array(PostCategory),
  passwords: z.strictObject({
    minLength: z.number().int().positive().nullable(),
    minKinds: z.number().int().min(1).max(4).nullable(),
    avoidGuessable: z.boolean(),
    rotationDays: z.number().int().positive().nullable(),
    onRosterChange: z.boolean(),
    clauses: ClauseIds,
  }),
  moderation: z.strictObject({
    /** Incoming comments that may be removed, by category, with the clause that says so. */
    categories: z.partialRecord(z.enum(CATEGORY_IDS), ClauseIds),
    clauses: ClauseIds,
    /** The sentence above the list (留萌 6 柱書), named beside the item that fits. */
    heading: ClauseIds.optional(),
    /** Who decides, in the policy's words. */
    decidedBy: z.string(),
    severity: Severity,
    /** Contact this body before removing (北海道 6-3). */
    contact: z.string().nullable(),
  }),
  flaming: z.strictObject({ clauses: ClauseIds, statementClauses: ClauseIds, severity: Severity }).nullable(),
  accountRemoval: z.strictObject({ severity: Severity, clauses: ClauseIds, untilForm: z.string().nullable() }).nullable(),
  corrections: z.strictObject({ clauses: ClauseIds }).nullable(),
  device: z.strictObject({ clauses: ClauseIds, chains: z.array(z.enum(['staff', 'contractor'])), severity: Severity }).nullable(),
  reminders: z.array(Reminder),
  /** Answers for acts that no clause names. */
  fallback: z.strictObject({ clauses: ClauseIds, text: z.string() }).nullable(),
  /** Texts the document gives for the public: disclaimers, intellectual property, contact. */
  disclosure: z.array(z.strictObject({ id: z.string(), heading: z.string(), clauses: ClauseIds })),
  /** Official contact data that is never a finding above inform (熊本 様式2-9). */
  officialContacts: z.array(z.string()),
  /** Notes on unclear places that the policy viewer shows (AMB-01 …). */
  notes: z.array(z.strictObject({ id: z.string(), clauses: ClauseIds, text: z.string() })),
  clauses: z.array(ClauseSchema).min(1),
});

export type Policy = z.infer<typeof PolicySchema>;
