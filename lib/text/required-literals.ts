/**
 * Which plain strings must stand in a text before a pattern can possibly match it: at least one of them. One pass over the text then
 * tells which of several hundred patterns are worth running at all. Reads the regular-expression subset that our data files use.
 */

/** `null`: nothing is required (the pattern could match anywhere). */
type Requirement = string[] | null;

interface Node {
  /** Every string this part can match, when they are few; `null` when they are many. */
  exact: string[] | null;
  required: Requirement;
}

const MAX_EXACT = 48;
const EMPTY: Node = { exact: [''], required: null };
const ANYTHING: Node = { exact: null, required: null };

/** At least one of these strings is in every match of `source`; empty when no such set exists. */
export function requiredLiterals(source: string): string[] {
  const parser = new Parser(source);
  const node = parser.alternation();
  const best = better(node.required, usable(node.exact));
  return best ? [...new Set(best)] : [];
}

class Parser {
  private at = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  alternation(): Node {
    const branches = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      branches.push(this.sequence());
    }
    if (branches.length === 1) return branches[0] as Node;
    const exacts = branches.map((branch) => branch.exact);
    const needs = branches.map((branch) => better(branch.required, usable(branch.exact)));
    return {
      exact: limit(exacts.some((exact) => exact === null) ? null : (exacts as string[][]).flat()),
      required: needs.some((need) => need === null) ? null : (needs as string[][]).flat(),
    };
  }

  private sequence(): Node {
    let run: string[] | null = [''];
    let required: Requirement = null;
    let exact: string[] | null = [''];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const node = this.quantified();
      const joined: string[] | null = run && node.exact ? limit(cross(run, node.exact)) : null;
      if (joined) run = joined;
      else {
        required = better(required, usable(run));
        run = node.exact ?? [''];
      }
      required = better(required, node.required);
      exact = exact && node.exact ? limit(cross(exact, node.exact)) : null;
    }
    return { exact, required: better(required, usable(run)) };
  }

  private quantified(): Node {
    const node = this.atom();
    const rest = this.source.slice(this.at);
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(rest)?.[0];
    if (!quantifier) return node;
    this.at += quantifier.length;
    if (quantifier.startsWith('?')) return { exact: node.exact ? limit(['', ...node.exact]) : null, required: null };
    if (quantifier.startsWith('*') || /^\{0/.test(quantifier)) return ANYTHING;
    return { exact: null, required: better(node.required, usable(node.exact)) };
  }

  private atom(): Node {
    const char = this.source[this.at] as string;
    if (char === '(') return this.group();
    if (char === '[') return this.charClass();
    if (char === '.') return this.skip(1, ANYTHING);
    if (char === '^' || char === '$') return this.skip(1, EMPTY);
    if (char === '\\') return this.escape();
    return this.skip(1, { exact: [char], required: null });
  }

  private skip(count: number, node: Node): Node {
    this.at += count;
    return node;
  }

  private escape(): Node {
    const property = /^\\p\{\w+(?:=\w+)?\}/u.exec(this.source.slice(this.at))?.[0];
    if (property) return this.skip(property.length, ANYTHING);
    const next = this.source[this.at + 1] ?? '';
    if (next === 'u')
      return this.skip(6, {
        exact: [String.fromCharCode(Number.parseInt(this.source.slice(this.at + 2, this.at + 6), 16))],
        required: null,
      });
    if (next === 'b' || next === 'B') return this.skip(2, EMPTY);
    if (/[dswDSW]/.test(next)) return this.skip(2, ANYTHING);
    return this.skip(2, { exact: [next === 'n' ? '\n' : next], required: null });
  }

  private group(): Node {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(this.source.slice(this.at))?.[0] ?? '(';
    this.at += opening.length;
    const inside = this.alternation();
    this.at++;
    return /[=!]$/.test(opening) ? EMPTY : inside;
  }

  private charClass(): Node {
    const body = /^\[(\^?)((?:\\.|[^\]\\])*)\]/.exec(this.source.slice(this.at));
    if (!body) return this.skip(1, ANYTHING);
    this.at += body[0].length;
    const inside = body[2] ?? '';
    if (body[1] || /[-\\]/.test(inside) || inside.length > 8) return ANYTHING;
    return { exact: [...inside], required: null };
  }
}

function cross(left: string[], right: string[]): string[] | null {
  if (left.length * right.length > MAX_EXACT) return null;
  return left.flatMap((a) => right.map((b) => a + b));
}

function limit(strings: string[] | null): string[] | null {
  return strings && strings.length <= MAX_EXACT ? strings : null;
}

/** Strings worth looking for; a set with an empty string requires nothing. */
function usable(strings: string[] | null): Requirement {
  return strings?.every((text) => text.length > 0) ? strings : null;
}

/** Prefers the set whose shortest member is longer, then the smaller set. */
function better(a: Requirement, b: Requirement): Requirement {
  if (!a || !b) return a ?? b;
  const shortA = Math.min(3, ...a.map((text) => text.length));
  const shortB = Math.min(3, ...b.map((text) => text.length));
  if (shortA !== shortB) return shortA > shortB ? a : b;
  return a.length <= b.length ? a : b;
}
