import { canonicalJson } from './canonical-json.ts';

/** Hashes UTF-8 text; `crypto.subtle` stands behind it in the extension and in Node. */
export type Sha256 = (text: string) => Promise<string>;

/** Lower-case hex SHA-256 of the UTF-8 bytes of `text`, by the Web Crypto engine that is passed in. */
export function sha256With(subtle: Pick<SubtleCrypto, 'digest'>): Sha256 {
  return async (text) => {
    const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}

/** Digest of a structure, independent of the order of its keys. */
export function digestOf(value: unknown, sha256: Sha256): Promise<string> {
  return sha256(canonicalJson(value));
}
