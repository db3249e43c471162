/**
 * The format of `cases.json`: worked examples in the staff's own words (run by `npm run -s mimamori -- cases FILE.json`).
 *
 * {
 *   "policy": "rumoi",
 *   "cases": [{
 *     "name": "勤労感謝の日の投稿は時間外として注意し、理由を選べば進める",
 *     "scenarios": ["S01"],               // of spec/clauses.md part 7, optional
 *     "clauses": ["rumoi.5.1a"],          // the clauses that this case is about
 *     "fires": true,                      // true: every one of `clauses` is named by some finding of some step;
 *                                         // false: none is named by an unresolved finding of any step (informs included)
 *     "at": "2026-11-23T10:00:00+09:00",  // with offset or Z; milliseconds may be given
 *     "settings": {},                     // partial Settings, compiled over the pack; `policyId` is filled in
 *     "viewer": "rumoi_official",         // default: first own account of the compiled policy; null: the page does not say
 *     "operator": {},                     // partial Operator; default: staff, first office-less person, designated
 *                                         //   { id: "staff-1", name: "広報担当", office: "", chain: "staff", designated: true, holds: [] }; null: nobody chosen
 *     "facts": {},                        // partial Facts (all but now, operator). Default: nothing on file, deviceRegistered true, mode off.
 *                                         //   Times may be ISO strings or epoch ms. Approvals default to id a1, a2 …, this policy and version,
 *                                         //   account = viewer, chain = operator's, status approved, evidence in-extension, decided an hour before `at`.
 *                                         //   Registry entries default to all four acts, evidence 「公式サイト」. Scopes and absences as in decision/types.ts.
 *     "act": {
 *       "kind": "publish",                // foundation/vocabulary.ts; surface defaults by kind
 *       "text": "…", "media": [{ "alt": "…", "digest": "…" }],   // index and type are filled in
 *       "target": { "owners": ["x"], "commentAuthor": "y", "commentText": "…", "isPrivate": false },
 *       "replyTo": { "author": "y", "text": "…" }, "answersStoryReaction": false, "collaborators": [], "via": "key",
 *       "schedule": "2026-11-24T18:00:00+09:00",
 *       "page": { "viewerAtOpen": "…", "profile": {…} }           // url and viewer are filled in
 *     },
 *     "expect": {
 *       "level": "warn",                  // of the verdict: hold | undetermined | warn | inform | clear; may be left out when only clauses matter
 *       "clauses": ["rumoi.5.1a"],        // all named by open findings (unresolved hold/undetermined/warn);
 *                                         //   when `level` is inform, clear or left out: by any finding
 *       "absent": ["rumoi.6.2"],          // no open finding names them (`strictly absent`: use fires false)
 *       "release": "reason",              // of the verdict; null: nothing is needed
 *       "says": ["勤労感謝の日"],           // substrings of the Japanese explanation of all findings (what, why, now, questions)
 *       "questions": ["c1"],              // ids among the questions of the open findings
 *       "spends": ["a1"],                 // approvals that letting go would spend
 *       "inert": true                     // default: not looked at
 *     },
 *     "then": [{ "answers": { "reason": { "code": "disaster" } }, "facts": {…}, "act": {…}, "at": "…", "expect": {…} }]
 *   }]
 * }
 * Steps of `then` lay their answers, facts and act over those before (objects merge, lists replace). `answers.acknowledged: ["*"]`
 * stands for the keys of all findings of the step before; `answers.ticks: ["*"]` for all its questions.
 */
import { ACCOUNT_CATEGORIES, ACT_KINDS, APPROVAL_TYPES, CHAINS, LEVELS, SURFACES } from '../foundation/vocabulary.ts';
import { ClauseId, Handle } from './schema-parts.ts';
import { OperatorSchema } from './settings.ts';
import { z } from './zod-setup.ts';

const Moment = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/, 'cases.moment')
    .transform((text) => Date.parse(text)),
]);
const Who = z.strictObject({ office: z.string(), person: z.string() });

const CaseApproval = z.strictObject({
  id: z.string().optional(),
  type: z.enum(APPROVAL_TYPES),
  policyId: z.string().optional(),
  policyVersion: z.string().optional(),
  account: Handle.optional(),
  chain: z.enum(CHAINS).optional(),
  status: z
    .enum([
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
    ])
    .optional(),
  text: z.string().optional(),
  media: z.array(z.string()).optional(),
  links: z.array(z.string()).optional(),
  mentions: z.array(z.string()).optional(),
  target: z.strictObject({ handle: z.string().optional(), postUrl: z.string().optional(), commentText: z.string().optional() }).optional(),
  window: z.strictObject({ from: Moment, to: Moment }).optional(),
  approvedBy: Who.optional(),
  decidedAt: Moment.optional(),
  validUntil: Moment.optional(),
  conditions: z.string().optional(),
  evidence: z.enum(['in-extension', 'imported', 'self-declared']).optional(),
});

const CaseRegistryEntry = z.strictObject({
  handle: Handle,
  igId: z.string().optional(),
  category: z.enum(ACCOUNT_CATEGORIES),
  acts: z.array(z.enum(['like', 'follow', 'share', 'comment'])).optional(),
  evidence: z.string().optional(),
  approvedBy: Who.optional(),
  approvedAt: Moment.optional(),
  reviewBy: Moment.optional(),
  needsReview: z.boolean().optional(),
});

const Consent = z.strictObject({ host: z.string(), who: z.string(), when: z.string() });

const CaseAnswers = z.strictObject({
  acknowledged: z.array(z.string()).optional(),
  reason: z.strictObject({ code: z.string(), text: z.string().optional(), agreedBy: z.string().optional() }).optional(),
  ticks: z.array(z.string()).optional(),
  consents: z.array(Consent).optional(),
  postCategory: z.string().optional(),
  scope: z.strictObject({ scopeId: z.string(), kind: z.enum(['a', 'b', 'c']), circumstance: z.string(), proof: z.string() }).optional(),
});

const CaseFacts = z.strictObject({
  registry: z.array(CaseRegistryEntry).optional(),
  approvals: z.array(CaseApproval).optional(),
  scopes: z
    .array(
      z.strictObject({ id: z.string(), kind: z.enum(['a', 'b', 'c']), description: z.string(), approvedBy: Who, from: Moment, to: Moment }),
    )
    .optional(),
  absences: z.array(z.strictObject({ office: z.string(), from: Moment, to: Moment, reason: z.string() })).optional(),
  consents: z.array(Consent).optional(),
  mode: z.strictObject({ stop: z.boolean().optional(), flame: z.boolean().optional() }).optional(),
  answers: CaseAnswers.optional(),
  clockSkew: z.number().optional(),
  deviceRegistered: z.boolean().optional(),
  pendingReports: z.number().optional(),
  firstOfDay: z.boolean().optional(),
});

const CaseAct = z.strictObject({
  kind: z.enum(ACT_KINDS),
  surface: z.enum(SURFACES).optional(),
  text: z.string().optional(),
  media: z
    .array(
      z.strictObject({
        index: z.number().int().optional(),
        type: z.enum(['image', 'video', 'unknown']).optional(),
        alt: z.string().optional(),
        name: z.string().optional(),
        digest: z.string().optional(),
      }),
    )
    .optional(),
  collaborators: z.array(z.string()).optional(),
  target: z
    .strictObject({
      owners: z.array(z.string()).nullable().optional(),
      igId: z.string().optional(),
      postUrl: z.string().optional(),
      postCode: z.string().optional(),
      commentAuthor: z.string().nullable().optional(),
      commentText: z.string().optional(),
      commentId: z.string().optional(),
      isPrivate: z.boolean().optional(),
      websites: z.array(z.string()).optional(),
    })
    .optional(),
  replyTo: z.strictObject({ author: z.string().nullable(), text: z.string().optional(), commentId: z.string().optional() }).optional(),
  answersStoryReaction: z.boolean().optional(),
  schedule: Moment.optional(),
  via: z.enum(['click', 'double-click', 'key', 'touch', 'submit']).optional(),
  page: z
    .strictObject({
      url: z.string().optional(),
      viewerAtOpen: z.string().optional(),
      profile: z
        .strictObject({ name: z.string().optional(), bio: z.string().optional(), links: z.array(z.string()).optional() })
        .optional(),
    })
    .optional(),
});

const Expect = z.strictObject({
  level: z.enum(LEVELS).optional(),
  clauses: z.array(ClauseId).optional(),
  absent: z.array(ClauseId).optional(),
  release: z.enum(['none', 'approval', 'checklist', 'reason', 'acknowledge']).nullable().optional(),
  says: z.array(z.string().min(1)).optional(),
  questions: z.array(z.string()).optional(),
  spends: z.array(z.string()).optional(),
  inert: z.boolean().optional(),
});

const Case = z.strictObject({
  name: z.string().min(1),
  scenarios: z.array(z.string().regex(/^S\d\d$/, 'cases.scenario')).optional(),
  clauses: z.array(ClauseId),
  fires: z.boolean(),
  at: Moment,
  settings: z.record(z.string(), z.unknown()).optional(),
  viewer: Handle.nullable().optional(),
  operator: OperatorSchema.partial().nullable().optional(),
  facts: CaseFacts.optional(),
  act: CaseAct,
  expect: Expect,
  // biome-ignore lint/suspicious/noThenProperty: "then" is the word the format uses, and no promise is near
  then: z
    .array(
      z.strictObject({
        at: Moment.optional(),
        answers: CaseAnswers.optional(),
        facts: CaseFacts.optional(),
        operator: OperatorSchema.partial().nullable().optional(),
        act: CaseAct.partial().optional(),
        expect: Expect,
      }),
    )
    .optional(),
});

export const CasesSchema = z.strictObject({ policy: z.string(), cases: z.array(Case).min(1) });
export type CasesFile = z.infer<typeof CasesSchema>;
export type PolicyCase = CasesFile['cases'][number];
export type CaseExpectation = PolicyCase['expect'];
