/**
 * What on a profile speaks for a public body (AMB-04): a website under a domain that only public bodies can have. The
 * verification badge is no evidence, it can be bought. Evidence is offered; a person decides. About 94 % of the official sites of
 * Japan's municipalities have such a name; the rest (`e-name.jp`, `name.com`) needs another proof.
 */

export interface PublicBodyEvidence {
  host: string;
  /**
   * `lg.jp` and `go.jp` are given to local and national government only. `geographic`: the older form of municipal names
   * (`city.name.prefecture.jp`); the form alone does not prove that such a municipality exists, so a person looks.
   */
  kind: 'lg.jp' | 'go.jp' | 'geographic';
}

const PREFECTURES = new Set(
  (
    'hokkaido aomori iwate miyagi akita yamagata fukushima ibaraki tochigi gunma saitama chiba tokyo kanagawa niigata toyama ishikawa fukui ' +
    'yamanashi nagano gifu shizuoka aichi mie shiga kyoto osaka hyogo nara wakayama tottori shimane okayama hiroshima yamaguchi tokushima ' +
    'kagawa ehime kochi fukuoka saga nagasaki kumamoto oita miyazaki kagoshima okinawa'
  ).split(' '),
);
/** Cities that hold a name of the second level (`city.sapporo.jp`), beside those named like their prefecture (`city.okayama.jp`). */
const CITIES = new Set('sapporo sendai chiba yokohama kawasaki nagoya kyoto osaka kobe hiroshima kitakyushu fukuoka saitama'.split(' '));
const MUNICIPAL = new Set(['city', 'town', 'vill', 'village', 'ward']);
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

function hostOf(website: string): string | null {
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(website) ? website : `https://${website}`);
    if (!/^https?:$/.test(url.protocol) || url.username !== '') return null;
    return url.hostname.toLowerCase().replace(/\.$/, '');
  } catch {
    return null;
  }
}

function isGeographic(labels: readonly string[]): boolean {
  const [top, second = '', third = '', fourth = ''] = labels.toReversed();
  if (top !== 'jp' || !labels.every((label) => LABEL.test(label))) return false;
  if (PREFECTURES.has(second) && (third === 'pref' || (second === 'tokyo' && third === 'metro'))) return true;
  if ((CITIES.has(second) || PREFECTURES.has(second)) && third === 'city') return true;
  return PREFECTURES.has(second) && third !== '' && MUNICIPAL.has(fourth);
}

/** The first website that speaks for a public body, or `null`. Accepts addresses with or without `https://`. */
export function publicBodyEvidence(websites: readonly string[]): PublicBodyEvidence | null {
  for (const website of websites) {
    const host = hostOf(website);
    if (!host) continue;
    const labels = host.split('.');
    const end = labels.slice(-2).join('.');
    if ((end === 'lg.jp' || end === 'go.jp') && labels.length > 2) return { host, kind: end };
    if (isGeographic(labels)) return { host, kind: 'geographic' };
  }
  return null;
}
