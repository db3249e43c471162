/** How everything is, for the options and for whoever helps from afar: counts and states, never names, texts or accounts. Only our own pages ask. */
import { z } from '../policy/zod-setup.ts';
import { fromPage, message } from './message.ts';
import { GuardStatusSchema } from './schema-state.ts';
import { FAULT_CODES } from './snapshot.ts';

const DiagnosticsSchema = z.strictObject({
  version: z.string(),
  browser: z.string(),
  at: z.number(),
  /** Whether the browser lets us see www.instagram.com; `null`: it does not say. */
  access: z.boolean().nullable(),
  state: z.enum(['unknown', 'none', 'loaded', 'invalid']),
  policy: z.strictObject({ id: z.string(), version: z.string(), digest: z.string(), clauses: z.number().int() }).nullable(),
  faults: z.array(z.enum(FAULT_CODES)),
  managed: z.enum(['none', 'unknown', 'loaded', 'invalid', 'released']),
  revision: z.number().int(),
  /** `null`: the store cannot be opened. */
  store: z
    .strictObject({
      version: z.number().int(),
      /** Bytes; `null`: the browser does not say. */
      usage: z.number().nullable(),
      quota: z.number().nullable(),
      records: z.array(z.strictObject({ store: z.string(), total: z.number().int(), damaged: z.number().int() })),
    })
    .nullable(),
  /** When the next regular look is due, epoch ms; `null`: none is planned. */
  nextLook: z.number().nullable(),
  /** Open Instagram tabs with what their guard says; `null`: no guard answers there. */
  tabs: z.array(GuardStatusSchema.nullable()),
});
export type Diagnostics = z.infer<typeof DiagnosticsSchema>;

export const DIAGNOSTICS_MESSAGES = {
  'diagnostics.get': message(fromPage, z.strictObject({}), DiagnosticsSchema),
} as const;
