import qrcode from 'qrcode-generator';

/** A QR code as one SVG path over `size` × `size` modules. */
export interface QrPath {
  size: number;
  path: string;
}

/** Bytes that version 40 holds at the lowest correction level. */
const MOST = 2_900;

/** The text as a QR code; `null` when it is too long for one. */
export function qrPath(text: string): QrPath | null {
  if (new TextEncoder().encode(text).length > MOST) return null;
  const code = qrcode(0, 'L');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
  }
  return { size, path };
}
