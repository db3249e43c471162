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

const doors = new WeakMap<Session, Page>();

/** The one empty page of the extension that stays open behind the others: a page in the background is drawn once a second, so Instagram goes back in front. */
async function doorOf(session: Session): Promise<Page> {
  const known = doors.get(session);
  if (known && !known.isClosed()) return known;
  const door = await session.openExtensionPage('test-door.html');
  doors.set(session, door);
  await session.page.bringToFront();
  return door;
}

/** Several messages in a row. */
export async function throughDoor<T>(session: Session, work: (ask: Ask) => Promise<T>): Promise<T> {
  const door = await doorOf(session);
  return work((kind, body) => askFrom(door, kind, body));
}

/** Sends one message and returns the answer's value; a refusal throws with its words. */
export function tell<K extends MessageKind>(session: Session, kind: K, body: RequestOf<K>): Promise<ReplyOf<K>> {
  return throughDoor(session, (ask) => ask(kind, body));
}
