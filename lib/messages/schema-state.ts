/** What the background holds and hands out: people, approvals, scopes, the snapshot. Stores parse with these schemas too. */
import { RequestSchema } from '../approvals/request.ts';
import type { Absence, ApprovalFact, PreApprovedScope } from '../decision/types.ts';
import { APPROVAL_TYPES, CHAINS } from '../foundation/vocabulary.ts';
import { PolicySchema } from '../policy/schema.ts';
import { OperatorSchema, RegistryEntrySchema, StopReasonSchema } from '../policy/settings.ts';
import { z } from '../policy/zod-setup.ts';
import { Consent, Short, Text } from './schema-acts.ts';
import { FAULT_CODES, type Fault, type Snapshot } from './snapshot.ts';

const By = z.strictObject({ office: Short, person: Short });

export const APPROVAL_STATUSES = [
  'draft',
  'requested',
  'approved',
  'returned',
  'withdrawn',
  'used',
  'expired',
  'revoked',
  'reported',
  'confirmed',
  'correction-required',
  'corrected',
  'superseded',
] as const;

export const ApprovalFactSchema: z.ZodType<ApprovalFact> = z.strictObject({
  id: Short,
  type: z.enum(APPROVAL_TYPES),
  policyId: Short,
  policyVersion: Short,
  account: Short,
  chain: z.enum(CHAINS),
  status: z.enum(APPROVAL_STATUSES),
  text: Text.optional(),
  media: z.array(Short).max(30).optional(),
  links: z.array(z.string().max(4_000)).max(100).optional(),
  mentions: z.array(Short).max(100).optional(),
  target: z.strictObject({ handle: Short.optional(), postUrl: z.string().max(4_000).optional(), commentText: Text.optional() }).optional(),
  window: z.strictObject({ from: z.number(), to: z.number() }).optional(),
  approvedBy: By.optional(),
  decidedAt: z.number().optional(),
  validUntil: z.number().optional(),
  conditions: z.string().max(4_000).optional(),
  evidence: z.enum(['in-extension', 'imported', 'self-declared']),
});

export const ScopeSchema: z.ZodType<PreApprovedScope> = z.strictObject({
  id: Short,
  kind: z.enum(['a', 'b', 'c']),
  description: z.string().max(4_000),
  approvedBy: By,
  from: z.number(),
  to: z.number(),
});

export const AbsenceSchema: z.ZodType<Absence> = z.strictObject({
  office: Short,
  from: z.number(),
  to: z.number(),
  reason: z.string().max(2_000),
});

const FaultSchema: z.ZodType<Fault> = z.strictObject({ code: z.enum(FAULT_CODES), ja: z.string(), en: z.string() });

export const SnapshotSchema: z.ZodType<Snapshot> = z.strictObject({
  revision: z.number().int().min(0),
  state: z.enum(['unknown', 'none', 'loaded', 'invalid']),
  policy: PolicySchema.nullable(),
  policyDigest: z.string(),
  operator: OperatorSchema.nullable(),
  registry: z.array(RegistryEntrySchema),
  approvals: z.array(ApprovalFactSchema),
  scopes: z.array(ScopeSchema),
  absences: z.array(AbsenceSchema),
  consents: z.array(Consent),
  mode: z.strictObject({
    stop: z.boolean().optional(),
    flame: z.boolean().optional(),
    stopReason: StopReasonSchema.optional(),
    stopNote: z.string().optional(),
    stopSince: z.number().optional(),
    flameSince: z.number().optional(),
  }),
  dueChecks: z.number().int().min(0).optional(),
  deviceRegistered: z.boolean(),
  pendingReports: z.number().int().min(0),
  overdueReports: z.number().int().min(0).optional(),
  toConfirm: z.number().int().min(0).optional(),
  toDecide: z.number().int().min(0).optional(),
  locale: z.enum(['ja', 'en']),
  faults: z.array(FaultSchema).optional(),
});

/** What a tab says about itself (`GuardStatus` of the bridge, flattened to data). */
export const GuardStatusSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('starting') }),
  z.strictObject({ kind: z.literal('watching'), account: Short }),
  z.strictObject({ kind: z.literal('inert'), account: Short.nullable() }),
  z.strictObject({ kind: z.literal('unconfigured') }),
  z.strictObject({ kind: z.literal('blind'), missing: z.array(Short).max(50) }),
  z.strictObject({ kind: z.literal('blocked'), reason: z.enum(['no-answer', 'policy-invalid', 'policy-unknown']) }),
  z.strictObject({ kind: z.literal('orphaned') }),
]);
export const TabReportSchema = z.strictObject({ status: GuardStatusSchema, url: z.string().max(4_000), at: z.number() });
export type TabReport = z.infer<typeof TabReportSchema>;

/** A person registered on this machine; one of them is at the keyboard. */
export const PersonSchema = z.strictObject({ operator: OperatorSchema, current: z.boolean() });

/** A request for approval with what the requester saw; the fact inside is what decisions are made with. */
export const ApprovalRecordSchema = z.strictObject({
  fact: ApprovalFactSchema,
  requestedBy: OperatorSchema.nullable(),
  requestedAt: z.number(),
  offices: z.array(Short),
  note: z.string().max(4_000),
  /** Rules and clauses that spoke when it was asked. */
  clauses: z.array(Short),
  /** What was sent to the approver; absent on records from before requests could travel. */
  request: RequestSchema.optional(),
  /** The decision that came in: named by `jti`, never by its bytes. */
  decision: z.strictObject({ jti: Short, kid: Short.optional(), at: z.number(), document: z.string().optional() }).optional(),
  history: z.array(
    z.strictObject({ at: z.number(), by: Short, office: Short, to: z.enum(APPROVAL_STATUSES), note: z.string().max(4_000).optional() }),
  ),
});
export type ApprovalRecord = z.infer<typeof ApprovalRecordSchema>;

export const PackSummarySchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: z.strictObject({ ja: z.string(), en: z.string().optional() }),
  organisation: z.strictObject({ ja: z.string(), en: z.string().optional() }),
  unit: z.string(),
  inForce: z.string(),
  handles: z.array(z.string()),
  clauses: z.number().int(),
  origin: z.enum(['built-in', 'own', 'organisation']),
});
export type PackSummary = z.infer<typeof PackSummarySchema>;
