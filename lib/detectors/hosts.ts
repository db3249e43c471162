/**
 * What a host name says about itself. No list of all public suffixes (tldts is 40 kB gz, more than half of this checker): Japanese public
 * bodies are known by shape (lg.jp, go.jp, city.X.PREF.jp), which covers all but about 110 of 1,916 municipalities; the rest are set as own domains.
 */

const PREFECTURES =
  'hokkaido|aomori|iwate|miyagi|akita|yamagata|fukushima|ibaraki|tochigi|gunma|saitama|chiba|tokyo|kanagawa|niigata|toyama|ishikawa|fukui|yamanashi|nagano|gifu|shizuoka|aichi|mie|shiga|kyoto|osaka|hyogo|nara|wakayama|tottori|shimane|okayama|hiroshima|yamaguchi|tokushima|kagawa|ehime|kochi|fukuoka|saga|nagasaki|kumamoto|oita|miyazaki|kagoshima|okinawa';
const PUBLIC_BODY = new RegExp(
  `(?:^|\\.)(?:(?:[a-z0-9-]+\\.)(?:lg|go)|(?:city|town|vill)\\.[a-z0-9-]+\\.(?:${PREFECTURES})|pref\\.(?:${PREFECTURES})|metro\\.tokyo|city\\.(?:sapporo|sendai|yokohama|kawasaki|nagoya|kobe|kitakyushu))\\.jp$`,
);
/** Schools, universities, incorporated non-profits, and the form services that municipalities use under contract. */
const INSTITUTION = /(?:^|\.)(?:[a-z0-9-]+\.(?:ed|ac|or)|logoform|elg-front|e-tumo|task-asp|graffer)\.jp$|\.(?:edu|int)$/;
const SHORTENERS = new Set(
  'bit.ly tinyurl.com goo.gl is.gd v.gd cutt.ly x.gd ow.ly rb.gy t.co lnkd.in buff.ly ux.nu qr.paps.jp urx.space urx.blue amzn.to youtu.be.short shorturl.at tiny.cc t.ly s.id onl.la onl.bz onl.sc 00m.in bit.do j.mp rebrand.ly git.io ur0.work ur2.link qr.ae adf.ly'.split(
    ' ',
  ),
);
const FILE_SHARING =
  /(?:^|\.)(?:gigafile\.nu|firestorage\.(?:jp|com)|mediafire\.com|mega\.(?:nz|io)|wetransfer\.com|we\.tl|dropbox\.com|1drv\.ms|drive\.google\.com|docs\.google\.com|datadeliver\.net|axfc\.net|xgf\.nu)$/;
const ADULT_OR_GAMBLING =
  /(?:^|[.-])(?:porn|xvideos?|xxx|hentai|adult|sex|erotic?|ero|fuzoku|deai|deaikei|hitozuma|av-?(?:idol|douga)|fc2-?(?:adult|ppv)|onlyfans|casino|bet|betting|slots?|pachi(?:nko|slot)?|poker|vera-?john|1xbet|bons)(?:[.-]|\d*\.)|(?:porn|xvideo|hentai|casino)|\.(?:xxx|porn|adult|sex|casino|bet|poker)$/;
const BEFORE_ANOTHER =
  /(?:^|[.-])(?:lg\.jp|go\.jp|instagram\.com|google\.com|yahoo\.co\.jp|apple\.com|amazon\.co\.jp|facebook\.com|line\.me)[.-][a-z]/;

/** `ownDomains` and their subdomains. Entries may carry a scheme, `www.` or a path; they are cut off. */
export function isOwnHost(host: string, ownDomains: readonly string[]): boolean {
  return ownDomains.some((given) => {
    const own = given
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/[/?#:].*$/, '')
      .replace(/^www\./, '');
    return own !== '' && (host === own || host.endsWith(`.${own}`));
  });
}

/** National and local government by the shape of the name. */
export const isPublicHost = (host: string): boolean => PUBLIC_BODY.test(host);
export const isInstitution = (host: string): boolean => INSTITUTION.test(host);
export const isShortener = (host: string): boolean => SHORTENERS.has(host.replace(/^www\./, ''));
export const isFileSharing = (host: string): boolean => FILE_SHARING.test(host);
export const isAdultOrGambling = (host: string): boolean => ADULT_OR_GAMBLING.test(host);

/** Names that look like another's: punycode, mixed alphabets, a known name in front of a foreign one, bare IP addresses. */
export function isLookalike(host: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || /^0x[0-9a-f]+$|^\d{8,10}$/.test(host)) return true;
  if (/(?:^|\.)xn--/.test(host) || /[^\x20-\x7e]/.test(host)) return true;
  if (isPublicHost(host)) return false;
  return (
    BEFORE_ANOTHER.test(host) ||
    /(?:^|[.-])(?:1g|lq|ig|g0|90)\.jp$|(?:lg|go)-jp\b|(?:^|[.-])(?:lnstagram|instagrarn|1nstagram|instagran|instaqram)\b/.test(host)
  );
}
