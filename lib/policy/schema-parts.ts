/** Small schemas that the blocks of a policy pack share. */
import { ACCOUNT_CATEGORIES, CHAINS } from '../foundation/vocabulary.ts';
import { z } from './zod-setup.ts';

/** Clause id as in spec/clauses.json, e.g. `rumoi.5.1a`. */
export const ClauseId = z.string().regex(/^[a-z0-9-]+(\.[A-Za-z0-9-]+)+$/, 'policy.clauseId');
export const ClauseIds = z.array(ClauseId);
export const Handle = z.string().regex(/^[a-z0-9._]{1,30}$/, 'policy.handle');
/** `HH:MM`, 24 hours, Japan time. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'policy.timeOfDay');
/** `MM-DD`. */
export const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'policy.monthDay');
/** `YYYY-MM-DD`. */
export const IsoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'policy.isoDate');
export const Severity = z.enum(['hold', 'warn', 'inform', 'off']);
export const ChainId = z.enum(CHAINS);
export const AccountCategorySchema = z.enum(ACCOUNT_CATEGORIES);
/** A clause list that differs by operator chain (北海道 第４-1 and -3 say the same to two kinds of people). */
export const ClausesByChain = z.strictObject({ staff: ClauseIds, contractor: ClauseIds });
/** Text in Japanese, optionally English; Japanese is what the policy says. */
export const Localised = z.strictObject({ ja: z.string().min(1), en: z.string().min(1).optional() });
/** Label shown when a clause is applied by analogy. */
export const Label = z.string().min(1).optional();
/** One account that several sections run under a common theme; `head` is the title of the section's head as written in approvals. */
export const SharedAccount = z.strictObject({
  handle: Handle,
  theme: z.string().min(1),
  sections: z.array(z.strictObject({ name: z.string().min(1), head: z.string().min(1) })).min(2),
});
