/** The text checker beside the guard (entrypoints/checker.ts). */
import { CHECKER_KEY, type Checker } from '../../lib/messages/bridge.ts';

/** Throws while the checker is not there: the decision then calls a text undetermined and holds it. */
export const checker = (): Checker => (globalThis as unknown as { [CHECKER_KEY]: Checker })[CHECKER_KEY];

/** Milliseconds of an idle period that must be left for another piece. */
const ROOM = 8;

/**
 * Gives a function that prepares the checker in idle moments, so that the first key in an editor does not wait for its tables. It may be
 * called at any time; while `wanted` says no, nothing happens: on accounts that are no business of ours no time is spent.
 */
export function createPreparation(window: Window, wanted: () => boolean): () => void {
  let asked = false;
  let done = false;
  return function soon(): void {
    if (asked || done || !wanted()) return;
    asked = true;
    window.requestIdleCallback((idle) => {
      asked = false;
      try {
        do done = checker().prepare();
        while (!done && idle.timeRemaining() > ROOM);
      } catch {
        done = true; // Without the checker every text is called undetermined: said there, not here.
      }
      soon();
    });
  };
}
