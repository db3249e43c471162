import canonicalize from 'canonicalize';

/**
 * The one spelling of a structure (RFC 8785, JCS) over which digests are taken. `undefined` members are dropped.
 * Throws on what JSON cannot say: NaN, infinities, lone surrogates, cycles.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('There is no JSON for undefined or a function.');
  return text;
}
