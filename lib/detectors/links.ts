/** Finds everything that sends readers elsewhere: addresses with and without scheme, 「プロフィールのリンク」 and the like. */
import { type Normalised, normalise } from '../text/normalise.ts';
import { isOwnHost, isPublicHost, isShortener } from './hosts.ts';

export type LinkKind = 'own' | 'public' | 'other' | 'short' | 'profile-reference';

export interface Link {
  /** As written, with `https://` before bare hosts; the phrase itself for a profile reference. */
  url: string;
  /** Lower case, without port; empty for a profile reference. */
  host: string;
  /** UTF-16 offsets into the original text. */
  start: number;
  end: number;
  kind: LinkKind;
}

/** A link with its place in the normalised text, for blanking it out before words are matched. */
export interface FoundLink extends Link {
  from: number;
  to: number;
}

const TLD =
  'jp|com|net|org|info|biz|io|me|tv|xyz|shop|site|online|top|app|dev|link|club|work|works|fun|live|blog|store|space|website|page|tech|icu|cfd|vip|sbs|cloud|news|media|world|life|today|events?|tickets?|travel|cafe|gallery|studio|design|tokyo|osaka|nagoya|yokohama|kyoto|okinawa|ryukyu|example|test|gov|edu|asia|mobi|name|pro|gle|xxx|porn|adult|sex|casino|bet|poker|zip|mov|moe|eu|uk|us|cn|kr|tw|hk|sg|ru|de|fr|it|es|nl|ch|ca|au|nz|in|br|la|cc|tk|ml|ga|cf|gq';
/** Country endings that occur in ordinary writing too: they count only before a path. */
const TLD_WITH_PATH = 'ly|gl|gd|to|be|co|at|id|do|nu|ws|am|fm|gg|ai|sh|so|st|ms|bz|sc|vu|ee|is|gy|vn|ph|pl|se|fi|dk|no|cz|link';
const PATH = "(?::\\d{2,5})?(?:[/?#][\\w\\-.~:/?#\\[\\]@!$&'*+,;=%()]*)?";
const ADDRESS = new RegExp(
  `(?<![a-z0-9@._-])(?:(?:https?|ftp|hxxps?):\\/\\/[^\\s\\u3000-\\u30ff\\uff00-\\uffef\\u4e00-\\u9fff<>"「」]{1,2000}|(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,6}(?:(?:${TLD})(?![a-z0-9-])(?!\\.[a-z0-9])${PATH}|(?:${TLD_WITH_PATH})\\/[\\w\\-.~/?#=&%]+)|(?:\\d{1,3}\\.){3}\\d{1,3}\\/[\\w\\-.~/?#=&%]*)`,
  'g',
);
const MAYBE_ADDRESS = /[a-z0-9]\.[a-z0-9]|:\/\//;
const PROFILE =
  /(?:プロフィール|プロフ|bio)(?:欄|画面|ページ|トップ)?(?:上部|内|上)?(?:の|に(?:ある|記載の|掲載の|貼った|載せた)|から|にある)?\s?(?:リンク|url|アドレス|ハイライト)|(?:リンク|url|アドレス)は[^。\n]{0,6}(?:プロフィール|プロフ|ストーリー|ハイライト|固定コメント)|(?:ハイライト|ストーリーズ?|固定コメント|コメント欄)の(?:リンク|url)|リンクスタンプ/g;

/** All links of a text in order. Never throws; linear in the length of the text. */
export function findLinks(text: string, options: { ownDomains: readonly string[] }): Link[] {
  return linksIn(normalise(text), options.ownDomains).map(({ url, host, start, end, kind }) => ({ url, host, start, end, kind }));
}

export function linksIn(normalised: Normalised, ownDomains: readonly string[]): FoundLink[] {
  const links: FoundLink[] = [];
  const { text } = normalised;
  if (MAYBE_ADDRESS.test(text))
    for (const match of text.matchAll(ADDRESS)) addAddress(links, normalised, match[0], match.index, ownDomains);
  if (/リンク|url|アドレス|プロフ|bio/.test(text)) {
    for (const match of text.matchAll(PROFILE)) {
      const span = normalised.span(match.index, match.index + match[0].length);
      links.push({ url: match[0], host: '', ...span, kind: 'profile-reference', from: match.index, to: match.index + match[0].length });
    }
  }
  return links.sort((a, b) => a.from - b.from);
}

function addAddress(links: FoundLink[], normalised: Normalised, found: string, at: number, ownDomains: readonly string[]): void {
  const trimmed = trimEnd(found);
  const host = hostOf(trimmed);
  if (host === '' || isVersionLike(trimmed)) return;
  const span = normalised.span(at, at + trimmed.length);
  const written = normalised.original.slice(span.start, span.end).normalize('NFKC');
  links.push({
    url: /^[a-z]+:\/\//i.test(written) ? written : `https://${written}`,
    host,
    ...span,
    kind: isOwnHost(host, ownDomains) ? 'own' : isPublicHost(host) ? 'public' : isShortener(host) ? 'short' : 'other',
    from: at,
    to: at + trimmed.length,
  });
}

/** Full stops, commas and brackets that belong to the sentence, not to the address. */
function trimEnd(found: string): string {
  let end = found.length;
  while (end > 0) {
    const last = found[end - 1] as string;
    if (/[.,;:!?'*]/.test(last)) end--;
    else if (last === ')' && !found.slice(0, end).includes('(')) end--;
    else if (last === ']' && !found.slice(0, end).includes('[')) end--;
    else break;
  }
  return found.slice(0, end);
}

function hostOf(address: string): string {
  const rest = address.replace(/^[a-z]+:\/\//, '');
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  // Everything before an @ is a user name that fools the eye: the host is what follows.
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return host.replace(/\.$/, '');
}

/** 「2.in」, 「no.1」: a number and a short ending without path is not an address. */
function isVersionLike(address: string): boolean {
  return /^[\d.]+[a-z]{2,3}$/.test(address) || /^(?:no|vol|ver|vs|mr|dr|st|e|p|a|i)\.[a-z0-9]+$/.test(address);
}
