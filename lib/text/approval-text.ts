/**
 * The text profile `nfc-lf-v1` in which approved text is compared (AMB-30; security.md 6): NFC, LF line ends, trailing line ends
 * stripped, nothing else. Full width against half width, one space or one emoji are a change: the public sees them differently.
 */
export const TEXT_PROFILE = 'nfc-lf-v1';

/** `text` in the profile `nfc-lf-v1`. */
export function normaliseForApproval(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').replace(/\n+$/, '');
}

/**
 * Why `text` cannot be bound at all, or `null` when it can: a lone surrogate has no bytes to hash, and a bidirectional control
 * shows the approver something else than what is signed.
 */
export function unbindableBecause(text: string): 'lone-surrogate' | 'bidi-control' | null {
  if (!text.isWellFormed()) return 'lone-surrogate';
  return /[\u202A-\u202E\u2066-\u2069]/.test(text) ? 'bidi-control' : null;
}
