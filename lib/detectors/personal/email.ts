/** Mail addresses. The organisation's own, public bodies' and institutions' are contact data; free and carrier mail is a person's. */
import { isInstitution, isOwnHost, isPublicHost } from '../hosts.ts';
import type { Detector, Found } from '../reading.ts';
import { isOfficial, ownerOf } from './context.ts';

const MAIL =
  /(?<![a-z0-9._%+-])[a-z0-9_%+](?:[a-z0-9._%+-]{0,62}[a-z0-9_%+-])?\s?(?:@|\(at\)|\[at\])\s?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,18})(?![a-z0-9])/g;
const FREE_OR_CARRIER =
  /^(?:gmail\.com|googlemail\.com|yahoo\.(?:co\.jp|com|ne\.jp)|ymail\.ne\.jp|icloud\.com|me\.com|mac\.com|outlook\.(?:jp|com)|hotmail\.(?:com|co\.jp)|live\.jp|live\.com|msn\.com|docomo\.ne\.jp|ezweb\.ne\.jp|au\.com|softbank\.(?:ne\.)?jp|i\.softbank\.jp|[a-z]\.vodafone\.ne\.jp|disney\.ne\.jp|ymobile\.ne\.jp|rakuten\.jp|uqmobile\.jp|nifty\.com|biglobe\.ne\.jp|ocn\.ne\.jp|so-net\.ne\.jp|plala\.or\.jp|dion\.ne\.jp|excite\.co\.jp|infoseek\.jp|proton(?:mail)?\.(?:me|com)|pm\.me|gmx\.(?:com|net|de)|aol\.(?:com|jp)|qq\.com)$/;

export const mails: Detector = ({ text, options }) => {
  if (!/@|[([]at[)\]]/.test(text)) return [];
  const found: Found[] = [];
  for (const match of text.matchAll(MAIL)) {
    const host = match[1] as string;
    const from = match.index;
    const to = from + match[0].length;
    const address = match[0].replace(/\s/g, '');
    const owner = ownerOf(text, from, to);
    const office = owner.office && !owner.person;
    const ours = isOwnHost(host, options.ownDomains) || isPublicHost(host) || isOfficial(address, options.officialContacts);
    const free = FREE_OR_CARRIER.test(host);
    const strength = ours
      ? 'info'
      : free
        ? (owner.office || owner.contact) && !owner.person
          ? 'weak'
          : 'strong'
        : office || isInstitution(host)
          ? 'info'
          : 'weak';
    found.push({
      detector: free ? 'personal-info/mail-private' : 'personal-info/mail',
      category: 'personal-info',
      strength,
      from,
      to,
      reason: ours ? 'personal.mail.official' : free ? 'personal.mail.private' : 'personal.mail.other',
    });
  }
  return found;
};
