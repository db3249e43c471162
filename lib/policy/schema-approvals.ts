/** Who acts and who decides (clauses.md part 5): operator chains, offices, deputies, and which acts need whose approval. */
import { ChainId, ClauseIds, ClausesByChain, Label, Severity } from './schema-parts.ts';
import { z } from './zod-setup.ts';

export const RolesBlock = z.strictObject({
  chains: z.array(
    z.strictObject({
      id: ChainId,
      label: z.string(),
      /** `no`: people of this chain may not operate the account at all. */
      allowed: z.enum(['yes', 'no', 'designated']),
      severity: Severity,
      clauses: ClauseIds,
    }),
  ),
  /** The operator must be registered by name before acting (熊本 8.1.c). */
  registeredOnly: z.boolean(),
  /** While nobody is chosen as operator: which chain and whose approval counts is not known (北海道 第２). */
  unidentified: z.strictObject({ severity: Severity, clauses: ClauseIds }).optional(),
  offices: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** Other words that the document uses for the same office (AMB-02). */
      aliases: z.array(z.string()),
      clauses: ClauseIds,
    }),
  ),
  deputies: z.array(
    z.strictObject({
      office: z.string(),
      standsFor: z.string(),
      /** The written rule that gives the deputy the power. */
      basis: z.string().min(1),
      needsAbsenceRecord: z.boolean(),
      clauses: ClauseIds,
    }),
  ),
  /** A single office acting personally may decide its own request; recorded as 「自己決裁」. */
  selfDecision: z.boolean(),
});

/** What one kind of act needs before it may go. */
const Need = z.strictObject({
  /** `approval`: a matching approval; `record`: a reason and who in the section agreed (留萌 課内確認); `none`. */
  needs: z.enum(['none', 'record', 'approval']),
  /** Offices that may approve, by chain of the operator. */
  offices: z.strictObject({ staff: z.array(z.string()), contractor: z.array(z.string()) }),
  /** A second approval, by one of these, is needed too: only by a setting (AMB-12), no document asks for it. */
  also: z.strictObject({ staff: z.array(z.string()), contractor: z.array(z.string()) }).optional(),
  clauses: ClausesByChain,
  severity: Severity,
  label: Label,
});

export const ApprovalBlock = z.strictObject({
  post: Need,
  edit: Need,
  reply: Need,
  comment: Need,
  message: Need,
  /** Days that an approval stays valid, by type (clauses.md 5.3 (5)); at most 31 for signed tokens. */
  validityDays: z.strictObject({
    post: z.number().int().min(1).max(31),
    edit: z.number().int().min(1).max(31),
    reply: z.number().int().min(1).max(31),
    comment: z.number().int().min(1).max(31),
    message: z.number().int().min(1).max(31),
    allowList: z.number().int().min(1).max(366),
  }),
  /** 鏡野 5(2)ア: write without approval inside a scope approved beforehand, then report. */
  scopes: z
    .strictObject({
      clauses: ClauseIds,
      reportClauses: ClauseIds,
      confirmClauses: ClauseIds,
      kinds: z.array(
        z.strictObject({
          kind: z.enum(['a', 'b', 'c']),
          label: z.string(),
          proof: z.enum(['url', 'past-date', 'legal-basis']),
          clauses: ClauseIds,
        }),
      ),
      office: z.string(),
    })
    .nullable(),
  /** 熊本 8(2): the responsible person also looks at what was published. */
  afterPublication: z.strictObject({ clauses: ClauseIds, office: z.string() }).nullable(),
});
