/**
 * Typed client of the background, for content scripts and extension pages. Types only from the message table: no zod
 * comes along. Two seconds per try and two more tries with the same request id (the handlers answer a repetition with
 * their first answer), then a clear failure: the caller must treat that as "not allowed" (security.md 3).
 */
import { ENVELOPE, type Envelope, type Failure, type FailureCode, type Reply } from '../messages/envelope.ts';
import type { MessageKind, ReplyOf, RequestOf } from '../messages/table.ts';
import { browser } from './browser.ts';

/** Least milliseconds from one try to the next, times the number of tries so far. */
const BREATH = 200;

export interface SendOptions {
  /** Milliseconds per try. */
  timeout?: number;
  tries?: number;
  /** Called once when the first try was not answered in time. */
  onLate?: () => void;
  /** Give the same id again to repeat an earlier request safely. */
  id?: string;
}

function failure(kind: string, code: FailureCode): Reply<never> {
  const error: Failure =
    code === 'orphaned'
      ? {
          code,
          path: kind,
          given: '',
          ja: '拡張機能が更新されました。このページを再読み込みしてください。',
          en: 'The extension was updated. Please reload this page.',
        }
      : {
          code,
          path: kind,
          given: '',
          ja: 'みまもりの本体が応答しません。少し待ってからもう一度お試しください。続く場合はブラウザーを再起動してください。',
          en: 'Mimamori’s background does not answer. Please wait a moment and try again; if it goes on, restart the browser.',
        };
  return { ok: false, error };
}

/** False once the extension was updated or removed under this page. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id != null;
  } catch {
    return false;
  }
}

function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { ok?: unknown }).ok === 'boolean';
}

async function once(envelope: Envelope, timeout: number): Promise<Reply<unknown> | 'late' | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), timeout);
  });
  try {
    const answer: unknown = await Promise.race([browser.runtime.sendMessage(envelope), late]);
    return answer === 'late' || isReply(answer) ? answer : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the background. Never throws; a failure says in Japanese and English what to do. */
export async function send<K extends MessageKind>(kind: K, body: RequestOf<K>, options: SendOptions = {}): Promise<Reply<ReplyOf<K>>> {
  const envelope: Envelope = { v: ENVELOPE, id: options.id ?? crypto.randomUUID(), kind, body };
  const tries = options.tries ?? 3;
  const timeout = options.timeout ?? 2_000;
  for (let nth = 1; nth <= tries; nth += 1) {
    if (!isConnected()) return failure(kind, 'orphaned');
    const asked = Date.now();
    const answer = await once(envelope, timeout);
    if (answer && answer !== 'late') return answer as Reply<ReplyOf<K>>;
    if (answer === 'late' && nth === 1) options.onLate?.();
    // A worker that is just starting refuses at once; asking again at once would use up every try within a millisecond.
    const rest = Math.min(timeout, BREATH * nth) - (Date.now() - asked);
    if (nth < tries && rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  }
  return failure(kind, isConnected() ? 'no-answer' : 'orphaned');
}
