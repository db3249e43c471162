/** Word borders by the browser's own dictionary: 「ハガキ」 holds no ガキ, 「マラソン」 no マラ. No download, no start-up cost. */

/** Text around a hit that the segmenter sees: enough context for a sound cut, little enough to stay quick. */
const REACH = 24;
const NATURAL_CUT = /[\s、。!?「」『』()（）【】・…:;,.~]/;

let segmenter: Intl.Segmenter | undefined;

/** True when `[start, end)` of `text` begins and ends on word borders. */
export function onWordBorders(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && !NATURAL_CUT.test(text[from - 1] as string)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !NATURAL_CUT.test(text[to] as string)) to++;
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  let begins = false;
  let ends = end === to;
  for (const { index } of segmenter.segment(text.slice(from, to))) {
    const at = from + index;
    if (at === start) begins = true;
    if (at === end) ends = true;
    if (at > end) break;
  }
  return begins && ends;
}
