/** Takes one kind of signal out of a saved page, to see that the others carry it. */

/** Turns text into letters of no language; accounts, numbers and the reduction's own marks stay. */
const scramble = (text: string): string =>
  text.replace(/\p{L}/gu, (letter) => String.fromCodePoint(0x0e01 + (((letter.codePointAt(0) ?? 0) * 7) % 40)));
const keep = /user_|文|本文|•/;

/** The page in a language that no table knows. */
export const foreign = (html: string): string =>
  html
    .replace(/<html lang="[^"]*"/, '<html lang="xx"')
    .replace(/(aria-label|placeholder)="([^"]*)"/g, (whole, name, value) => (keep.test(value) ? whole : `${name}="${scramble(value)}"`))
    .replace(/<title>([^<]*)<\/title>/g, (_, value) => `<title>${scramble(value)}</title>`)
    .replace(/>([^<>]{1,24})</g, (whole, text) => (keep.test(text) ? whole : `>${scramble(text)}<`));

/** The page with every icon drawn anew. */
export const undrawn = (html: string): string => html.replace(/<(polygon|circle|line|polyline|path)[^>]*><\/\1>/g, '<g></g>');
