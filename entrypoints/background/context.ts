import type { Sender } from '../../lib/browser/sender.ts';
import type { Store } from '../../lib/browser/storage/commit.ts';
import { Refusal } from '../../lib/browser/storage/refusal.ts';
import type { Result } from '../../lib/foundation/result.ts';
import type { Fault } from '../../lib/messages/snapshot.ts';
import type { BodyOf, MessageKind, ReplyOf } from '../../lib/messages/table.ts';

/** What every handler may use. Nothing in it is state: all of it can be made anew when the worker wakes. */
export interface Context {
  /** The opened stores, or what is wrong with them. */
  stores(): Promise<Result<Store, Fault>>;
  /** Tells guards and pages that the snapshot changed, and repaints the badge. */
  publish(): Promise<void>;
  /** Language of the browser, until the person chooses one. */
  browserLocale(): 'ja' | 'en';
  /** Whether the browser's policy installed us: then the IT section's settings are waited for. Left out: not. */
  administered?(): Promise<boolean>;
}

export interface Call {
  /** Request id: the same id means the same request. */
  id: string;
  sender: Exclude<Sender, { kind: 'stranger' }>;
  context: Context;
}

export type Handler<K extends MessageKind> = (body: BodyOf<K>, call: Call) => Promise<ReplyOf<K>>;
export type Handlers<K extends MessageKind = MessageKind> = { [Kind in K]: Handler<Kind> };

/** The stores, or a refusal that carries the fault's own sentences. */
export async function openedStore(context: Context): Promise<Store> {
  const opened = await context.stores();
  if (!opened.ok) throw new Refusal('storage', { ja: opened.error.ja, en: opened.error.en }, { given: opened.error.code });
  return opened.value;
}
