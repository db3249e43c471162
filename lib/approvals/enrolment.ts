/** A public key as text for the administrator: `MIMAMORI-KEY:1:<public key>:<name, base64url>:END`. The fingerprint is compared by voice. */
import { decodeBase64Url, encodeBase64Url } from './base64url.ts';
import { unmangle } from './transport.ts';

export interface Enrolment {
  publicKey: string;
  label: string;
}

export function enrolmentText({ publicKey, label }: Enrolment): string {
  return `MIMAMORI-KEY:1:${publicKey}:${encodeBase64Url(new TextEncoder().encode(label))}:END`;
}

/** Reads an enrolment out of pasted text; `null` when there is none or its key has the wrong length. */
export function readEnrolment(pasted: string): Enrolment | null {
  const found = /MIMAMORI-KEY:1:([A-Za-z0-9_-]{43}):([A-Za-z0-9_-]*):END/.exec(unmangle(pasted));
  const [, publicKey = '', name = ''] = found ?? [];
  const label = decodeBase64Url(name);
  if (!found || !label || decodeBase64Url(publicKey)?.length !== 32) return null;
  return { publicKey, label: new TextDecoder().decode(label) };
}
