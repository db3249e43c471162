import { fail, ok, type Result } from '../foundation/result.ts';

/** A host name such as `city.example.lg.jp` from what was typed or pasted: an address, a mail address, or the name itself. */
export function parseDomain(given: string): Result<string> {
  const text = given.normalize('NFKC').trim().toLowerCase();
  const host = text
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  if (/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(host)) return ok(host);
  return fail({
    path: 'ownDomains',
    given: given.slice(0, 80),
    ja: `「${given.slice(0, 40)}」はドメインとして読めません。「city.○○.lg.jp」のように入れてください。`,
    en: `“${given.slice(0, 40)}” is not a domain. Enter it like “city.example.lg.jp”.`,
  });
}
