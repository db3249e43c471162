/** What is measured: one line per number, each with its bar. All by `detect()` with the strictest mapping: strong holds, weak warns. */
import { readFileSync } from 'node:fs';
import { detect } from '../../lib/detectors/run.ts';
import type { DetectOptions, Direction, Hit } from '../../lib/detectors/types.ts';
import { categoriesFile, type Row, readRows } from './corpora.ts';
import { expectedSpans } from './pii-truth.ts';

export interface Measure {
  what: string;
  hits: number;
  total: number;
  /** `at-most` for false alarms, `at-least` for what must be found. */
  bar?: { kind: 'at-most' | 'at-least'; rate: number };
}

interface Category {
  slug: string;
  pos: string[];
  neg: string[];
}

/** Midday of the day that the corpora's bars were set; a fixed clock makes every run the same. */
export const NOW = Date.UTC(2026, 10, 21, 3);
export const options = (direction: Direction): DetectOptions => ({
  direction,
  now: NOW,
  ownDomains: [],
  officialContacts: [],
  words: { never: [], fine: [] },
});
export const warns = (hit: Hit): boolean => hit.strength !== 'info';
export const holds = (hit: Hit): boolean => hit.strength === 'strong';

/** Sets of benign texts: file, direction, bars for warn-or-above and for hold. */
const BENIGN: { what: string; file: string; direction: Direction; warn?: number; hold?: number }[] = [
  { what: 'municipal posts', file: 'municipal_events/posts.jsonl', direction: 'own', warn: 0.03, hold: 0.003 },
  { what: 'municipal sentences', file: 'municipal_events/sentences.jsonl', direction: 'own', warn: 0.005 },
  { what: 'municipal web pages, sentences', file: 'municipal_joruri/sentences.jsonl', direction: 'own', warn: 0.005 },
  { what: 'visitor comments (as incoming)', file: 'visitor_comments/comments.jsonl', direction: 'incoming', warn: 0.003 },
  { what: 'visitor comments (as if our own)', file: 'visitor_comments/comments.jsonl', direction: 'own' },
  { what: 'office contacts', file: 'office_contacts/contacts.jsonl', direction: 'own', hold: 0 },
  { what: 'manifesto sentences', file: 'political_manifesto/sentences.jsonl', direction: 'own' },
];

export function falseAlarms(): Measure[] {
  return BENIGN.flatMap(({ what, file, direction, warn, hold }) => {
    const found = readRows(file).map((row) => detect(row.text, options(direction)));
    const count = (test: (hit: Hit) => boolean) => found.filter((hits) => hits.some(test)).length;
    return [
      {
        what: `${what}: warn or above`,
        hits: count(warns),
        total: found.length,
        ...(warn === undefined ? {} : { bar: { kind: 'at-most' as const, rate: warn } }),
      },
      {
        what: `${what}: hold`,
        hits: count(holds),
        total: found.length,
        ...(hold === undefined ? {} : { bar: { kind: 'at-most' as const, rate: hold } }),
      },
    ];
  });
}

const SAFETY_BARS: Record<string, number> = { Insult: 0.75, Unfairness_And_Discrimination: 0.6 };

export function safetyRecall(): Measure[] {
  const rows = readRows('xsafety_ja/prompts.jsonl');
  return [...new Set(rows.map((row) => row.label_weak ?? ''))].sort().map((label) => {
    const own = rows.filter((row) => row.label_weak === label);
    const rate = SAFETY_BARS[label];
    return {
      what: `xsafety ${label}: warn or above`,
      hits: own.filter((row) => detect(row.text, options('incoming')).some(warns)).length,
      total: own.length,
      ...(rate === undefined ? {} : { bar: { kind: 'at-least' as const, rate } }),
    };
  });
}

const DETECTOR_OF: Record<string, RegExp> = {
  phone: /personal-info\/phone/,
  email: /personal-info\/mail/,
  my_number: /personal-info\/my-number/,
  address: /personal-info\/address/,
  name: /personal-info\/name$/,
};

/** A row counts when a hit of the right kind, warn or above, has exactly the expected span. */
export function personalDataRecall(): Measure[] {
  const tally = new Map<string, { hits: number; total: number }>();
  for (const row of readRows('pii_synthetic/pii.jsonl')) {
    const hits = detect(row.text, options('own')).filter(warns);
    for (const { type, start, end } of expectedSpans(row)) {
      const entry = tally.get(type) ?? { hits: 0, total: 0 };
      tally.set(type, entry);
      entry.total++;
      if (hits.some((hit) => DETECTOR_OF[type]?.test(hit.detector) && hit.start === start && hit.end === end)) entry.hits++;
    }
  }
  const synthetic = [...tally].sort().map(([type, { hits, total }]) => ({
    what: `synthetic ${type}: exact span`,
    hits,
    total,
    bar: { kind: 'at-least' as const, rate: 0.98 },
  }));
  return [...synthetic, ...addressRecall(), ...myNumberVectors()];
}

function addressRecall(): Measure[] {
  const rows = readRows('addresses/addresses.jsonl');
  const found = rows.filter((row) => detect(row.text, options('own')).some((hit) => hit.detector === 'personal-info/address'));
  return [{ what: 'addresses standing alone: found', hits: found.length, total: rows.length, bar: { kind: 'at-least', rate: 0.98 } }];
}

function myNumberVectors(): Measure[] {
  const rows = readRows<{ number: string; valid: boolean }>('my_number_vectors/vectors.jsonl');
  const flagged = (valid: boolean) =>
    rows.filter(
      (row) => row.valid === valid && detect(row.number, options('own')).some((hit) => hit.detector === 'personal-info/my-number'),
    );
  return [
    {
      what: 'My Number, valid check digit: found',
      hits: flagged(true).length,
      total: rows.filter((row) => row.valid).length,
      bar: { kind: 'at-least', rate: 1 },
    },
    {
      what: 'My Number, wrong check digit: flagged',
      hits: flagged(false).length,
      total: rows.filter((row) => !row.valid).length,
      bar: { kind: 'at-most', rate: 0 },
    },
  ];
}

/** The examples of the 21 categories: caught in their own category, or free of any warning. */
export function categoryExamples(): Measure[] {
  const categories = JSON.parse(readFileSync(categoriesFile, 'utf8')) as Category[];
  const found = (text: string) => detect(text, options('own')).filter(warns);
  const caught = categories.flatMap(({ slug, pos }) => pos.filter((text) => found(text).some((hit) => hit.category === slug)));
  const quiet = categories.flatMap(({ neg }) => neg.filter((text) => found(text).length === 0));
  const total = (part: 'pos' | 'neg') => categories.reduce((sum, category) => sum + category[part].length, 0);
  return [
    { what: 'category examples: caught', hits: caught.length, total: total('pos'), bar: { kind: 'at-least', rate: 1 } },
    { what: 'category counter-examples: quiet', hits: quiet.length, total: total('neg'), bar: { kind: 'at-least', rate: 1 } },
  ];
}

/** The same sets for the policy-level table, as rows with a surface. */
export const POLICY_SETS: { what: string; file: string; surface: string; rows(): Row[] }[] = [
  { what: 'municipal posts', file: 'municipal_events/posts.jsonl', surface: 'caption' },
  { what: 'municipal sentences', file: 'municipal_events/sentences.jsonl', surface: 'caption' },
  { what: 'visitor comments', file: 'visitor_comments/comments.jsonl', surface: 'incoming' },
  { what: 'office contacts', file: 'office_contacts/contacts.jsonl', surface: 'caption' },
].map((set) => ({ ...set, rows: () => readRows(set.file) }));
