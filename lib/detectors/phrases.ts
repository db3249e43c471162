/** Runs the data patterns: one pass over the text finds which are worth trying, each is then tried on its own sentence only. */
import { onWordBorders } from '../text/borders.ts';
import { LiteralIndex } from '../text/literal-index.ts';
import { alternatives, LiteralReader } from '../text/required-literals.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { expand, wordClass } from './macros.ts';
import type { Pattern } from './pattern.ts';
import type { Direction } from './types.ts';

export interface PhraseHit extends Span {
  pattern: Pattern;
}

/** One alternative of a pattern: small enough that only what a text calls for is ever compiled. */
interface Branch {
  pattern: Pattern;
  find: string;
}

/** Patterns with their index. Expressions are compiled when a text first needs them. */
export class PhraseBook {
  private readonly patterns: readonly Pattern[];
  private readonly branches: Branch[] = [];
  private index: LiteralIndex | null = null;
  /** Literal number → branches that wait for it. */
  private readonly waiting: number[][] = [];
  private readonly compiled = new Map<string, RegExp>();
  private readonly numbers = new Map<string, number>();
  private readonly reader = new LiteralReader(wordClass);
  private read = 0;

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns;
  }

  /** Reads on in the patterns, `count` of them; true when all are read. Asked in pieces beforehand, so that no keystroke waits for all of it. */
  prepare(count: number): boolean {
    for (const end = Math.min(this.patterns.length, this.read + count); this.read < end; this.read += 1) this.learn(this.read);
    if (this.read === this.patterns.length) this.index ??= new LiteralIndex([...this.numbers.keys()]);
    return this.index !== null;
  }

  private learn(at: number): void {
    const pattern = this.patterns[at] as Pattern;
    for (const find of alternatives(pattern.find)) {
      const literals = this.reader.required(find);
      if (literals.length === 0) throw new Error(`Pattern ${pattern.id} needs at least one fixed word in "${find}"`);
      for (const literal of literals) this.waitFor(literal, this.branches.length);
      this.branches.push({ pattern, find });
    }
  }

  private waitFor(literal: string, branch: number): void {
    const number = this.numbers.get(literal);
    if (number !== undefined) (this.waiting[number] as number[]).push(branch);
    else {
      this.numbers.set(literal, this.waiting.length);
      this.waiting.push([branch]);
    }
  }

  /** All matches that no guard silences, in the order of the text. `text` is normalised, `sentences` are its own. */
  find(text: string, sentences: readonly Sentence[], direction: Direction): PhraseHit[] {
    this.prepare(this.patterns.length);
    const hits: PhraseHit[] = [];
    for (const [at, branches] of this.candidates(text, sentences)) {
      for (const number of branches) {
        const branch = this.branches[number] as Branch;
        if (!branch.pattern.only || branch.pattern.only.includes(direction)) this.tryOn(branch, text, sentences, at, hits);
      }
    }
    return hits;
  }

  private candidates(text: string, sentences: readonly Sentence[]): Map<number, Set<number>> {
    const bySentence = new Map<number, Set<number>>();
    let at = 0;
    this.index?.scan(text, (literal, start) => {
      while (at < sentences.length && (sentences[at] as Sentence).end <= start) at++;
      if (at >= sentences.length || (sentences[at] as Sentence).start > start) return;
      const set = bySentence.get(at) ?? new Set<number>();
      bySentence.set(at, set);
      for (const branch of this.waiting[literal] as number[]) set.add(branch);
    });
    return bySentence;
  }

  private tryOn({ pattern, find }: Branch, text: string, sentences: readonly Sentence[], at: number, hits: PhraseHit[]): void {
    const sentence = sentences[at] as Sentence;
    const body = text.slice(sentence.start, pattern.across ? endAcross(sentences, at) : sentence.end);
    for (const match of body.matchAll(this.expression(find, 'gd'))) {
      if (match[0] === '') continue;
      const [from, to] = match.indices?.groups?.mark ?? [match.index, match.index + match[0].length];
      if (pattern.borders && !onWordBorders(body, from, to)) continue;
      // What is said in later sentences excuses nothing here.
      const said = body.slice(0, endOfSentence(sentences, at, sentence.start + match.index + match[0].length) - sentence.start);
      if (pattern.unless && this.expression(pattern.unless).test(said.slice(match.index))) continue;
      if (pattern.topic && this.expression(pattern.topic).test(said)) continue;
      if (pattern.around && this.isAround(pattern.around, text, sentences, at)) continue;
      if (!pattern.evenInTitles && isTitle(said, from, to)) continue;
      hits.push({ pattern, start: sentence.start + from, end: sentence.start + to });
    }
  }

  private isAround(guard: string, text: string, sentences: readonly Sentence[], at: number): boolean {
    const expression = this.expression(guard);
    const own = sentences[at] as Sentence;
    return [own, sentences[at - 1], sentences[at + 1]].some(
      (sentence) => sentence?.paragraph === own.paragraph && expression.test(text.slice(sentence.start, sentence.end)),
    );
  }

  private expression(source: string, flags = ''): RegExp {
    const key = flags + source;
    let expression = this.compiled.get(key);
    if (!expression) {
      expression = new RegExp(expand(source), flags);
      this.compiled.set(key, expression);
    }
    return expression;
  }
}

/** End of the sentence that holds the end of a match begun in sentence `at`. */
function endOfSentence(sentences: readonly Sentence[], at: number, matchEnd: number): number {
  let last = at;
  while (last + 1 < sentences.length && (sentences[last] as Sentence).end < matchEnd) last++;
  return (sentences[last] as Sentence).end;
}

/** End of the second sentence after `at`, within the paragraph and 300 characters. */
function endAcross(sentences: readonly Sentence[], at: number): number {
  const own = sentences[at] as Sentence;
  let end = own.end;
  for (let next = at + 1; next <= at + 2 && next < sentences.length; next++) {
    const sentence = sentences[next] as Sentence;
    if (sentence.paragraph !== own.paragraph || sentence.end - own.start > 300) break;
    end = sentence.end;
  }
  return end;
}

const WORK =
  /映画|絵本|小説|劇|童話|落語|漫才|狂言|歌舞伎|オペラ|作品|漫画|アニメ|ドラマ|曲|歌|詩|番組|展|上映|公演|上演|朗読|講座|講演|図書|本の|著|紙芝居|ミュージカル|コンサート/;

/** The match lies in 「…」 or 『…』 and the words beside the brackets say that this is a title. */
function isTitle(body: string, from: number, to: number): boolean {
  const open = Math.max(body.lastIndexOf('「', from), body.lastIndexOf('『', from));
  if (open < 0 || from - open > 30) return false;
  const shut = body[open] === '「' ? body.indexOf('」', open) : body.indexOf('』', open);
  if (shut < to) return false;
  return WORK.test(body.slice(Math.max(0, open - 10), open)) || WORK.test(body.slice(shut + 1, shut + 11));
}
