/** One row of the message table: who may send it, what it carries, what comes back. */
import type { z } from '../policy/zod-setup.ts';

export type SenderKind = 'content' | 'page';

export const fromContent: SenderKind[] = ['content'];
export const fromPage: SenderKind[] = ['page'];
export const fromBoth: SenderKind[] = ['content', 'page'];

export function message<Request extends z.ZodType, Answer extends z.ZodType>(from: SenderKind[], request: Request, reply: Answer) {
  return { from, request, reply };
}
