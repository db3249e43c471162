/**
 * Text profile `nfc-lf-v1` (security.md 6, AMB-30): NFC, LF line ends, trailing line ends stripped, nothing else.
 * Full width against half width, one space or one emoji stay a change. Approvals and the log's digests rest on it.
 */
export function nfcLf(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}
