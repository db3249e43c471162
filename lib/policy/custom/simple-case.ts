/** A worked example as the simple form holds it, to and from the format of cases-schema.ts. */
import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { AccountCategory, Level } from '../../foundation/vocabulary.ts';

/** Acts that the form offers; others are written in the file. */
export const SIMPLE_ACTS = ['publish', 'edit-post', 'comment', 'reply', 'like', 'follow', 'repost', 'message'] as const;
export type SimpleAct = (typeof SIMPLE_ACTS)[number];

export interface SimpleCase {
  name: string;
  /** `2026-11-24` and `22:00`, Japan time. */
  date: string;
  time: string;
  who: 'staff' | 'contractor' | 'nobody';
  act: SimpleAct;
  text: string;
  /** Account of the other side; empty where there is none. */
  other: string;
  /** How the other account is listed; empty: not listed. */
  category: AccountCategory | '';
  level: Level;
  clauses: string[];
}

type Json = Record<string, unknown>;
/** Stands in where the policy names no account: its own are registered in the settings. */
const STAND_IN = 'koho_account';
const HAS_TEXT: ReadonlySet<SimpleAct> = new Set(['publish', 'edit-post', 'comment', 'reply', 'message']);
const HAS_OTHER: ReadonlySet<SimpleAct> = new Set(['comment', 'reply', 'like', 'follow', 'repost', 'message']);

export const hasText = (act: SimpleAct): boolean => HAS_TEXT.has(act);
export const hasOther = (act: SimpleAct): boolean => HAS_OTHER.has(act);

/** The example as it stands in the file. `own` are the policy's own accounts. */
export function toCase(one: SimpleCase, own: readonly string[]): Json {
  const viewer = own[0] ?? STAND_IN;
  const other = hasOther(one.act) ? one.other.trim().replace(/^@/, '') : '';
  return {
    name: one.name,
    clauses: one.clauses,
    fires: true,
    at: `${one.date}T${one.time}:00+09:00`,
    ...(own.length === 0 ? { viewer, settings: { ownAccounts: [viewer] } } : {}),
    ...(one.who === 'nobody' ? { operator: null } : one.who === 'contractor' ? { operator: { chain: 'contractor' } } : {}),
    ...(other !== '' && one.category !== '' && one.act !== 'reply'
      ? { facts: { registry: [{ handle: other, category: one.category }] } }
      : {}),
    act: {
      kind: one.act,
      ...(hasText(one.act) ? { text: one.text } : {}),
      ...(one.act === 'publish' ? { media: [{ alt: '写真の説明' }] } : {}),
      ...(one.act === 'reply'
        ? { target: { owners: [viewer] }, replyTo: { author: other === '' ? null : other } }
        : other === ''
          ? {}
          : { target: { owners: [other] } }),
    },
    expect: { level: one.level, ...(one.clauses.length > 0 ? { clauses: one.clauses } : {}) },
  };
}

/** The example for the form, or `null` when it says more than the form can hold; the file then keeps it as it is. */
export function fromCase(raw: Json, own: readonly string[]): SimpleCase | null {
  const { name, at, act, operator, facts, expect, clauses } = raw as {
    name?: string;
    at?: string;
    act?: { kind?: SimpleAct; text?: string; target?: { owners?: string[] }; replyTo?: { author?: string | null } };
    operator?: { chain?: string } | null;
    facts?: { registry?: { category?: AccountCategory }[] };
    expect?: { level?: Level };
    clauses?: string[];
  };
  if (typeof at !== 'string' || !act?.kind || !SIMPLE_ACTS.includes(act.kind)) return null;
  const simple: SimpleCase = {
    name: name ?? '',
    date: at.slice(0, 10),
    time: at.slice(11, 16),
    who: operator === null ? 'nobody' : operator?.chain === 'contractor' ? 'contractor' : 'staff',
    act: act.kind,
    text: act.text ?? '',
    other: (act.kind === 'reply' ? act.replyTo?.author : act.target?.owners?.[0]) ?? '',
    category: facts?.registry?.[0]?.category ?? '',
    level: expect?.level ?? 'clear',
    clauses: clauses ?? [],
  };
  return canonicalJson(toCase(simple, own)) === canonicalJson(raw) ? simple : null;
}
