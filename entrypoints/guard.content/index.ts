import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGuard } from './start.ts';

export default defineContentScript({
  matches: ['https://www.instagram.com/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => startGuard(window),
});
