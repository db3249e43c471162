/**
 * What the organisation itself sets: everything a policy leaves open or makes a switch (clauses.md part 3). Kept apart from
 * the pack so that a new edition of the pack never overwrites it; `compile` lays it over the pack.
 */
import { AccountCategorySchema, Handle, IsoDate, MonthDay, SharedAccount, TimeOfDay } from './schema-parts.ts';
import { z } from './zod-setup.ts';

/** Why the organisation posts nothing for a while. */
export const StopReasonSchema = z.enum(['accident', 'disaster', 'election', 'other']);
const SwitchSeverity = z.enum(['hold', 'warn', 'inform']);

export const SettingsSchema = z.strictObject({
  policyId: z.string(),
  /** Handles of the accounts that the policy binds, where the pack names none, and sister accounts of the same body (AMB-03). */
  ownAccounts: z.array(Handle).default([]),
  /** Accounts that several sections run together (鏡野 4(1) ただし書). */
  sharedAccounts: z.array(SharedAccount).default([]),
  hours: z
    .strictObject({
      /** By window id of the pack. */
      windows: z.record(z.string(), z.strictObject({ from: TimeOfDay, to: TimeOfDay })).default({}),
      yearEnd: z.strictObject({ from: MonthDay, to: MonthDay, confirmed: z.boolean() }).optional(),
      extraOpenDays: z.array(IsoDate).default([]),
      extraClosedDays: z.array(IsoDate).default([]),
    })
    .default({ windows: {}, extraOpenDays: [], extraClosedDays: [] }),
  /** Domains of the own organisation (AMB-13). */
  ownDomains: z.array(z.string()).default([]),
  officialContacts: z.array(z.string()).default([]),
  words: z.strictObject({ never: z.array(z.string()).default([]), fine: z.array(z.string()).default([]) }).default({ never: [], fine: [] }),
  websiteUrl: z.string().optional(),
  voiceUrl: z.string().optional(),
  guidelineUrl: z.string().optional(),
  switches: z
    .strictObject({
      /** AMB-06: severity of follows where the text has no clause. */
      follow: SwitchSeverity.optional(),
      like: SwitchSeverity.optional(),
      /** AMB-31: ask for approval of ordinary posts although the text does not. */
      postApproval: z.boolean().optional(),
      /** AMB-12 */
      contractorAlsoNeedsChief: z.boolean().optional(),
      /** AMB-41 */
      wrongAccountGuard: z.boolean().optional(),
      passwordRotationDays: z.number().int().positive().optional(),
    })
    .default({}),
  /** Deputies that the body's own rules provide (AMB-32). */
  deputies: z.array(z.strictObject({ office: z.string(), standsFor: z.string(), basis: z.string().min(1) })).default([]),
  deviceRegistered: z.boolean().default(false),
  /** Dates on which forms were reported (鏡野 4(2), 4(3)). */
  forms: z.record(z.string(), IsoDate).default({}),
  mode: z
    .strictObject({
      stop: z.boolean().default(false),
      flame: z.boolean().default(false),
      stopReason: StopReasonSchema.optional(),
      stopNote: z.string().max(200).optional(),
      stopSince: z.number().optional(),
      flameSince: z.number().optional(),
    })
    .default({ stop: false, flame: false }),
});
export type Settings = z.infer<typeof SettingsSchema>;

export const OperatorSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  office: z.string(),
  chain: z.enum(['staff', 'contractor']),
  designated: z.boolean().optional(),
  holds: z.array(z.string()).optional(),
});

export const RegistryEntrySchema = z.strictObject({
  handle: Handle,
  igId: z.string().regex(/^\d+$/).optional(),
  category: AccountCategorySchema,
  acts: z.array(z.enum(['like', 'follow', 'share', 'comment'])),
  evidence: z.string(),
  approvedBy: z.strictObject({ office: z.string(), person: z.string() }).optional(),
  approvedAt: z.number().optional(),
  reviewBy: z.number().optional(),
  needsReview: z.boolean().optional(),
});
