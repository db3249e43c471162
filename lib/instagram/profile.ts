/** What a profile says of itself: name, biography and links of the own one; private or not and websites of another's. */
import type { PageFacts, Target } from '../decision/types.ts';
import { isHidden, visibleText } from './dom.ts';
import { means } from './labels.ts';
import { profileOwner } from './people.ts';
import type { Screen } from './screen.ts';

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

/** Evidence about the account of the profile that is shown; nothing when the target is somebody else. */
export function targetProfile(document: Document, screen: Screen, target: Target): Pick<Target, 'isPrivate' | 'websites'> {
  const head = document.querySelector(HEAD);
  const owner = head ? profileOwner(document, screen.route.user) : null;
  if (!head || owner === null || target.owners?.length !== 1 || target.owners[0] !== owner) return {};
  const main = head.closest('main,[role="main"]') ?? head;
  const said = [...main.querySelectorAll('h2,span,div[dir]')].some(
    (node) => node.childElementCount === 0 && means(node.textContent, 'private-account'),
  );
  return { websites: websitesIn(head), isPrivate: said };
}
