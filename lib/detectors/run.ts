/** The checker: one text in, everything worth saying about it out. Synchronous, pure, linear, never throws on any string. */
import { normalise } from '../text/normalise.ts';
import { splitSentences } from '../text/sentences.ts';
import { Taken } from '../text/taken.ts';
import { readability } from './accessibility/readability.ts';
import { dates } from './accuracy/dates.ts';
import { doubled, leftovers, relativeDays } from './accuracy/leftovers.ts';
import { times } from './accuracy/times.ts';
import { patterns } from './data/index.ts';
import { evasion } from './evasion.ts';
import { blank, neverWords, withoutFineWords } from './glossary.ts';
import { linkHits } from './link-hits.ts';
import { linksIn } from './links.ts';
import { addresses } from './personal/address.ts';
import { collecting } from './personal/collecting.ts';
import { mails } from './personal/email.ts';
import { namesBeside } from './personal/names.ts';
import { numbers } from './personal/numbers.ts';
import { phones } from './personal/phone.ts';
import { PhraseBook } from './phrases.ts';
import type { Found, Reading } from './reading.ts';
import type { DetectOptions, Hit } from './types.ts';

const book = new PhraseBook(patterns);

/** Short texts of the usual kinds: reading each once makes the browser compile what nearly every caption needs. */
const USUAL = [
  '令和8年11月23日(月)午前10時30分〜12:00、2026/11/23',
  '問い合わせ 企画課 電話028-000-0000 info@example.com https://www.example.com/',
  '〒000-0000 東京都千代田区1丁目2-3 0000 0000 0000',
  'お知らせです。①参加は無料です🎉\n#お知らせ',
];
let readOnce = 0;

/** Does a small piece of what the first check would have to do; true when nothing is left. For idle moments before anybody types. */
export function prepare(): boolean {
  if (!book.prepare(1)) return false;
  const text = USUAL[readOnce];
  if (text === undefined) return true;
  readOnce += 1;
  detect(text, { direction: 'own', now: 0, ownDomains: [], officialContacts: [], words: { never: [], fine: [] } });
  return false;
}

/** Hits in the order of the text; where two name the same words for the same category, the stronger stays. Offsets are those of `text` as given. */
export function detect(text: string, options: DetectOptions): Hit[] {
  if (text.trim() === '') return [];
  const normalised = normalise(text);
  const links = linksIn(normalised, options.ownDomains);
  const reading: Reading = { normalised, text: normalised.text, sentences: splitSentences(normalised.text), links, options };
  const personal = personalData(reading);
  const found = [
    ...personal,
    ...neverWords(reading),
    ...linkHits(reading),
    ...phrases(reading, personal),
    ...evasion(reading),
    ...ownWriting(reading),
  ];
  const hits = withoutWeakerTwins(found, normalised.text.length).map((hit) => toHit(hit, normalised.span(hit.from, hit.to), text));
  if (options.direction !== 'incoming')
    for (const { start, end, ...seen } of readability(reading)) hits.push(toHit(seen, { start, end }, text));
  return hits.sort((a, b) => a.start - b.start || a.end - b.end);
}

function personalData(reading: Reading): Found[] {
  const found: Found[] = [];
  const taken = new Taken(reading.text.length);
  for (const link of reading.links) taken.take(link.from, link.to);
  // Longer and surer numbers first: a card number is no telephone number.
  for (const detector of [numbers, mails, phones, addresses]) {
    for (const hit of detector(reading)) {
      const free = taken.claim(hit.from, hit.to);
      if (free || detector === mails) found.push(hit);
    }
  }
  return [...found, ...namesBeside(reading, found), ...collecting(reading)];
}

/** Patterns never see addresses of pages, mail addresses, numbers of persons, or words that are always fine here. */
function phrases(reading: Reading, personal: readonly Found[]): Found[] {
  const cuts = reading.links.filter((link) => link.kind !== 'profile-reference').map((link) => [link.from, link.to] as const);
  const mailCuts = personal.filter((hit) => hit.detector.startsWith('personal-info/mail')).map((hit) => [hit.from, hit.to] as const);
  const text = withoutFineWords(blank(reading.text, [...cuts, ...mailCuts]), reading.options.words);
  return book.find(text, reading.sentences, reading.options.direction).map(({ pattern, start, end }) => {
    const suggestion = pattern.rewordings?.[text.slice(start, end)] ?? pattern.suggestion;
    return {
      detector: pattern.id,
      category: pattern.category,
      strength: pattern.strength,
      from: start,
      to: end,
      reason: pattern.reason,
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  });
}

/** Accuracy is asked of what we write, not of what visitors write. */
function ownWriting(reading: Reading): Found[] {
  if (reading.options.direction === 'incoming') return [];
  return [...dates(reading), ...times(reading), ...leftovers(reading), ...doubled(reading), ...relativeDays(reading)];
}

const RANK = { strong: 3, weak: 2, info: 1 } as const;

/** Several patterns may see the same words: of hits that overlap within a category and family the strongest, then the longest, speaks. */
function withoutWeakerTwins(found: readonly Found[], length: number): Found[] {
  const kept: Found[] = [];
  const ordered = [...found].sort((a, b) => RANK[b.strength] - RANK[a.strength] || b.to - b.from - (a.to - a.from));
  const taken = new Map<string, Taken>();
  for (const hit of ordered) {
    const key = hit.detector.startsWith('personal-info/') ? hit.detector : hit.category;
    const own = taken.get(key) ?? new Taken(length);
    taken.set(key, own);
    if (own.claim(hit.from, hit.to)) kept.push(hit);
  }
  return kept;
}

function toHit(found: Omit<Found, 'from' | 'to'>, span: { start: number; end: number }, text: string): Hit {
  return {
    detector: found.detector,
    category: found.category,
    strength: found.strength,
    ...span,
    messageId: `detectors.${found.reason}`,
    data: { found: shortened(text.slice(span.start, span.end)), ...found.data },
    ...(found.suggestion === undefined ? {} : { suggestion: found.suggestion }),
  };
}

/** For showing: a long phrase is cut, the offsets keep its full length. */
const shortened = (found: string): string => (found.length <= 40 ? found : `${found.slice(0, 39)}…`);
