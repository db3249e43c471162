/** Who is signed in. Several witnesses, because each is missing somewhere (facts f): inline JSON, navigation link, account picture, cookie. */

import { isHidden, visibleText } from './dom.ts';
import { means } from './labels.ts';
import { handle, pathOf, profileOf } from './routes.ts';

export interface Viewer {
  handle: string;
  id?: string | undefined;
}

/** The `PolarisViewer` tuple of a full page load: `["PolarisViewer",[],{"data":{…"id":"…","username":"…"}}]`. */
function fromInlineJson(document: Document): Viewer | null {
  for (const script of document.querySelectorAll('script[type="application/json"]')) {
    const text = script.textContent ?? '';
    const at = text.indexOf('"PolarisViewer"');
    if (at < 0) continue;
    const part = text.slice(at, at + 4000);
    const name = handle(/"username"\s*:\s*"([^"\\]+)"/.exec(part)?.[1]);
    const id = /"id"\s*:\s*"(\d+)"/.exec(part)?.[1];
    if (name) return { handle: name, id };
  }
  return null;
}

/** Numeric id of the signed-in account; `null` when signed out or not readable. */
export function cookieId(document: Document): string | null {
  try {
    return /(?:^|;\s*)ds_user_id=(\d+)/.exec(document.cookie)?.[1] ?? null;
  } catch {
    return null; // A page opened from a file or in a sandbox has no cookies to read.
  }
}

const OUTSIDE = 'main,[role="main"],[role="dialog"],article,footer';

/** Entries that only the navigation has, whatever its language. */
const NAVIGATION = new Set<string | null>(['direct/inbox', 'explore', 'reels']);

/** How many levels above `link` the navigation begins; large when it stands elsewhere. */
function stepsTo(entries: Element[], link: Element): number {
  let steps = 0;
  for (let up: Element | null = link; up; up = up.parentElement, steps += 1) if (entries.some((entry) => up?.contains(entry))) return steps;
  return Number.POSITIVE_INFINITY;
}

/**
 * The navigation's own entry: a link to a profile that shows a picture, or the word "Profile", and no icon. Where the word is unknown
 * the one nearest to the other entries is meant: suggested people stand further off.
 */
function fromNavigation(document: Document): string | null {
  const links = [...document.querySelectorAll('a[href]')];
  const entries = links.filter((entry) => NAVIGATION.has(pathOf(entry.getAttribute('href'))) && !entry.closest(OUTSIDE));
  let near = Number.POSITIVE_INFINITY;
  let names = new Set<string>();
  for (const link of links) {
    const name = profileOf(link.getAttribute('href'));
    if (!name || link.closest(OUTSIDE) || link.querySelector('svg') || isHidden(link)) continue;
    const said = means(visibleText(link).trim(), 'profile') || means(link.getAttribute('aria-label'), 'profile');
    if (said) return name;
    if (!link.querySelector('img,[role="link"]')) continue;
    const steps = stepsTo(entries, link);
    if (steps === Number.POSITIVE_INFINITY) continue; // Without a navigation around it a picture with a name is anybody's.
    if (steps < near) [near, names] = [steps, new Set()];
    if (steps === near) names.add(name);
  }
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** The account's picture in a bar without links (2022): its alt text names an account that is linked somewhere on the page. */
function fromPicture(document: Document): string | null {
  const names = new Set<string>();
  for (const picture of document.querySelectorAll('nav img[alt]')) {
    if (picture.closest(OUTSIDE)) continue;
    for (const part of (picture.getAttribute('alt') ?? '').split(/[^A-Za-z0-9._]+/)) {
      const name = handle(part);
      if (name && [...document.querySelectorAll('a[href]')].some((link) => profileOf(link.getAttribute('href')) === name)) names.add(name);
    }
  }
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

let cached: { document: Document; id: string | null; settled: boolean; viewer: Viewer | null } | null = null;

/**
 * The signed-in account, or `null` when the page does not say. The navigation wins over the inline JSON when they differ:
 * the JSON is that of the last full load. The cookie's id is added when it belongs to the same account.
 */
export function readViewer(document: Document): Viewer | null {
  const id = cookieId(document);
  if (cached?.document !== document || cached.id !== id || (cached.viewer === null && !cached.settled)) {
    cached = { document, id, settled: document.readyState === 'complete', viewer: fromInlineJson(document) };
  }
  const inline = cached.viewer;
  const shown = fromNavigation(document) ?? (inline ? null : fromPicture(document));
  const name = shown ?? inline?.handle ?? null;
  if (!name) return null;
  // Another tab has switched the account: the page still shows the old one, and requests would go out as somebody else (S70).
  if (inline?.id && id && inline.id !== id && inline.handle === name) return null;
  if (inline && inline.handle === name) return { handle: name, id: inline.id ?? id ?? undefined };
  return { handle: name, id: id ?? undefined };
}

/** Whether somebody is signed in: an account is shown, or nothing asks to log in. */
export function isLoggedIn(document: Document, viewer: Viewer | null): boolean {
  if (viewer || cookieId(document)) return true;
  return !document.querySelector('a[href*="/accounts/login"],a[href*="/accounts/emailsignup"],form input[name="password"]');
}
