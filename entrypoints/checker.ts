import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect, prepare } from '../lib/detectors/run.ts';
import { CHECKER_KEY, type Checker } from '../lib/messages/bridge.ts';

/**
 * The text checker with its tables: apart from the guard, so that the listeners stand without waiting for words and each keeps its own
 * budget. wxt.config.ts puts it before the guard, in the same isolated world, before any script of the page; it needs nothing of the
 * browser, so it carries no life cycle that a page could forge. Without it the guard calls every text undetermined and holds it.
 */
export default defineUnlistedScript(() => {
  const checker: Checker = { detect, prepare };
  Object.defineProperty(globalThis, CHECKER_KEY, { value: checker, configurable: true });
});
