/** One compiled matcher for any number of literal strings: every hit of every literal in one pass. */

/** Marks the end of a chain, and a place of the table at which no chain begins. */
const NONE = -1;

/**
 * Looks up by the first two characters (one-character literals by the first). Work per character is bounded by the largest
 * number of literals that share a beginning, so the pass is linear in the text. A page keeps its index as long as it is open, so
 * everything lies in a few flat arrays of numbers: no string, list or table of its own for each of thousands of literals.
 */
export class LiteralIndex {
  /** All literals' characters one after the other; literal `n` stands from `from[n]` to `from[n + 1]`. */
  private readonly chars: Uint16Array;
  private readonly from: Int32Array;
  /** Places by hash of the beginning: the first literal of a chain, of which `next` gives the others. Twice as many as literals at least. */
  private readonly table: Int32Array;
  private readonly next: Int32Array;
  private readonly singles: ReadonlyMap<number, number[]>;
  /** Marks by a hash of the first two characters: most places in a text are passed by with one look. */
  private readonly begins = new Uint8Array(0x10000);

  constructor(literals: readonly string[]) {
    this.from = new Int32Array(literals.length + 1);
    literals.forEach((literal, index) => {
      this.from[index + 1] = (this.from[index] as number) + literal.length;
    });
    this.chars = new Uint16Array(this.from[literals.length] as number);
    this.next = new Int32Array(literals.length).fill(NONE);
    this.table = new Int32Array(2 ** Math.ceil(Math.log2(literals.length * 2 + 2))).fill(NONE);
    const singles = new Map<number, number[]>();
    // From the last to the first: a chain then begins with the first.
    for (let index = literals.length - 1; index >= 0; index--) {
      const literal = literals[index] as string;
      for (let at = 0; at < literal.length; at++) this.chars[(this.from[index] as number) + at] = literal.charCodeAt(at);
      const one = literal.charCodeAt(0);
      if (literal.length === 1) singles.set(one, [index, ...(singles.get(one) ?? [])]);
      if (literal.length < 2) continue;
      const two = literal.charCodeAt(1);
      this.begins[hash(one, two)] = 1;
      const place = this.placeOf(one, two);
      this.next[index] = this.table[place] as number;
      this.table[place] = index;
    }
    this.singles = singles;
  }

  /** Calls back for every occurrence, overlapping ones included, in order of their start. */
  scan(text: string, found: (literal: number, start: number, end: number) => void): void {
    let one = text.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
      const two = text.charCodeAt(at + 1);
      const here = one;
      one = two;
      const single = this.singles.size > 0 ? this.singles.get(here) : undefined;
      if (single) for (const index of single) found(index, at, at + 1);
      if (this.begins[hash(here, two)] === 0) continue;
      for (let index = this.table[this.placeOf(here, two)] as number; index !== NONE; index = this.next[index] as number)
        if (this.stands(index, text, at)) found(index, at, at + (this.from[index + 1] as number) - (this.from[index] as number));
    }
  }

  /** Where the chain of literals that begin so is, or would be. */
  private placeOf(one: number, two: number): number {
    const last = this.table.length - 1;
    let place = Math.imul(one * 0x10000 + two, 0x9e3779b1) & last;
    for (;;) {
      const index = this.table[place] as number;
      if (index === NONE) return place;
      const start = this.from[index] as number;
      if (this.chars[start] === one && this.chars[start + 1] === two) return place;
      place = (place + 1) & last;
    }
  }

  /** Whether literal `index` stands at `at`, its first two characters being there. */
  private stands(index: number, text: string, at: number): boolean {
    const start = this.from[index] as number;
    const length = (this.from[index + 1] as number) - start;
    for (let n = 2; n < length; n++) if (text.charCodeAt(at + n) !== this.chars[start + n]) return false;
    return true;
  }
}

/** NaN, the character after the last, hashes like 0 and is told apart by the exact characters. */
const hash = (one: number, two: number): number => ((one * 31) ^ two) & 0xffff;
