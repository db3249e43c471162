/**
 * What the IT section sets for every browser of the town hall by `storage.managed`. Flat, because Chromium drops a whole top-level
 * property for one wrong value in it and says nothing (security.md 2.4). `keys` names what was sent: a name without its value was dropped
 * on the way, and nothing is published until that is mended. The same keys stand in `public/managed_schema.json`.
 */
import { Handle, IsoDate, MonthDay } from '../schema-parts.ts';
import { StopReasonSchema } from '../settings.ts';
import { z } from '../zod-setup.ts';

/** Groups of settings in which only the IT section's values count; without its lock a list may be added to here. */
export const LOCKS = ['policy', 'ownAccounts', 'organisation', 'hours', 'switches', 'modes'] as const;
export type Lock = (typeof LOCKS)[number];

const TIMES = '([01]\\d|2[0-3]):[0-5]\\d';
/** `window=08:30-17:15`, by window id of the policy. */
const WindowTimes = z.string().regex(new RegExp(`^[a-z0-9-]{1,40}=${TIMES}-${TIMES}$`), 'policy.windowTimes');
const Domain = z.string().regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'policy.domain');
const Address = z.string().regex(/^https?:\/\/[^\s/]+\.[^\s]+$/, 'policy.address');
const SwitchSeverity = z.enum(['hold', 'warn', 'inform']);

/** A policy as text is at most this long: a file of 50 MB is a mistake or an attack. */
export const BUNDLE_LIMIT = 2_000_000;

export const ManagedSchema = z.strictObject({
  /** Names of all other keys that were sent. */
  keys: z.array(z.string()),
  /** Who manages this, as staff know them. */
  managedBy: z.string().min(1).max(60).optional(),
  policyId: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, 'policy.id')
    .optional(),
  ownAccounts: z.array(Handle).optional(),
  ownDomains: z.array(Domain).optional(),
  officialContacts: z.array(z.string().min(1)).optional(),
  websiteUrl: Address.optional(),
  voiceUrl: Address.optional(),
  guidelineUrl: Address.optional(),
  hours: z.array(WindowTimes).optional(),
  yearEndFrom: MonthDay.optional(),
  yearEndTo: MonthDay.optional(),
  extraOpenDays: z.array(IsoDate).optional(),
  extraClosedDays: z.array(IsoDate).optional(),
  deviceRegistered: z.boolean().optional(),
  follow: SwitchSeverity.optional(),
  like: SwitchSeverity.optional(),
  postApproval: z.boolean().optional(),
  contractorAlsoNeedsChief: z.boolean().optional(),
  wrongAccountGuard: z.boolean().optional(),
  passwordRotationDays: z.number().int().min(1).max(3_650).optional(),
  /** On for everybody. `false` does not end a mode that staff have switched on. */
  stopMode: z.boolean().optional(),
  stopReason: StopReasonSchema.optional(),
  flameMode: z.boolean().optional(),
  locks: z.array(z.enum(LOCKS)).optional(),
  /** A policy of the municipality's own with its worked examples, as JSON text. */
  policyBundle: z.string().max(BUNDLE_LIMIT).optional(),
  /** What the bundle must be: SHA-256 of its text, version of the policy, number of its clauses. */
  policyExpect: z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'policy.sha256'),
      version: z.string().min(1),
      ruleCount: z.number().int().min(1),
    })
    .optional(),
  /** The IT section lets go: what was set before no longer counts. */
  release: z.literal(true).optional(),
});
export type Managed = z.infer<typeof ManagedSchema>;
export type ManagedKey = keyof Managed;

export const MANAGED_KEYS = Object.keys(ManagedSchema.shape) as ManagedKey[];
