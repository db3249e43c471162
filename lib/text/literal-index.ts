/** One compiled matcher for any number of literal strings: every hit of every literal in one pass. */

export interface LiteralHit {
  /** Index of the literal in the list given to the constructor. */
  literal: number;
  start: number;
  end: number;
}

/**
 * Looks up by the first two characters (one-character literals by the first). Work per character is bounded by the largest
 * number of literals that share a beginning, so the pass is linear in the text.
 */
export class LiteralIndex {
  private readonly byPair = new Map<number, number[]>();
  private readonly bySingle = new Map<number, number[]>();
  private readonly first = new Uint8Array(0x10000);
  private readonly literals: readonly string[];

  constructor(literals: readonly string[]) {
    this.literals = literals;
    literals.forEach((literal, index) => {
      if (literal === '') return;
      const one = literal.charCodeAt(0);
      this.first[one] = 1;
      if (literal.length === 1) add(this.bySingle, one, index);
      else add(this.byPair, one * 0x10000 + literal.charCodeAt(1), index);
    });
  }

  /** Calls back for every occurrence, overlapping ones included, in order of their start. */
  scan(text: string, found: (literal: number, start: number, end: number) => void): void {
    for (let at = 0; at < text.length; at++) {
      const one = text.charCodeAt(at);
      if (this.first[one] === 0) continue;
      const single = this.bySingle.get(one);
      if (single) for (const index of single) found(index, at, at + 1);
      if (at + 1 >= text.length) continue;
      const pair = this.byPair.get(one * 0x10000 + text.charCodeAt(at + 1));
      if (!pair) continue;
      for (const index of pair) {
        const literal = this.literals[index] as string;
        if (literal.length === 2 || text.startsWith(literal, at)) found(index, at, at + literal.length);
      }
    }
  }
}

function add(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
