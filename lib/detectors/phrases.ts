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

/** Matches of one alternative looked at in one sentence; a wall of the same word needs no more marks. */
const TRIES = 6;

/** One alternative of a pattern: small enough that only what a text calls for is ever compiled. */
interface Branch {
  guarded: Guarded;
  find: string;
  expression?: RegExp;
}

/** A pattern with its guards, compiled when the first match asks for them. */
interface Guarded {
  pattern: Pattern;
  compiled: { unless?: RegExp; topic?: RegExp; around?: RegExp };
}

function guard({ pattern, compiled }: Guarded, which: 'unless' | 'topic' | 'around'): RegExp | undefined {
  const source = pattern[which];
  if (source === undefined) return undefined;
  compiled[which] ??= new RegExp(expand(source));
  return compiled[which];
}

function expressionOf(branch: Branch): RegExp {
  branch.expression ??= new RegExp(expand(branch.find), branch.find.includes('(?<mark>') ? 'gd' : 'g');
  branch.expression.lastIndex = 0;
  return branch.expression;
}

/** Patterns with their index. Expressions are compiled when a text first needs them. */
export class PhraseBook {
  private readonly patterns: readonly Pattern[];
  private readonly branches: Branch[] = [];
  private index: LiteralIndex | null = null;
  /** The branches that wait for literal `n` stand from `first[n]` to `first[n + 1]` of `waiting`. */
  private waiting = new Uint32Array();
  private first = new Uint32Array();
  /** Only while the patterns are read: the index needs none of it, and a page keeps the book as long as it is open. */
  private reading: { waiting: Map<string, number[]>; reader: LiteralReader } | null = {
    waiting: new Map(),
    reader: new LiteralReader(wordClass),
  };
  private read = 0;

  constructor(patterns: readonly Pattern[]) {
    this.patterns = patterns;
  }

  /** Reads on in the patterns, `count` of them; true when all are read. Asked in pieces beforehand, so that no keystroke waits for all of it. */
  prepare(count: number): boolean {
    if (!this.reading) return true;
    const { waiting, reader } = this.reading;
    for (const end = Math.min(this.patterns.length, this.read + count); this.read < end; this.read += 1)
      this.learn(this.patterns[this.read] as Pattern, waiting, reader);
    if (this.read < this.patterns.length) return false;
    this.index = new LiteralIndex([...waiting.keys()]);
    const branches = [...waiting.values()];
    this.waiting = Uint32Array.from(branches.flat());
    this.first = new Uint32Array(branches.length + 1);
    branches.forEach((own, literal) => {
      this.first[literal + 1] = (this.first[literal] as number) + own.length;
    });
    this.reading = null;
    return true;
  }

  private learn(pattern: Pattern, waiting: Map<string, number[]>, reader: LiteralReader): void {
    const guarded: Guarded = { pattern, compiled: {} };
    for (const find of alternatives(pattern.find)) {
      const literals = reader.required(find);
      if (literals.length === 0) throw new Error(`Pattern ${pattern.id} needs at least one fixed word in "${find}"`);
      for (const literal of literals) {
        const others = waiting.get(literal);
        if (others) others.push(this.branches.length);
        else waiting.set(literal, [this.branches.length]);
      }
      this.branches.push({ guarded, find });
    }
  }

  /** All matches that no guard silences, sentence by sentence. `text` is normalised, `sentences` are its own. */
  find(text: string, sentences: readonly Sentence[], direction: Direction): PhraseHit[] {
    this.prepare(this.patterns.length);
    const hits: PhraseHit[] = [];
    const triedIn = new Int32Array(this.branches.length).fill(-1);
    let at = 0;
    this.index?.scan(text, (literal, start) => {
      while (at < sentences.length && (sentences[at] as Sentence).end <= start) at++;
      if (at >= sentences.length || (sentences[at] as Sentence).start > start) return;
      for (let next = this.first[literal] as number; next < (this.first[literal + 1] as number); next++) {
        const number = this.waiting[next] as number;
        const branch = this.branches[number] as Branch;
        const { only, across } = branch.guarded.pattern;
        // A match that runs on may begin up to two sentences before its rarest word.
        const first = Math.max((triedIn[number] as number) + 1, across ? at - 2 : at);
        if (first > at || (only && !only.includes(direction))) continue;
        triedIn[number] = at;
        for (let from = first; from <= at; from++) tryOn(branch, text, sentences, from, hits);
      }
    });
    return hits;
  }
}

function tryOn(branch: Branch, text: string, sentences: readonly Sentence[], at: number, hits: PhraseHit[]): void {
  const { guarded } = branch;
  const { pattern } = guarded;
  const sentence = sentences[at] as Sentence;
  const body = text.slice(sentence.start, pattern.across ? endAcross(sentences, at) : sentence.end);
  const expression = expressionOf(branch);
  for (let tried = 0; tried < TRIES; tried++) {
    const match = expression.exec(body);
    if (!match || match[0] === '') return;
    const [from, to] = match.indices?.groups?.mark ?? [match.index, match.index + match[0].length];
    if (pattern.borders && !onWordBorders(body, from, to)) continue;
    // What is said in later sentences excuses nothing here.
    const said = body.slice(0, endOfSentence(sentences, at, sentence.start + match.index + match[0].length) - sentence.start);
    if (guard(guarded, 'topic')?.test(said) || isAround(guard(guarded, 'around'), text, sentences, at)) return;
    if (guard(guarded, 'unless')?.test(said.slice(match.index))) continue;
    if (!pattern.evenInTitles && isTitle(said, from, to)) continue;
    if (isReported(text, sentence.start + from, sentence.start + to)) continue;
    hits.push({ pattern, start: sentence.start + from, end: sentence.start + to });
  }
}

function isAround(expression: RegExp | undefined, text: string, sentences: readonly Sentence[], at: number): boolean {
  if (!expression) return false;
  const own = sentences[at] as Sentence;
  return [own, sentences[at - 1], sentences[at + 1]].some(
    (sentence) => sentence?.paragraph === own.paragraph && expression.test(text.slice(sentence.start, sentence.end)),
  );
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

const REPORTED =
  /^(?:[、。・\s]|など|や|「[^」\n]{0,60}」){0,8}(?:と(?:いう|いった|の)|の|そんな|こんな|こうした|このような|そういった|これらの)(?:ような)?(?:不審な|偽の?|怪しい)?(?:電話|メール|sms|ショートメッセージ|dm|メッセージ|勧誘|広告|求人|書き?込み|投稿|言葉|決めつけ|思い込み|偏見|発言|看板|うたい文句|警告|画面|サイト|訪問|通知|手口)/;

/** The match lies in 「…」 and what follows speaks of it: 「…」という電話が増えています, 「…」「…」。そんな言葉を見たら…. */
function isReported(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 80), from);
  if (before.lastIndexOf('「') <= before.lastIndexOf('」')) return false;
  const after = text.slice(to, to + 200);
  const shut = after.indexOf('」');
  return shut >= 0 && shut < 80 && REPORTED.test(after.slice(shut + 1));
}
