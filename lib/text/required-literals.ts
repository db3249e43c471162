/**
 * Which plain strings must stand in a text before a pattern can possibly match it: at least one of them. One pass over the text then
 * tells which of several hundred patterns are worth running at all. Reads the regular-expression subset that our data files use,
 * with `{name}` for word classes, each of which is read once however many patterns use it.
 */

/** At least one of `strings` is needed; `cost` estimates how often one of them stands in ordinary Japanese. */
interface Needs {
  strings: readonly string[];
  cost: number;
}

interface Node {
  /** Every string this part can match, when they are few; `null` when they are many. */
  exact: readonly string[] | null;
  needs: Needs | null;
}

const MAX_EXACT = 48;
const MAX_LENGTH = 4;
const EMPTY: Node = { exact: [''], needs: null };
const ANYTHING: Node = { exact: null, needs: null };

const NOTHING_YET: readonly string[] = [''];
/** A stretch of plain characters, less the last one where a quantifier follows. */
const PLAIN = /[^\\[\](){}.*+?|^$]+(?![?*+]|\{\d)/y;
const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;
const NAMED = /\{([a-z]+)\}/y;
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
const CHAR_CLASS = /\[(\^?)((?:\\.|[^\]\\])*)\]/y;
const PROPERTY = /\\p\{\w+(?:=\w+)?\}/y;

/** The body of a word class. Throws on an unknown name. */
export type WordClass = (name: string) => string;

/** Reads many patterns over one set of word classes. */
export class LiteralReader {
  private readonly known = new Map<string, Node>();
  private readonly wordClass: WordClass;
  constructor(wordClass: WordClass) {
    this.wordClass = wordClass;
  }

  /** At least one of these strings is in every match of `source`; empty when no such set exists. */
  required(source: string): string[] {
    const best = needsOf(new Parser(source, this).alternation());
    return best ? [...new Set(best.strings)] : [];
  }

  named(name: string): Node {
    let node = this.known.get(name);
    if (!node) {
      node = new Parser(this.wordClass(name), this).alternation();
      this.known.set(name, node);
    }
    return node;
  }
}

/** The alternatives of an expression at its outermost level: each can be tried, and compiled, by itself. */
export function alternatives(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at++;
    else if (char === '[') {
      CHAR_CLASS.lastIndex = at;
      at += (CHAR_CLASS.exec(source)?.[0].length ?? 1) - 1;
    } else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (char === '|' && depth === 0) {
      parts.push(source.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, source.slice(start)];
}

class Parser {
  private at = 0;
  private readonly source: string;
  private readonly reader: LiteralReader;
  constructor(source: string, reader: LiteralReader) {
    this.source = source;
    this.reader = reader;
  }

  alternation(): Node {
    const first = this.sequence();
    if (this.source[this.at] !== '|') return first;
    const branches = [first];
    while (this.source[this.at] === '|') {
      this.at++;
      branches.push(this.sequence());
    }
    const exact = together(branches);
    // What few strings are worth is asked only when somebody needs to know.
    return exact ? { exact, needs: null } : { exact, needs: eitherOf(branches) };
  }

  private sequence(): Node {
    let run = NOTHING_YET;
    let whole = true;
    let needs: Needs | null = null;
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const node = this.quantified();
      const joined = node.exact ? cross(run, node.exact) : null;
      if (joined) run = joined;
      else {
        needs = rarer(needs, worth(run));
        run = node.exact ?? NOTHING_YET;
        whole = false;
      }
      needs = rarer(needs, node.needs);
    }
    return whole ? { exact: run, needs } : { exact: null, needs: rarer(needs, worth(run)) };
  }

  private quantified(): Node {
    const node = this.atom();
    const quantifier = this.match(QUANTIFIER)?.[0];
    if (!quantifier) return node;
    if (quantifier.startsWith('?')) return { exact: node.exact && node.exact.length < MAX_EXACT ? ['', ...node.exact] : null, needs: null };
    if (quantifier.startsWith('*') || quantifier.startsWith('{0')) return ANYTHING;
    return { exact: null, needs: needsOf(node) };
  }

  private atom(): Node {
    const plain = this.match(PLAIN)?.[0];
    if (plain !== undefined) return { exact: [plain], needs: null };
    const char = this.source[this.at] as string;
    if (char === '(') return this.group();
    if (char === '[') return this.charClass();
    if (char === '\\') return this.escape();
    const name = char === '{' ? this.match(NAMED)?.[1] : undefined;
    if (name !== undefined) return this.reader.named(name);
    this.at++;
    if (char === '.') return ANYTHING;
    return char === '^' || char === '$' ? EMPTY : { exact: [char], needs: null };
  }

  private match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source);
    if (found) this.at += found[0].length;
    return found;
  }

  private escape(): Node {
    if (this.match(PROPERTY)) return ANYTHING;
    const next = this.source[this.at + 1] ?? '';
    this.at += next === 'u' ? 6 : 2;
    if (next === 'u') return { exact: [String.fromCharCode(Number.parseInt(this.source.slice(this.at - 4, this.at), 16))], needs: null };
    if (next === 'b' || next === 'B') return EMPTY;
    return /[dswDSW]/.test(next) ? ANYTHING : { exact: [next === 'n' ? '\n' : next], needs: null };
  }

  private group(): Node {
    const opening = this.match(OPENING)?.[0] ?? '(';
    const inside = this.alternation();
    this.at++;
    return opening.endsWith('=') || opening.endsWith('!') ? EMPTY : inside;
  }

  private charClass(): Node {
    const found = this.match(CHAR_CLASS);
    const inside = found?.[2] ?? '';
    if (!found) this.at++;
    if (!found || found[1] || /[-\\]/.test(inside) || inside.length > 8) return ANYTHING;
    return { exact: [...inside], needs: null };
  }
}

function together(branches: readonly Node[]): string[] | null {
  const all: string[] = [];
  for (const { exact } of branches) {
    if (!exact || all.length + exact.length > MAX_EXACT) return null;
    all.push(...exact);
  }
  return all;
}

/** One of the branches matches, so one string of any of their sets is needed; `null` when a branch needs nothing. */
function eitherOf(branches: readonly Node[]): Needs | null {
  const strings: string[] = [];
  let cost = 0;
  for (const branch of branches) {
    const needs = needsOf(branch);
    if (!needs) return null;
    strings.push(...needs.strings);
    cost += needs.cost;
  }
  return { strings, cost };
}

function cross(left: readonly string[], right: readonly string[]): readonly string[] | null {
  if (left.length * right.length > MAX_EXACT) return null;
  if (left.length === 1 && left[0] === '') return right;
  const all: string[] = [];
  for (const a of left) for (const b of right) all.push(a + b);
  return all;
}

const needsOf = (node: Node): Needs | null => rarer(node.needs, worth(node.exact));

/** A set with an empty string requires nothing. */
function worth(strings: readonly string[] | null): Needs | null {
  if (!strings) return null;
  const beginnings: string[] = [];
  let cost = 0;
  for (const text of strings) {
    if (text === '') return null;
    // A beginning is needed when the whole is, and fewer different strings are quicker to look for.
    const beginning = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text;
    beginnings.push(beginning);
    cost += frequency(beginning);
  }
  return { strings: beginnings, cost };
}

/** Rough share of positions in a Japanese text where the string begins. */
function frequency(text: string): number {
  let share = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    share *=
      code < 0x80 ? 0.01 : code >= 0x3041 && code <= 0x3096 ? 0.04 : code >= 0x30a1 && code <= 0x30fc ? 0.01 : code < 0x3041 ? 0.03 : 0.004;
  }
  return share;
}

function rarer(a: Needs | null, b: Needs | null): Needs | null {
  if (!a || !b) return a ?? b;
  return a.cost <= b.cost ? a : b;
}
