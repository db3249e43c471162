import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPanel } from './start.tsx';

export default defineContentScript({
  matches: ['https://www.instagram.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startPanel(),
});
