import { defineContentScript } from 'wxt/utils/define-content-script';
import { detect, prepare } from '../lib/detectors/run.ts';
import { CHECKER_KEY, type Checker } from '../lib/messages/bridge.ts';

/**
 * The text checker with its tables: apart from the guard, so that the listeners stand without waiting for words and each keeps its own
 * budget. Same isolated world, before any script of the page; without it the guard calls every text undetermined and holds it.
 */
export default defineContentScript({
  matches: ['https://www.instagram.com/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    const checker: Checker = { detect, prepare };
    Object.defineProperty(globalThis, CHECKER_KEY, { value: checker, configurable: true });
  },
});
