/** Speaks to the extension's background as one of its own pages would. For setting things up; what is tested goes through the real UI. */
import { ENVELOPE, type Reply } from '../../../lib/messages/envelope.ts';
import type { MessageKind, ReplyOf, RequestOf } from '../../../lib/messages/table.ts';
import type { Session } from './launch.ts';

/** Sends one message and returns the answer's value; a refusal throws with its words. */
export async function tell<K extends MessageKind>(session: Session, kind: K, body: RequestOf<K>): Promise<ReplyOf<K>> {
  const door = await session.openExtensionPage('test-door.html');
  try {
    const reply = (await door.evaluate(
      (envelope) =>
        (globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }).chrome.runtime.sendMessage(
          envelope,
        ),
      { v: ENVELOPE, id: crypto.randomUUID(), kind, body } as never,
    )) as Reply<ReplyOf<K>>;
    if (!reply.ok) throw new Error(`${kind} was refused: ${reply.error.code} ${reply.error.en}`);
    return reply.value;
  } finally {
    await door.close();
  }
}
