/** What a link itself says against it. Whether a link's conditions are met is asked by the policy's link rule, not here. */
import { isAdultOrGambling, isFileSharing, isInstitution, isLookalike } from './hosts.ts';
import type { FoundLink } from './links.ts';
import { type Found, lineAround, type Reading } from './reading.ts';
import type { Strength } from './types.ts';

export function linkHits({ text, links }: Reading): Found[] {
  return links.flatMap((link) => hitsOf(link, text));
}

function hitsOf(link: FoundLink, text: string): Found[] {
  const at = { from: link.from, to: link.to, data: { host: link.host } };
  if (link.kind === 'profile-reference') {
    const official = /(?:公式|市|町|村|区|県|役場)(?:の)?(?:ホームページ|hp|サイト|ウェブ)/.test(
      text.slice(Math.max(0, link.from - 24), link.to + 24),
    );
    return [{ ...at, detector: 'link/profile', category: 'prohibited-link', strength: official ? 'info' : 'weak', reason: 'link.profile' }];
  }
  if (/^(?:https?:\/\/)[^/?#]*@/.test(text.slice(link.from, link.to))) return [harmful(at, 'link.lookalike'), external(at, 'weak')];
  if (link.kind === 'own' || link.kind === 'public') return [];
  if (isLookalike(link.host)) return [harmful(at, 'link.lookalike'), external(at, 'weak')];
  if (isAdultOrGambling(link.host))
    return [{ ...at, detector: 'link/adult', category: 'obscene', strength: 'strong', reason: 'link.adult' }, external(at, 'weak')];
  if (link.kind === 'short')
    return [{ ...at, detector: 'link/short', category: 'malware', strength: 'weak', reason: 'link.short' }, external(at, 'weak')];
  if (isFileSharing(link.host))
    return [{ ...at, detector: 'link/file-sharing', category: 'prohibited-link', strength: 'weak', reason: 'link.file-sharing' }];
  return [external(at, isReference(link, text) ? 'info' : 'weak')];
}

type Place = Pick<Found, 'from' | 'to' | 'data'>;

const harmful = (at: Place, reason: string): Found => ({
  ...at,
  detector: 'link/lookalike',
  category: 'malware',
  strength: 'strong',
  reason,
});
const external = (at: Place, strength: Strength): Found => ({
  ...at,
  detector: 'link/external',
  category: 'prohibited-link',
  strength,
  reason: 'link.external',
});

/** An institution's site, or an address that stands alone on its line as a reference: pointed out only. A sentence that sends readers there warns. */
function isReference(link: FoundLink, text: string): boolean {
  if (isInstitution(link.host)) return true;
  const { before, after } = lineAround(text, link.from, link.to, 40);
  // 「WEB申込(https://…)」, 「協会ホームページ https://…」: the words before it say whose page it is.
  if (
    /(?:\((?:url|web|hp)?:?|(?<!まとめ)(?:ホームページ|公式サイト|ウェブサイト|申込フォーム|申込み?|web)[\]】)」”"]?[((「【<:]?)\s*$/.test(
      before,
    )
  )
    return true;
  return (
    /^[\s・▶▷●◆■*[(<:「【→⇒#-]*(?:(?:url|hp|web|ホームページ|公式サイト|サイト|詳細|参考|リンク)[^。]{0,8}[::])?\s*$/.test(before) &&
    /^[\s)>\]」】。]*$/.test(after) &&
    text.includes('\n')
  );
}
