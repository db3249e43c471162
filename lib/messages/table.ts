/**
 * Every message, in one table: who may send it, what it carries, what comes back. `page` is one of our own extension pages,
 * `content` our script in the top frame of www.instagram.com. A content script may ask and report; it never writes policy,
 * people, registry or raw log lines (security.md T6).
 */
import { ACCOUNT_CATEGORIES } from '../foundation/vocabulary.ts';
import { Handle } from '../policy/schema-parts.ts';
import { OperatorSchema, RegistryEntrySchema, SettingsSchema } from '../policy/settings.ts';
import { z } from '../policy/zod-setup.ts';
import { fromBoth as both, fromContent as content, message, fromPage as page } from './message.ts';
import { ActSchema, AnswersSchema, Short, VerdictSchema } from './schema-acts.ts';
import {
  APPROVAL_STATUSES,
  ApprovalRecordSchema,
  GuardStatusSchema,
  PackSummarySchema,
  PersonSchema,
  SnapshotSchema,
  TabReportSchema,
} from './schema-state.ts';
import { DIAGNOSTICS_MESSAGES } from './table-diagnostics.ts';
import { DRAFT_MESSAGES } from './table-drafts.ts';
import { EXCHANGE_MESSAGES } from './table-exchange.ts';
import { PACK_MESSAGES } from './table-packs.ts';
import { RECORD_MESSAGES } from './table-record.ts';
import { ROLLOUT_MESSAGES } from './table-rollout.ts';
import { SITUATION_MESSAGES } from './table-situations.ts';

export type { SenderKind } from './message.ts';

const Nothing = z.strictObject({});
const Done = z.strictObject({ revision: z.number().int() });
const PolicyId = z.string().regex(/^[a-z0-9-]{1,60}$/);
const ListingSchema = z.strictObject({
  category: z.enum(ACCOUNT_CATEGORIES),
  acts: z
    .array(z.enum(['like', 'follow', 'share', 'comment']))
    .min(1)
    .max(4),
});

export const MESSAGES = {
  ...DIAGNOSTICS_MESSAGES,
  ...DRAFT_MESSAGES,
  ...EXCHANGE_MESSAGES,
  ...PACK_MESSAGES,
  ...RECORD_MESSAGES,
  ...ROLLOUT_MESSAGES,
  ...SITUATION_MESSAGES,
  /** Proves that the background lives. */
  ping: message(both, Nothing, z.strictObject({ at: z.number() })),
  'snapshot.get': message(both, Nothing, SnapshotSchema),

  /**
   * The tab says how its guard is; the popup reads it with `tab.status`. `switchedFrom`: the browser has come to this own account from
   * another one, `account: null` when that was none of the policy's.
   */
  'guard.status': message(
    content,
    z.strictObject({ status: GuardStatusSchema, url: z.string().max(4_000) }),
    z.strictObject({ switchedFrom: z.strictObject({ account: Handle.nullable() }).optional() }),
  ),
  'tab.status': message(page, z.strictObject({ tabId: z.number().int() }), TabReportSchema.nullable()),
  /** The diagnostics file of a tab's screen; `null` when no guard answers there. */
  'tab.diagnostics': message(page, z.strictObject({ tabId: z.number().int() }), z.strictObject({ text: z.string() }).nullable()),

  /** A verdict that was shown to the person. The same one within ten minutes in the same tab is written once. */
  'log.verdict': message(content, z.strictObject({ act: ActSchema, verdict: VerdictSchema }), z.strictObject({ logged: z.boolean() })),
  /** Before a held or warned act is let go: log entry and spent approvals in one strict transaction; refused when already spent. */
  'act.intent': message(
    content,
    z.strictObject({ act: ActSchema, verdict: VerdictSchema, answers: AnswersSchema, spends: z.array(Short).max(20) }),
    z.strictObject({ id: z.string() }),
  ),
  'act.outcome': message(
    content,
    z.strictObject({ id: Short, outcome: z.enum(['sent', 'failed', 'cancelled', 'unknown']), status: z.number().int().optional() }),
    Nothing,
  ),
  /** What the network witness saw. A rumour: it only ever adds a line. */
  'log.witness': message(
    content,
    z.strictObject({ what: z.enum(['unreleased-request', 'held-request', 'forged-event', 'blind', 'clock']), detail: Short }),
    Nothing,
  ),
  'approval.request': message(
    both,
    z.strictObject({
      act: ActSchema,
      verdict: VerdictSchema,
      note: z.string().max(4_000),
      answers: AnswersSchema.optional(),
      listing: ListingSchema.optional(),
      /** Leaves an earlier request of nearly the same content open, instead of taking its place. */
      beside: z.boolean().optional(),
    }),
    z.strictObject({ id: z.string() }),
  ),

  'policy.list': message(page, Nothing, z.array(PackSummarySchema)),
  /** `null` takes the policy off: the guard then watches nothing and says so. */
  'policy.choose': message(page, z.strictObject({ policyId: PolicyId.nullable() }), Done),
  'settings.get': message(
    page,
    Nothing,
    z.strictObject({ settings: SettingsSchema.nullable(), welcomed: z.boolean(), locale: z.enum(['ja', 'en']) }),
  ),
  /** Replaces the settings of the policy in force; `policyId` must name it, so that a stale page overwrites nothing. */
  'settings.set': message(page, z.strictObject({ settings: SettingsSchema }), Done),
  'locale.set': message(page, z.strictObject({ locale: z.enum(['ja', 'en']) }), Done),
  'welcome.done': message(page, Nothing, Done),

  'people.list': message(page, Nothing, z.array(PersonSchema)),
  /** Adds or changes a person and puts them at the keyboard. */
  'operator.set': message(page, z.strictObject({ operator: OperatorSchema }), Done),
  'operator.use': message(page, z.strictObject({ id: Short.nullable() }), Done),
  'operator.remove': message(page, z.strictObject({ id: Short }), Done),

  'registry.list': message(page, Nothing, z.array(RegistryEntrySchema)),
  /** Adds entries or replaces those with the same handle. */
  'registry.put': message(page, z.strictObject({ entries: z.array(RegistryEntrySchema).min(1).max(5_000) }), Done),
  /** Shows the accounts in the options with one filled in from the page, as one of others or as an own one; a person checks and saves it there. */
  'registry.open': message(
    content,
    z.union([
      z.strictObject({ own: Handle }),
      z.strictObject({
        handle: Handle,
        igId: z
          .string()
          .regex(/^\d{1,30}$/)
          .optional(),
        category: z.enum(ACCOUNT_CATEGORIES).optional(),
        evidence: z.string().max(500).optional(),
      }),
    ]),
    Nothing,
  ),
  'registry.remove': message(page, z.strictObject({ handles: z.array(Handle).min(1).max(5_000) }), Done),

  'approvals.list': message(
    page,
    z.strictObject({ statuses: z.array(z.enum(APPROVAL_STATUSES)).optional() }),
    z.array(ApprovalRecordSchema),
  ),
  'approval.withdraw': message(page, z.strictObject({ id: Short }), Done),
} as const;

export type MessageKind = keyof typeof MESSAGES;
export type RequestOf<K extends MessageKind> = z.input<(typeof MESSAGES)[K]['request']>;
/** A request after the background has checked it. */
export type BodyOf<K extends MessageKind> = z.output<(typeof MESSAGES)[K]['request']>;
export type ReplyOf<K extends MessageKind> = z.output<(typeof MESSAGES)[K]['reply']>;

export function isMessageKind(kind: string): kind is MessageKind {
  return Object.hasOwn(MESSAGES, kind);
}
