/** base64url without padding, and whether a string is its one canonical spelling: other spellings of the same bytes are refused (security.md 2.8). */
export function encodeBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes, or `null` when `text` is not base64url or not in canonical spelling. */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  const rest = text.length % 4;
  if (!/^[A-Za-z0-9_-]*$/.test(text) || rest === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  // Whole groups of four have one spelling each; only the last characters can carry bits that no byte holds.
  return rest === 0 || encodeBase64Url(bytes.subarray(1 - rest)) === text.slice(-rest) ? bytes : null;
}
