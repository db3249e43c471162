/**
 * Telephone numbers of Japan: mobile (060/070/080/090), IP (050), fixed, toll-free. libphonenumber was weighed and left out: 30–140 kB gz
 * for numbers of all countries, and it does not say whose number it is, which is the whole question here.
 */

import type { Detector, Found } from '../reading.ts';
import type { Strength } from '../types.ts';
import { isOfficial, type Owner, ownerOf } from './context.ts';

const NUMBER =
  /(?<![\d.-])(?:\+?81[- ]?(?:\(0\)[- ]?)?(?=[1-9])|\(0(?=\d{1,4}\))|0)\d{1,4}(?:\)|\))?(?:[- .(‐–—ー・]|\) ?| - ){0,2}\d{1,4}(?:[- .)‐–—ー・]| - ){0,2}\d{3,4}(?![\d]|-\d)/g;

type Kind = 'mobile' | 'ip' | 'fixed' | 'free';

export const phones: Detector = ({ text, options }) => {
  const found: Found[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const kind = kindOf(match[0]);
    if (!kind) continue;
    const from = match.index;
    // Only mobile and IP numbers are unmistakable behind another number.
    if ((kind === 'fixed' || kind === 'free') && /\d $/.test(text.slice(Math.max(0, from - 2), from))) continue;
    const to = from + match[0].length;
    const official = isOfficial(match[0], options.officialContacts);
    const strength = official
      ? 'info'
      : strengthOf(
          kind,
          ownerOf(text, from, to),
          /(?:さん|さま|様|氏|くん|ちゃん)\s?[(、:]?\s?$/.test(text.slice(Math.max(0, from - 8), from)),
        );
    found.push({
      detector: `personal-info/phone-${kind}`,
      category: 'personal-info',
      strength,
      from,
      to,
      reason: `personal.phone.${kind}`,
    });
  }
  return found;
};

function kindOf(written: string): Kind | null {
  const digits = written.replace(/^\+?81[- ]?(?:\(0\))?/, '0').replace(/\D/g, '');
  const separated = /\d[^\d]+\d/.test(written);
  if (/^0[6789]0\d{8}$/.test(digits)) return 'mobile';
  if (/^050\d{8}$/.test(digits)) return 'ip';
  if (/^(?:0120\d{6}|0800\d{7}|0570\d{6}|0990\d{6})$/.test(digits)) return 'free';
  if (/^0[1-9]\d{8}$/.test(digits) && separated) return /^0[1-9]0/.test(digits) && digits.length !== 10 ? null : 'fixed';
  return null;
}

/** A mobile beside an office's name is the volunteers' contact (warn); on its own or beside a person it is a person's. */
function strengthOf(kind: Kind, owner: Owner, behindName: boolean): Strength {
  if (kind === 'free') return 'info';
  if (kind === 'mobile') return !behindName && (owner.office || (owner.contact && !owner.person)) ? 'weak' : 'strong';
  if (kind === 'ip') return owner.person ? 'weak' : owner.office || owner.contact ? 'info' : 'weak';
  return owner.person && !owner.office ? 'weak' : 'info';
}
