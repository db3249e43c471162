/**
 * Which plain strings must stand in a text before a pattern can possibly match it: at least one of them. One pass over the text then
 * tells which of several hundred patterns are worth running at all. Reads the regular-expression subset that our data files use,
 * with `{name}` for word classes, each of which is read once however many patterns use it.
 */

/** At least one of `strings` is needed; `cost` estimates how often one of them stands in ordinary Japanese. */
interface Needs {
  strings: string[];
  cost: number;
}

interface Node {
  /** Every string this part can match, when they are few; `null` when they are many. */
  exact: string[] | null;
  needs: Needs | null;
}

const MAX_EXACT = 48;
const EMPTY: Node = { exact: [''], needs: null };
const ANYTHING: Node = { exact: null, needs: null };

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
    return { exact: together(branches), needs: eitherOf(branches) };
  }

  private sequence(): Node {
    let run: string[] | null = [''];
    let exact: string[] | null = [''];
    let needs: Needs | null = null;
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const node = this.quantified();
      const joined: string[] | null = run && node.exact ? cross(run, node.exact) : null;
      if (joined) run = joined;
      else {
        needs = rarer(needs, worth(run));
        run = node.exact ?? [''];
      }
      needs = rarer(needs, node.needs);
      exact = exact && node.exact ? cross(exact, node.exact) : null;
    }
    return { exact, needs: rarer(needs, worth(run)) };
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

function cross(left: readonly string[], right: readonly string[]): string[] | null {
  if (left.length * right.length > MAX_EXACT) return null;
  if (left.length === 1 && left[0] === '') return [...right];
  return left.flatMap((a) => right.map((b) => a + b));
}

const needsOf = (node: Node): Needs | null => rarer(node.needs, worth(node.exact));

/** A set with an empty string requires nothing. */
function worth(strings: readonly string[] | null): Needs | null {
  if (!strings || strings.some((text) => text === '')) return null;
  return { strings: [...strings], cost: strings.reduce((sum, text) => sum + frequency(text), 0) };
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
