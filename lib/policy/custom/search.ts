/** Finding clauses: by words as people type them, and by how the product answers. */
import type { Policy } from '../schema.ts';

type Clause = Policy['clauses'][number];
export type AnswerKind = Clause['answers'][number]['by'];

/** Signs that look alike in numbering and are mixed up in the documents (工 for エ in 「ア、イ、ウ、工」). */
const ALIKE: Readonly<Record<string, string>> = { 工: 'エ', 口: 'ロ', 力: 'カ', 二: 'ニ', 夕: 'タ', 卜: 'ト', 八: 'ハ', ー: '一' };

/** Text as it is compared: widths and letter cases folded, hiragana as katakana, signs that look alike as one. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .replace(/[工口力二夕卜八ー]/g, (sign) => ALIKE[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Clauses that hold every word of `query` somewhere in their texts, in the order of the document. */
export function findClauses(clauses: readonly Clause[], query: string, kind: AnswerKind | null): Clause[] {
  const words = folded(query).split(' ').filter(Boolean);
  return clauses.filter((clause) => {
    if (kind !== null && !clause.answers.some(({ by }) => by === kind)) return false;
    const text = folded(
      [clause.id, clause.section, clause.quote, clause.gloss, clause.message, clause.remedy, clause.exceptions].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}
