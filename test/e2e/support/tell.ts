/** Speaks to the extension's background as one of its own pages would. For setting things up; what is tested goes through the real UI. */
import type { Page } from 'playwright';
import { ENVELOPE, type Reply } from '../../../lib/messages/envelope.ts';
import type { MessageKind, ReplyOf, RequestOf } from '../../../lib/messages/table.ts';
import type { Session } from './launch.ts';

type Ask = <K extends MessageKind>(kind: K, body: RequestOf<K>) => Promise<ReplyOf<K>>;
type WithRuntime = { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };

async function askFrom<K extends MessageKind>(door: Page, kind: K, body: RequestOf<K>): Promise<ReplyOf<K>> {
  const envelope = { v: ENVELOPE, id: crypto.randomUUID(), kind, body };
  const reply = (await door.evaluate(
    (message) => (globalThis as unknown as WithRuntime).chrome.runtime.sendMessage(JSON.parse(message)),
    JSON.stringify(envelope),
  )) as Reply<ReplyOf<K>>;
  if (!reply.ok) throw new Error(`${kind} was refused: ${reply.error.code} ${reply.error.en}`);
  return reply.value;
}

/** Several messages from one empty page of the extension, which is closed afterwards. */
export async function throughDoor<T>(session: Session, work: (ask: Ask) => Promise<T>): Promise<T> {
  const door = await session.openExtensionPage('test-door.html');
  try {
    return await work((kind, body) => askFrom(door, kind, body));
  } finally {
    await door.close();
  }
}

/** Sends one message and returns the answer's value; a refusal throws with its words. */
export function tell<K extends MessageKind>(session: Session, kind: K, body: RequestOf<K>): Promise<ReplyOf<K>> {
  return throughDoor(session, (ask) => ask(kind, body));
}
