/** One door for all messages: ours or not, allowed or not, well formed or not, then the handler. */
import { identify, isAllowed } from '../../lib/browser/sender.ts';
import { asRefusal, Refusal } from '../../lib/browser/storage/refusal.ts';
import { ENVELOPE, type Envelope, type Failure, type FailureCode, type Reply } from '../../lib/messages/envelope.ts';
import { isMessageKind, MESSAGES } from '../../lib/messages/table.ts';
import type { Context, Handlers } from './context.ts';
import { acts } from './handlers/acts.ts';
import { afterwards } from './handlers/afterwards.ts';
import { approvals } from './handlers/approvals.ts';
import { deciders } from './handlers/deciders.ts';
import { desk } from './handlers/desk.ts';
import { diagnostics } from './handlers/diagnostics.ts';
import { drafts } from './handlers/drafts.ts';
import { exchange } from './handlers/exchange.ts';
import { keys } from './handlers/keys.ts';
import { log } from './handlers/log.ts';
import { organisation } from './handlers/organisation.ts';
import { packs } from './handlers/packs.ts';
import { people } from './handlers/people.ts';
import { policy } from './handlers/policy.ts';
import { registry } from './handlers/registry.ts';
import { retention } from './handlers/retention.ts';
import { rollout } from './handlers/rollout.ts';
import { situations } from './handlers/situations.ts';
import { status } from './handlers/status.ts';
import { noteWriteFault } from './write-fault.ts';

const HANDLERS: Handlers = {
  ...acts,
  ...afterwards,
  ...approvals,
  ...deciders,
  ...desk,
  ...diagnostics,
  ...drafts,
  ...exchange,
  ...keys,
  ...log,
  ...organisation,
  ...packs,
  ...people,
  ...policy,
  ...registry,
  ...retention,
  ...rollout,
  ...situations,
  ...status,
};

function refuse(code: FailureCode, path: string, given: string, ja: string, en: string): Reply<never> {
  const error: Failure = { code, path, given: given.slice(0, 200), ja, en };
  return { ok: false, error };
}

/** Only what carries our mark is ours; anything else is left to others and never answered. */
export function isEnvelope(raw: unknown): raw is Envelope {
  if (typeof raw !== 'object' || raw === null) return false;
  const { v, id, kind } = raw as Partial<Envelope>;
  return v === ENVELOPE && typeof id === 'string' && id.length > 0 && id.length <= 100 && typeof kind === 'string';
}

type AnyHandler = (body: unknown, call: { id: string; sender: object; context: Context }) => Promise<unknown>;

/** Answers one of our messages. Never throws. */
export async function route(envelope: Envelope, stamp: Parameters<typeof identify>[0], context: Context): Promise<Reply<unknown>> {
  const { kind, id } = envelope;
  if (!isMessageKind(kind))
    return refuse(
      'unknown-kind',
      'kind',
      kind,
      'この要求は扱えません。みまもりを更新してください。',
      'This request is not known here. Please update Mimamori.',
    );
  const sender = identify(stamp);
  if (!isAllowed(sender, MESSAGES[kind].from)) {
    const who = sender.kind === 'stranger' ? sender.why : sender.kind;
    return refuse('refused-sender', kind, who, 'この画面からは、この操作はできません。', 'This cannot be done from here.');
  }
  const body = MESSAGES[kind].request.safeParse(envelope.body);
  if (!body.success) {
    const issue = body.error.issues[0];
    const path = issue?.path.map(String).join('.') ?? '';
    return refuse(
      'bad-request',
      path,
      issue?.message ?? '',
      `入力の「${path}」が正しくありません。内容を確かめてください。`,
      `“${path}” is not valid. Please check it.`,
    );
  }
  try {
    const value = await (HANDLERS[kind] as AnyHandler)(body.data, { id, sender, context });
    return { ok: true, value: MESSAGES[kind].reply.parse(value) };
  } catch (error) {
    if (!(error instanceof Refusal)) console.error('Mimamori:', kind, error);
    const refusal = asRefusal(error);
    if (await noteWriteFault(refusal)) await context.publish();
    return { ok: false, error: refusal.failure };
  }
}
