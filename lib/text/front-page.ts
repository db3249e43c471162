/** Addresses of websites inside what people wrote as evidence. */

/**
 * True when `evidence` names a site's front page, as Mimamori writes it for a profile's own link, and none of `websites` leads to that site
 * any more. A deeper address is proof kept elsewhere (a list of accounts on a prefecture's page) and is never missed.
 */
export function lostFrontPage(evidence: string, websites: readonly string[]): boolean {
  const front = /https?:\/\/([^/\s]+)\/(?=\s|$)/.exec(evidence)?.[1];
  return front !== undefined && !websites.some((website) => URL.parse(website)?.host === front);
}
