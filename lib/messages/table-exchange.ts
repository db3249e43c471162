/** Messages of the exchange of approvals: keys, people who decide, requests and decisions that come and go as text. Only our own pages send them. */
import { PersonSchema as DeciderSchema } from '../approvals/people.ts';
import { RequestSchema } from '../approvals/request.ts';
import { z } from '../policy/zod-setup.ts';
import { fromPage, message } from './message.ts';
import { Short } from './schema-acts.ts';
import { AbsenceSchema, ScopeSchema } from './schema-state.ts';

const Nothing = z.strictObject({});
const Done = z.strictObject({ revision: z.number().int() });
/** What people paste or load: bounded, and read by `lib/approvals/transport.ts`. */
const Pasted = z.string().max(2_000_000);
const Say = z.string().max(2_000);
const Passphrase = z.string().max(200);

const OwnKeySchema = z.strictObject({ kid: Short, publicKey: Short, label: z.string(), wrapped: z.boolean() });

/** A request that waits on this desk, or was decided here. */
export const DeskItemSchema = z.strictObject({
  request: RequestSchema,
  receivedAt: z.number(),
  status: z.enum(['waiting', 'approved', 'returned', 'revoked', 'superseded']),
  decidedAt: z.number().optional(),
  office: z.string().optional(),
  person: z.string().optional(),
  say: z.string().optional(),
  /** The signed decision as text, to be sent back. */
  decision: z.string().optional(),
});
export type DeskItem = z.infer<typeof DeskItemSchema>;

export const EXCHANGE_MESSAGES = {
  'keys.list': message(fromPage, Nothing, z.strictObject({ machine: OwnKeySchema, approvers: z.array(OwnKeySchema) })),
  /** A key for an approver on this machine; with a passphrase it is kept only under it. */
  'keys.make': message(fromPage, z.strictObject({ label: z.string().min(1).max(100), passphrase: Passphrase.optional() }), OwnKeySchema),
  'keys.remove': message(fromPage, z.strictObject({ kid: Short }), Done),

  /** The people list of the policy in force: whose key speaks for which offices. */
  'deciders.list': message(fromPage, Nothing, z.array(DeciderSchema)),
  'deciders.put': message(fromPage, z.strictObject({ person: DeciderSchema }), Done),
  /** Ends a person's term; open approvals of theirs end with it (clauses.md 5.1). */
  'deciders.end': message(fromPage, z.strictObject({ id: Short, revoked: z.boolean() }), Done),

  'absences.list': message(fromPage, Nothing, z.array(z.strictObject({ id: Short, absence: AbsenceSchema }))),
  'absences.put': message(fromPage, z.strictObject({ id: Short, absence: AbsenceSchema }), Done),
  'absences.remove': message(fromPage, z.strictObject({ id: Short }), Done),
  'scopes.list': message(fromPage, Nothing, z.array(ScopeSchema)),
  'scopes.put': message(fromPage, z.strictObject({ scope: ScopeSchema }), Done),
  'scopes.remove': message(fromPage, z.strictObject({ id: Short }), Done),

  /** An own request as text for chat and mail, and as the contents of a file with previews. */
  'exchange.export': message(
    fromPage,
    z.strictObject({ id: Short }),
    z.strictObject({ text: z.string(), file: z.string(), name: z.string() }),
  ),
  /** A decision that came back. Refused with the sentence that says why. */
  'exchange.import': message(
    fromPage,
    z.strictObject({ text: Pasted }),
    z.strictObject({
      id: Short,
      decision: z.enum(['approve', 'return', 'revoke']),
      office: z.string(),
      person: z.string(),
      say: z.string(),
    }),
  ),
  /** A decision taken in the town's own system: shown as 「自己申告」. */
  'exchange.declare': message(
    fromPage,
    z.strictObject({ id: Short, office: Short, person: Short, document: z.string().min(1).max(200), decidedAt: z.number() }),
    Done,
  ),

  'desk.import': message(fromPage, z.strictObject({ text: Pasted }), z.strictObject({ id: Short })),
  'desk.list': message(fromPage, Nothing, z.array(DeskItemSchema)),
  'desk.decide': message(
    fromPage,
    z.strictObject({
      id: Short,
      decision: z.enum(['approve', 'return', 'revoke']),
      kid: Short,
      office: Short,
      say: Say.optional(),
      passphrase: Passphrase.optional(),
    }),
    z.strictObject({ text: z.string() }),
  ),

  /** 鏡野 5(3): a post under a scope is reported, then confirmed; 熊本 8(2): a published post is looked at afterwards. */
  'approval.report': message(fromPage, z.strictObject({ id: Short, note: Say }), Done),
  'approval.confirm': message(
    fromPage,
    z.strictObject({ id: Short, office: Short, person: Short, correction: z.string().max(2_000).optional() }),
    Done,
  ),
} as const;
