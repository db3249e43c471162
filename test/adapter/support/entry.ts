/** What the tests lay into the page in place of the extension's content script. */
export { commentsOn } from '../../../lib/instagram/comments.ts';
export { diagnosticsOf } from '../../../lib/instagram/diagnostics.ts';
export { editorText, rangeIn } from '../../../lib/instagram/editor-text.ts';
export { inspectPage } from '../../../lib/instagram/inspect.ts';
export { intercept } from '../../../lib/instagram/intercept.ts';
export { readPage } from '../../../lib/instagram/read.ts';
export { connectWitness } from '../../../lib/instagram/witness-channel.ts';
