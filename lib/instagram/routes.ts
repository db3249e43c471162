/** What an address of www.instagram.com says by itself. Everything else on the page may be stale (facts 0.8); the address is not. */
import type { Surface } from '../foundation/vocabulary.ts';

/** First path segments that are pages of Instagram and never accounts (facts, "Routes"). */
const RESERVED = new Set(
  (
    'accounts about api archive ads ar bulk_upload challenge create developer direct directory emails explore fxcal legal lite nametag ' +
    'notifications oauth p popular press privacy push qr reel reels scheduled_content session settings share stories terms topics tv web your_activity'
  ).split(' '),
);
const HANDLE = /^[A-Za-z0-9._]{1,30}$/;
const ORIGIN = 'https://www.instagram.com';

export interface Route {
  surface: Surface;
  /** Account named by the address, lower case. */
  user: string | null;
  /** Code of the post or reel. */
  code: string | null;
  /** Tab of a profile other than the first. */
  tab: string | null;
  /** Numeric id of the story, the thread or the linked comment. */
  id: string | null;
}

/** The account name in lower case, or `null` when `name` cannot be one. */
export function handle(name: string | null | undefined): string | null {
  return name && HANDLE.test(name) && !RESERVED.has(name.toLowerCase()) ? name.toLowerCase() : null;
}

/** Path segments of an address on www.instagram.com; `null` for other hosts and for what is no address. */
function segments(href: string | null): string[] | null {
  if (href === null) return null;
  if (/^\/[^/?#]/.test(href)) return (href.split(/[?#]/, 1)[0] ?? '').split('/').filter(Boolean);
  const url = URL.parse(href, ORIGIN);
  if (url === null || url.origin !== ORIGIN) return null;
  return url.pathname.split('/').filter(Boolean);
}

/** The path of an address on www.instagram.com without slashes at its ends; `null` for other hosts. */
export function pathOf(href: string | null): string | null {
  return segments(href)?.join('/') ?? null;
}

/** `/name/` → the account; any longer or reserved path → `null`. */
export function profileOf(href: string | null): string | null {
  const path = segments(href);
  return path?.length === 1 ? handle(path[0]) : null;
}

/** `/name/reels/`, the way reels name their owner → the account. */
export function reelsOwnerOf(href: string | null): string | null {
  const path = segments(href);
  return path?.length === 2 && path[1] === 'reels' ? handle(path[0]) : null;
}

/** `/p/CODE/`, `/reel/CODE/`, `/name/p/CODE/` … → code and, when named, author; `null` for anything deeper (likes, comments). */
export function postOf(href: string | null): { code: string; user: string | null } | null {
  const path = segments(href);
  if (!path) return null;
  const at = path.length === 3 ? 1 : 0;
  if (path.length !== at + 2 || !/^(p|reel|tv|reels)$/.test(path[at] ?? '') || (at === 1 && handle(path[0]) === null)) return null;
  return path[at] === 'reels' && at === 1 ? null : { code: path[at + 1] ?? '', user: at === 1 ? handle(path[0]) : null };
}

/** `/p/CODE/c/ID/`, and `/p/CODE/c/ID/r/ID/` for the answer to a comment → the comment's own id. */
export function commentIdOf(href: string | null): string | null {
  const path = segments(href);
  const at = path?.indexOf('c') ?? -1;
  if (!path || at < 2) return null;
  const own = path.length === at + 2 || (path.length === at + 4 && path[at + 2] === 'r');
  return own ? (path.at(-1) ?? null) : null;
}

/** Pages whose first segment alone (or with the second) says what they are. */
const FIXED: [RegExp, Surface][] = [
  [/^$/, 'feed'],
  [/^accounts\/(login|emailsignup|onetap)\b/, 'login'],
  [/^accounts\/(remove|delete)\b/, 'account-removal'],
  [/^accounts\/(password|vulnerable_password)\b/, 'password'],
  [/^accounts\/edit\b/, 'profile-edit'],
  [/^(notifications|accounts\/activity)\b/, 'notifications'],
  [/^direct\b/, 'direct'],
  [/^stories\b/, 'story'],
  [/^(explore|popular|topics)\b/, 'explore'],
  [/^(create|bulk_upload)\b/, 'composer'],
];

/** Reads an address. Accounts Center's password pages count as `password` (facts g). */
export function parseRoute(href: string): Route {
  const none: Route = { surface: 'unknown', user: null, code: null, tab: null, id: null };
  const url = URL.parse(href);
  if (!url) return none;
  const path = url.pathname.split('/').filter(Boolean);
  const joined = path.join('/');
  if (/^accountscenter\./.test(url.host)) {
    if (/password/.test(joined)) return { ...none, surface: 'password' };
    return { ...none, surface: /deactivation|deletion|ownership/.test(joined) ? 'account-removal' : 'unknown' };
  }
  const [first = '', second = '', third = ''] = path;
  for (const [pattern, surface] of FIXED) {
    if (!pattern.test(joined)) continue;
    const story = surface === 'story' && second !== 'highlights';
    return { ...none, surface, user: story ? handle(second) : null, id: surface === 'story' || second === 't' ? third || null : null };
  }
  const user = handle(first);
  const [kind, code, rest] = user ? [second, third, path.slice(3)] : [first, second, path.slice(2)];
  if (/^(p|tv)$/.test(kind) && code) {
    const surface = rest[0] === 'liked_by' ? 'following-list' : 'post-page';
    return { ...none, surface, user, code, id: rest[0] === 'c' ? (rest[1] ?? null) : null };
  }
  if (kind === 'reel' && code) return { ...none, surface: 'reel-page', user, code };
  if (first === 'reels') return { ...none, surface: 'reels', code: second || null };
  if (!user) return none;
  if (/^(followers|following)$/.test(second)) return { ...none, surface: 'following-list', user };
  return { ...none, surface: 'profile', user, tab: second || null };
}
