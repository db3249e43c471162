import type { Hash } from '../../../lib/approvals/content.ts';

/** SHA-256 by the platform, lower-case hex. */
export const hashBytes: Hash = async (bytes) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
