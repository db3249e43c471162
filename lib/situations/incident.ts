/** A trouble that the office deals with: a small record with the steps of the policy and what was done when, by whom. */
import { z } from '../policy/zod-setup.ts';

/** 誤り, 炎上, なりすまし, 誹謗中傷の連絡 (clauses.md part 6). */
export const INCIDENT_KINDS = ['error', 'flame', 'impersonation', 'defamation'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const IncidentSchema = z.strictObject({
  id: z.string().min(1).max(100),
  kind: z.enum(INCIDENT_KINDS),
  /** Epoch milliseconds. */
  openedAt: z.number(),
  openedBy: z.string().max(200),
  account: z.string().max(100),
  /** Address of the post, the comment or the false account. */
  url: z.string().max(4_000),
  /** What happened, in the office's words; for comments their text. */
  what: z.string().max(10_000),
  done: z.array(z.strictObject({ step: z.string().max(60), at: z.number(), by: z.string().max(200) })).max(30),
  closedAt: z.number().optional(),
});
export type Incident = z.infer<typeof IncidentSchema>;
