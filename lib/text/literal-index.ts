/** One compiled matcher for any number of literal strings: every hit of every literal in one pass. */

/**
 * Looks up by the first two characters (one-character literals by the first). Work per character is bounded by the largest
 * number of literals that share a beginning, so the pass is linear in the text.
 */
export class LiteralIndex {
  private readonly byPair = new Map<number, number[]>();
  private readonly bySingle = new Map<number, number[]>();
  /** Marks by a hash of the first two characters: most places in a text are passed by with one look. */
  private readonly begins = new Uint8Array(0x10000);
  private readonly literals: readonly string[];

  constructor(literals: readonly string[]) {
    this.literals = literals;
    literals.forEach((literal, index) => {
      if (literal === '') return;
      const one = literal.charCodeAt(0);
      if (literal.length === 1) {
        add(this.bySingle, one, index);
        return;
      }
      const two = literal.charCodeAt(1);
      this.begins[hash(one, two)] = 1;
      add(this.byPair, one * 0x10000 + two, index);
    });
  }

  /** Calls back for every occurrence, overlapping ones included, in order of their start. */
  scan(text: string, found: (literal: number, start: number, end: number) => void): void {
    let one = text.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
      const two = text.charCodeAt(at + 1);
      const here = one;
      one = two;
      const single = this.bySingle.size > 0 ? this.bySingle.get(here) : undefined;
      if (single) for (const index of single) found(index, at, at + 1);
      if (this.begins[hash(here, two)] === 0) continue;
      const pair = this.byPair.get(here * 0x10000 + two);
      if (!pair) continue;
      for (const index of pair) {
        const literal = this.literals[index] as string;
        if (literal.length === 2 || text.startsWith(literal, at)) found(index, at, at + literal.length);
      }
    }
  }
}

/** NaN, the character after the last, hashes like 0 and is told apart by the exact key. */
const hash = (one: number, two: number): number => ((one * 31) ^ two) & 0xffff;

function add(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
