/** Answers what the background asks of this tab: whether a guard lives here (what a tab said once may be long past), and how its screen is made. */
import { browser } from '../../lib/browser/browser.ts';
import { ENVELOPE, GUARD_ALIVE, GUARD_DIAGNOSTICS } from '../../lib/messages/envelope.ts';

export function answerBackground(diagnostics: () => string | null): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const { v, kind } = (message ?? {}) as { v?: unknown; kind?: unknown };
    if (v !== ENVELOPE || sender.id !== browser.runtime.id) return undefined;
    if (kind === GUARD_ALIVE) sendResponse(true);
    else if (kind === GUARD_DIAGNOSTICS) sendResponse(diagnostics());
    else return undefined;
    return true;
  });
}
