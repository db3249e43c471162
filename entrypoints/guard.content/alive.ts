/** Answers the background's question whether a guard lives in this tab: what a tab said once may be long past (navigation, update). */
import { browser } from '../../lib/browser/browser.ts';
import { ENVELOPE, GUARD_ALIVE } from '../../lib/messages/envelope.ts';

export function answerWhetherAlive(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const { v, kind } = (message ?? {}) as { v?: unknown; kind?: unknown };
    if (v !== ENVELOPE || kind !== GUARD_ALIVE || sender.id !== browser.runtime.id) return undefined;
    sendResponse(true);
    return true;
  });
}
