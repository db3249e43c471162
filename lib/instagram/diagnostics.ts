/**
 * The diagnostics file: what a screen is made of and what was recognised on it, without anything that people wrote. It is a page that
 * `mimamori inspect` reads, so that whoever mends the recognition sees what the member of staff saw.
 */
import { inspectPage } from './inspect.ts';
import { createMask } from './mask.ts';
import { skeletonOf } from './skeleton.ts';

/** Where the file says what it is; `scripts/inspect.ts` reads both. */
export const ADDRESS = 'mimamori-address';
export const SEEN = 'mimamori-seen';

const NOTE =
  'みまもり 診断ファイル：画面の構造だけです。文章・名前・写真は含まれません。 / Mimamori diagnostics: the structure of a screen only, without texts, names and pictures.';

/** The file for `document` as it is now. `about`: plain facts without people (versions, the mark's state). `left`: elements that are not the page's. */
export function diagnosticsOf(
  document: Document,
  href: string,
  about: Record<string, string | string[]>,
  left: (element: Element) => boolean,
): string {
  const mask = createMask();
  const address = mask.href(href);
  const body = skeletonOf(document, mask, left);
  const { controls, viewer, ...seen } = inspectPage(document, href);
  const masked = {
    ...about,
    ...seen,
    viewer: viewer && mask.name(viewer),
    controls: controls.map(({ owner, commentAuthor, ...row }) => ({
      ...row,
      owner: owner?.map(mask.name) ?? null,
      ...(commentAuthor === undefined ? {} : { commentAuthor: commentAuthor && mask.name(commentAuthor) }),
    })),
  };
  const lang = /^[A-Za-z-]{0,12}$/.test(document.documentElement.lang) ? document.documentElement.lang : '';
  return [
    `<!doctype html>\n<!-- ${NOTE} -->\n<html lang="${lang}"><head><meta charset="utf-8"><title>Instagram</title>`,
    `<meta name="${ADDRESS}" content="${address}">`,
    `<script type="application/json" id="${SEEN}">${JSON.stringify(masked).replace(/</g, '\\u003c')}</script></head>`,
    `${body}</html>\n`,
  ].join('\n');
}
