/** Messages about trouble, forms and regular checks. A content script may only ask that a trouble be opened. */
import { StopReasonSchema } from '../policy/settings.ts';
import { z } from '../policy/zod-setup.ts';
import { INCIDENT_KINDS, IncidentSchema } from '../situations/incident.ts';
import { fromBoth, fromPage, message } from './message.ts';
import { Short } from './schema-acts.ts';

const Nothing = z.strictObject({});
const Done = z.strictObject({ revision: z.number().int() });
const CheckRecordSchema = z.strictObject({
  id: Short,
  doneAt: z.number().optional(),
  by: z.string().optional(),
  raisedAt: z.number().optional(),
});

export const SITUATION_MESSAGES = {
  /** Turns a mode on or off. Since when is written by the background, never taken from the page. */
  'mode.set': message(
    fromPage,
    z.union([
      z.strictObject({ mode: z.literal('flame'), on: z.boolean() }),
      z.strictObject({ mode: z.literal('stop'), on: z.literal(true), reason: StopReasonSchema, note: z.string().max(200) }),
      z.strictObject({ mode: z.literal('stop'), on: z.literal(false) }),
    ]),
    Done,
  ),

  'incidents.list': message(fromPage, Nothing, z.array(IncidentSchema)),
  /** An open record of the same kind about the same address is taken up again instead of a second one. From Instagram's page it shows the options too. */
  'incident.open': message(
    fromBoth,
    z.strictObject({ kind: z.enum(INCIDENT_KINDS), account: Short, url: z.string().max(4_000), what: z.string().max(10_000) }),
    z.strictObject({ id: z.string() }),
  ),
  'incident.describe': message(fromPage, z.strictObject({ id: Short, url: z.string().max(4_000), what: z.string().max(10_000) }), Done),
  'incident.step': message(fromPage, z.strictObject({ id: Short, step: z.string().max(60), done: z.boolean() }), Done),
  'incident.close': message(fromPage, z.strictObject({ id: Short, closed: z.boolean() }), Done),

  'forms.get': message(fromPage, z.strictObject({ form: Short }), z.strictObject({ values: z.record(z.string(), z.string()) })),
  'forms.put': message(fromPage, z.strictObject({ form: Short, values: z.record(z.string().max(60), z.string().max(10_000)) }), Done),

  'checks.list': message(fromPage, Nothing, z.strictObject({ records: z.array(CheckRecordSchema), since: z.number() })),
  /** Done on this day (epoch ms); today when none is given. */
  'check.done': message(fromPage, z.strictObject({ id: Short, at: z.number().optional() }), Done),
} as const;
