/**
 * Ed25519 keys of this machine and of approvers. Private keys are made non-extractable and stay in the extension's IndexedDB; on
 * shared computers the approver's key is wrapped with a passphrase and opened for one session (security.md 6).
 */
import { encodeBase64Url } from '../approvals/base64url.ts';

export interface MachineKey {
  kid: string;
  publicKey: string;
  privateKey: CryptoKey;
}

/** A private key at rest under a passphrase. All fields base64url. */
export interface WrappedKey {
  v: 1;
  kid: string;
  publicKey: string;
  salt: string;
  iv: string;
  iterations: number;
  ciphertext: string;
}

const PBKDF2_ITERATIONS = 600_000;
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

/** RFC 7638 thumbprint of an Ed25519 public key (raw, base64url). */
export async function thumbprintOf(publicKey: string): Promise<string> {
  const canonical = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x: publicKey });
  return encodeBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(canonical))));
}

async function describe(pair: CryptoKeyPair): Promise<{ kid: string; publicKey: string }> {
  const publicKey = encodeBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return { kid: await thumbprintOf(publicKey), publicKey };
}

/** A fresh key whose private half can never be copied out. */
export async function makeMachineKey(): Promise<MachineKey> {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])) as CryptoKeyPair;
  return { ...(await describe(pair)), privateKey: pair.privateKey };
}

async function wrappingKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', bytesOf(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** A fresh key that is kept only under `passphrase`. */
export async function makeWrappedKey(passphrase: string): Promise<WrappedKey> {
  const pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await wrappingKey(passphrase, salt, PBKDF2_ITERATIONS);
  const secret = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, secret));
  return {
    v: 1,
    ...(await describe(pair)),
    salt: encodeBase64Url(salt),
    iv: encodeBase64Url(iv),
    iterations: PBKDF2_ITERATIONS,
    ciphertext: encodeBase64Url(ciphertext),
  };
}

const raw = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

/** Opens a wrapped key for this session, non-extractable; `null` when the passphrase is wrong. */
export async function openWrappedKey(wrapped: WrappedKey, passphrase: string): Promise<MachineKey | null> {
  const key = await wrappingKey(passphrase, raw(wrapped.salt), wrapped.iterations);
  try {
    const secret = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: raw(wrapped.iv) }, key, raw(wrapped.ciphertext));
    const privateKey = await crypto.subtle.importKey('pkcs8', secret, { name: 'Ed25519' }, false, ['sign']);
    return { kid: wrapped.kid, publicKey: wrapped.publicKey, privateKey };
  } catch {
    return null;
  }
}
