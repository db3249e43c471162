/** Signing short texts with a key of this machine, and checking that. Ed25519, base64url. */
import { decodeBase64Url, encodeBase64Url } from '../approvals/base64url.ts';
import type { MachineKey } from './keys.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

export async function signText(text: string, key: MachineKey): Promise<string> {
  return encodeBase64Url(new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, key.privateKey, bytesOf(text))));
}

/** False for anything that is not this text signed by this key; never throws. */
export async function isSigned(text: string, signature: string, publicKey: string): Promise<boolean> {
  const [raw, sealed] = [decodeBase64Url(publicKey), decodeBase64Url(signature)];
  if (!raw || !sealed) return false;
  try {
    const key = await crypto.subtle.importKey('raw', new Uint8Array(raw), { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, new Uint8Array(sealed), bytesOf(text));
  } catch {
    return false;
  }
}
