/** What a profile says of itself: name, biography and links of the own one; numeric id, private or not and websites of another's. */
import type { PageFacts, Target } from '../decision/types.ts';
import { isHidden, visibleText } from './dom.ts';
import { embeddedId } from './embedded.ts';
import { means } from './labels.ts';
import { profileOwner } from './people.ts';
import type { Screen } from './screen.ts';
import type { ProfileReading } from './types.ts';

const HEAD = 'main header, [role="main"] header';

/** Addresses outside Instagram linked in a profile's head, decoded from Instagram's own redirect. */
function websitesIn(root: Element): string[] {
  const found = new Set<string>();
  for (const link of root.querySelectorAll('a[href^="http"]')) {
    const url = URL.parse(link.getAttribute('href') ?? '');
    if (!url || isHidden(link)) continue;
    const outer = url.host === 'l.instagram.com' ? url.searchParams.get('u') : url.href;
    const target = outer ? URL.parse(outer) : null;
    if (target && !/(^|\.)(instagram\.com|threads\.(com|net)|facebook\.com|meta\.com)$/.test(target.host)) found.add(target.href);
  }
  return [...found];
}

/** Own profile, for the clauses about the profile page; `undefined` when none is shown. The name is read from the edit form only: a head does not mark it. */
export function profileFacts(document: Document): PageFacts['profile'] {
  const head = document.querySelector(HEAD);
  if (head) return { bio: visibleText(head).trim(), links: websitesIn(head) };
  const value = (selector: string) => document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value;
  const bio = value('form textarea');
  if (bio === undefined) return undefined;
  const [name, url] = [
    value('#pepName,input[name="first_name"],input[name="fullName"]'),
    value('#pepWebsite,input[name="external_url"],input[name="website"]'),
  ];
  return { ...(name ? { name } : {}), bio, links: url ? [url] : [] };
}

/** A button that opens a list of links begins with the first one's host: "town.example.jp and 2 more" (facts, "Bio external link"). */
const SEVERAL = /^((?:[a-z0-9-]+\.)+[a-z]{2,})(?![a-z0-9.-])./i;

/** Websites of the account in `head`; of several links the page shows only the first. */
function websitesOf(head: Element): string[] {
  const shown = websitesIn(head);
  if (shown.length > 0) return shown;
  for (const button of head.querySelectorAll('button')) {
    const host = SEVERAL.exec(visibleText(button).trim())?.[1];
    if (host) return [`https://${host.toLowerCase()}/`];
  }
  return [];
}

/** The profile of somebody else that stands on the screen, also under a dialog; `null` on every other screen. */
export function readProfile(document: Document, screen: Screen): ProfileReading | null {
  const head = document.querySelector(HEAD);
  const here = screen.surface === 'profile' || screen.behind === 'profile';
  const owner = head && here ? profileOwner(document, screen.route.user) : null;
  if (!head || owner === null || owner === screen.viewer?.handle) return null;
  const main = head.closest('main,[role="main"]') ?? head;
  const said = [...main.querySelectorAll('h2,span,div[dir]')].some(
    (node) => node.childElementCount === 0 && means(node.textContent, 'private-account'),
  );
  const igId = embeddedId(document, owner);
  return { handle: owner, ...(igId ? { igId } : {}), websites: websitesOf(head), isPrivate: said };
}

/** What the page says of the one account that an act is towards: its numeric id, and on its profile the evidence there. */
export function targetFacts(document: Document, screen: Screen, target: Target): Pick<Target, 'igId' | 'isPrivate' | 'websites'> {
  const [owner, ...others] = target.owners ?? [];
  if (owner === undefined || others.length > 0 || owner === screen.viewer?.handle) return {};
  const profile = readProfile(document, screen);
  if (profile?.handle === owner) {
    const { handle: _handle, ...facts } = profile;
    return facts;
  }
  const igId = embeddedId(document, owner);
  return igId ? { igId } : {};
}
