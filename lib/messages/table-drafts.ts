/** Messages about drafts that live in the extension. A content script may only hand one in; everything else is for our own pages. */
import { DraftSchema } from '../approvals/draft.ts';
import { z } from '../policy/zod-setup.ts';
import { fromContent, fromPage, message } from './message.ts';
import { ActSchema, AnswersSchema, Short, VerdictSchema } from './schema-acts.ts';

const Nothing = z.strictObject({});
const Named = z.strictObject({ id: Short });

export const DRAFT_MESSAGES = {
  /** Keeps what stands in the composer or the reply box, so that it outlives both. */
  'draft.keep': message(
    fromContent,
    z.strictObject({ act: ActSchema, note: z.string().max(2_000), answers: AnswersSchema.optional() }),
    Named,
  ),
  /** Newest first. */
  'drafts.list': message(fromPage, Nothing, z.array(DraftSchema)),
  'drafts.put': message(fromPage, z.strictObject({ draft: DraftSchema }), Nothing),
  'drafts.remove': message(fromPage, Named, Nothing),
  /** An own request as a draft that will take its place; the one that was begun is given again. */
  'drafts.from': message(fromPage, Named, Named),
  /** Asks for approval of a draft as it is stored. The verdict carries what the page's checker said of it. */
  'drafts.request': message(fromPage, z.strictObject({ id: Short, verdict: VerdictSchema }), Named),
} as const;
