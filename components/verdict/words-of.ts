import type { Finding } from '../../lib/decision/types.ts';

/** The words of the text that the finding is about, at most three. */
export function wordsOf({ spans }: Finding, text: string | undefined): string[] {
  if (!text || !spans) return [];
  return [...new Set(spans.map(({ start, end }) => text.slice(start, end).trim()))]
    .filter((word) => word !== '' && word.length <= 60)
    .slice(0, 3);
}
