/**
 * Acts, answers and verdicts as they arrive from a content script. A taken-over page process can impersonate one
 * (security.md T6): everything is bounded, unknown keys are refused.
 */
import type { Act, Answers, Finding, Verdict } from '../decision/types.ts';
import { ACT_KINDS, APPROVAL_TYPES, CATEGORY_IDS, LEVELS, SURFACES } from '../foundation/vocabulary.ts';
import { z } from '../policy/zod-setup.ts';

/** Captions are at most 2,200 characters; bios, threads and pasted drafts stay far below this. */
export const Text = z.string().max(20_000);
export const Short = z.string().max(300);
const Url = z.string().max(4_000);
const HandleText = z.string().max(100);
const Stamp = z.number().int().min(0).max(8_640_000_000_000_000);

const Target = z.strictObject({
  owners: z.array(HandleText).max(50).nullable(),
  igId: Short.optional(),
  postUrl: Url.optional(),
  postCode: Short.optional(),
  commentAuthor: HandleText.nullable().optional(),
  commentText: Text.optional(),
  commentId: Short.optional(),
  isPrivate: z.boolean().optional(),
  websites: z.array(Url).max(20).optional(),
});

export const ActSchema: z.ZodType<Act> = z.strictObject({
  kind: z.enum(ACT_KINDS),
  surface: z.enum(SURFACES),
  /** A bulk upload is 45 posts at most, and their captions are judged as one text. */
  text: z.string().max(110_000).optional(),
  parts: z.array(Text).max(45).optional(),
  media: z
    .array(
      z.strictObject({
        index: z.number().int(),
        type: z.enum(['image', 'video', 'unknown']),
        alt: Text.optional(),
        name: Short.optional(),
        digest: Short.optional(),
        thumbnail: z
          .string()
          .max(60_000)
          .regex(/^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/=]*$/)
          .optional(),
      }),
    )
    .max(50)
    .optional(),
  collaborators: z.array(HandleText).max(50).optional(),
  target: Target.optional(),
  replyTo: z.strictObject({ author: HandleText.nullable(), text: Text.optional(), commentId: Short.optional() }).optional(),
  answersStoryReaction: z.boolean().optional(),
  schedule: Stamp.optional(),
  via: z.enum(['click', 'double-click', 'key', 'touch', 'submit']).optional(),
  page: z.strictObject({
    url: Url,
    viewer: z.strictObject({ handle: HandleText, id: Short.optional() }).nullable(),
    viewerAtOpen: HandleText.optional(),
    profile: z.strictObject({ name: Short.optional(), bio: Text.optional(), links: z.array(Url).max(20).optional() }).optional(),
  }),
});

export const Consent = z.strictObject({ host: Short, who: Short, when: Short });

export const AnswersSchema: z.ZodType<Answers> = z.strictObject({
  acknowledged: z.array(Short).max(200).optional(),
  reason: z.strictObject({ code: Short, text: z.string().max(2_000).optional(), agreedBy: Short.optional() }).optional(),
  ticks: z.array(Short).max(200).optional(),
  consents: z.array(Consent).max(50).optional(),
  postCategory: Short.optional(),
  scope: z
    .strictObject({ scopeId: Short, kind: z.enum(['a', 'b', 'c']), circumstance: z.string().max(2_000), proof: z.string().max(4_000) })
    .optional(),
});

const ReleaseSchema = z.enum(['none', 'approval', 'checklist', 'reason', 'acknowledge']);

const FindingSchema: z.ZodType<Finding> = z.strictObject({
  key: z.string().max(600),
  rule: Short,
  clauses: z.array(Short).max(60),
  severity: z.enum(['hold', 'undetermined', 'warn', 'inform']),
  category: z.enum(CATEGORY_IDS).optional(),
  spans: z
    .array(z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) }))
    .max(500)
    .optional(),
  messageId: Short,
  data: z.record(z.string().max(60), z.union([Text, z.number(), z.array(Text).max(100)])),
  remedy: Short,
  release: ReleaseSchema,
  questions: z
    .array(
      z.strictObject({
        id: Short,
        text: z.string().max(2_000),
        clauses: z.array(Short).max(60),
        needs: z.enum(['consent', 'reason']).optional(),
      }),
    )
    .max(100)
    .optional(),
  reasonForm: z
    .strictObject({
      choices: z.array(z.strictObject({ code: Short, label: z.strictObject({ ja: Short, en: Short.optional() }) })).max(50),
      text: z.enum(['always', 'for-other', 'optional']),
      agreedBy: z.boolean(),
      preselected: Short.optional(),
    })
    .optional(),
  approval: z.strictObject({ type: z.enum(APPROVAL_TYPES), offices: z.array(Short).max(20) }).optional(),
  label: Short.optional(),
  resolved: z
    .strictObject({
      by: z.enum(['approval', 'checklist', 'reason', 'acknowledge', 'registry', 'scope']),
      note: z.string().max(2_000).optional(),
    })
    .optional(),
});

export const VerdictSchema: z.ZodType<Verdict> = z.strictObject({
  level: z.enum(LEVELS),
  findings: z.array(FindingSchema).max(300),
  release: ReleaseSchema.nullable(),
  spends: z.array(Short).max(20),
  inert: z.boolean().optional(),
});
