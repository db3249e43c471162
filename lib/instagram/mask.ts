/**
 * Takes people out of what a page says: names become `user_1`, ids and codes become numbers, words become letters without meaning. Words of
 * Instagram's own interface stay, and so does everything that recognition leans on: lengths, digits, signs, the shape of addresses.
 */
import { meaningsOf } from './labels.ts';
import { handle } from './routes.ts';

const ORIGIN = 'https://www.instagram.com';
/** Parts of addresses after the first that are Instagram's own. What is neither here nor an account is counted. */
const PATH = new Set(
  (
    'activity archive c channel comments deactivation deletion details edit emailsignup explore followers following general highlights inbox ' +
    'liked_by login new onetap ownership p password password_and_security reel reels remove requests saved search t tagged tags your_activity'
  ).split(' '),
);
/** What is longer is no word on a control, and nothing leans on how much longer. */
const LONGEST = 80;

export interface Mask {
  /** A text; words of the interface stay as they are. */
  text(text: string): string;
  /** An account's name. */
  name(handle: string): string;
  /** An address; one without host stays so. Query and fragment go. */
  href(href: string): string;
}

/** The same name is the same `user_N` throughout. Addresses come first: only names seen in one are known again in a text. */
export function createMask(): Mask {
  const names = new Map<string, string>();
  const codes = new Map<string, string>();
  const numbered = (known: Map<string, string>, key: string, prefix: string): string => {
    const next = known.get(key) ?? `${prefix}${known.size + 1}`;
    known.set(key, next);
    return next;
  };
  const name = (given: string): string => numbered(names, given.toLowerCase(), 'user_');
  const part = (given: string, at: number, parts: string[]): string => {
    if (at === 0) return handle(given) ? name(given) : /^[a-z_]{1,20}$/.test(given) ? given : 'x';
    if (PATH.has(given)) return given;
    return parts[at - 1] === 'stories' && handle(given) ? name(given) : numbered(codes, given, '1000');
  };
  return {
    name,
    text(text) {
      if (meaningsOf(text.trim()).length > 0) return text;
      return text
        .replace(/[A-Za-z0-9._]+/g, (token) => names.get(token.toLowerCase()) ?? token.replace(/[A-Za-z]/g, 'x').replace(/\d/g, '0'))
        .replace(/[^\p{ASCII}•…]/gu, other)
        .slice(0, LONGEST);
    },
    href(href) {
      const url = URL.parse(href, ORIGIN);
      if (!url || !/^https?:$/.test(url.protocol)) return '';
      if (url.origin !== ORIGIN && !/^accountscenter\.instagram\.com$/.test(url.host)) return 'https://elsewhere.example/';
      const parts = url.pathname.split('/').filter(Boolean).map(part);
      const path = parts.length > 0 ? `/${parts.join('/')}/` : '/';
      return /^https?:/.test(href) ? url.origin + path : path;
    },
  };
}

/** Letters of other scripts, pictures and marks: each keeps its kind. */
function other(sign: string): string {
  if (/\s/u.test(sign)) return ' ';
  if (/\p{Extended_Pictographic}/u.test(sign)) return '🙂';
  if (/[\uFE0F\u200B-\u200D\p{Emoji_Modifier}]/u.test(sign)) return '';
  return /[\p{L}\p{M}\p{N}]/u.test(sign) ? '文' : '・';
}
