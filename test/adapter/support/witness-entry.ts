/** The witness as the extension injects it into the page's own world. */
export { witness } from '../../../entrypoints/witness.content.ts';
