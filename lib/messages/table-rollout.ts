/** Messages about what the IT section has set. Only our own pages ask. */
import { LOCKS } from '../policy/managed/schema.ts';
import { z } from '../policy/zod-setup.ts';
import { fromPage, message } from './message.ts';

const Nothing = z.strictObject({});
const ProblemSchema = z.strictObject({ path: z.string(), given: z.string(), ja: z.string(), en: z.string() });

const ManagedViewSchema = z.strictObject({
  /** `none`: nobody manages this browser; `unknown`: installed by the IT section, whose settings have not arrived. */
  state: z.enum(['none', 'unknown', 'loaded', 'invalid', 'released']),
  /** Who manages it, in their own words; empty when they did not say. */
  by: z.string(),
  at: z.number().nullable(),
  missingSince: z.number().nullable(),
  /** What is in force, key by key, as text. */
  applied: z.array(z.strictObject({ key: z.string(), value: z.string() })),
  locks: z.array(z.enum(LOCKS)),
  ownAccounts: z.array(z.string()),
  problems: z.array(ProblemSchema),
});
export type ManagedView = z.infer<typeof ManagedViewSchema>;

export const ROLLOUT_MESSAGES = {
  'managed.get': message(fromPage, Nothing, ManagedViewSchema),
} as const;
