/** Where the personal data of a synthetic row lie, told from the row's own form and independently of the detectors. */
import type { Row } from './corpora.ts';

export interface Expected {
  type: string;
  start: number;
  end: number;
}

const DIGIT = '[0-9０-９]';
const DASH = '[-－ 　]?';
const ONE: Record<string, RegExp> = {
  phone: new RegExp(`(?<!${DIGIT})[0０][7-9７-９][0０]${DASH}${DIGIT}{4}${DASH}${DIGIT}{4}(?!${DIGIT})`),
  my_number: new RegExp(`(?<!${DIGIT})${DIGIT}{4}${DASH}${DIGIT}{4}${DASH}${DIGIT}{4}(?!${DIGIT})`),
  email: /[\w.]+@[\w.]+/,
  address: /(?<![^\s：])[^\s：〒@0-9０-９]{1,9}[都道府県市区郡][^\s,]*[0-9０-９](?:番地?|号)?/,
};

/** One expected span per type of the row. Throws when the row's form is not understood, so that nothing is left out silently. */
export function expectedSpans(row: Row): Expected[] {
  return (row.types ?? []).map((type) => {
    const found = type === 'name' ? at(row.text.indexOf(row.name ?? ''), row.name ?? '') : match(row.text, ONE[type]);
    if (!found) throw new Error(`Row ${row.id}: no ${type} found in "${row.text}"`);
    return { type, ...found };
  });
}

const at = (start: number, found: string) => (start < 0 ? null : { start, end: start + found.length });

function match(text: string, expression: RegExp | undefined) {
  const found = expression?.exec(text);
  return found ? at(found.index, found[0]) : null;
}
