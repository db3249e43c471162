/** A key's fingerprint in groups of four, as it is read out over the telephone. */
export function showFingerprint(kid: string): string {
  return (kid.match(/.{1,4}/g) ?? []).join(' ');
}
