/** Labels as they are compared: one width, one space, no trailing dots, lower case. Instagram mixes "…" with "...", no-break spaces and "！" (facts, trap 8). */
export function foldLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '')
    .toLowerCase();
}
