/**
 * The bridge between guard and panel. Both are content scripts of one extension in one frame and therefore share one isolated
 * world: the guard lays this object on `globalThis` under `BRIDGE_KEY`, the panel picks it up. The page cannot see it.
 */
import type { Detect } from '../decision/decide.ts';
import type { Act, Answers, RegistryEntry, Verdict } from '../decision/types.ts';
import type { AccountCategory } from '../foundation/vocabulary.ts';
import type { PageReading } from '../instagram/types.ts';
import type { Snapshot } from './snapshot.ts';

export const BRIDGE_KEY = Symbol.for('mimamori.guard');
/** Where the text checker, a content script of its own beside the guard, lays itself. */
export const CHECKER_KEY = Symbol.for('mimamori.checker');

export interface Checker {
  detect: Detect;
  /** A small piece of what the first check needs; true when nothing is left. */
  prepare(): boolean;
}

export type GuardStatus =
  | { kind: 'starting' }
  | { kind: 'watching'; account: string }
  /** Signed in with an account that is not the policy's. */
  | { kind: 'inert'; account: string | null }
  /** No policy chosen yet. */
  | { kind: 'unconfigured' }
  /** Something that must be on this screen was not found. */
  | { kind: 'blind'; missing: string[] }
  /** The background does not answer, or the policy is damaged: publishing is blocked. */
  | { kind: 'blocked'; reason: 'no-answer' | 'policy-invalid' | 'policy-unknown' }
  /** The extension was updated under this page: reload. */
  | { kind: 'orphaned' };

/** As what an account is to be listed, and for which acts. */
export interface ListingWish {
  category: AccountCategory;
  acts: RegistryEntry['acts'];
}

/** What the page shows of an account, to be checked by a person before it becomes an entry. */
export interface RegistryDraft {
  handle: string;
  igId?: string | undefined;
  category?: AccountCategory | undefined;
  evidence?: string | undefined;
}

/** An editor that is being written in, with what has been found so far. */
export interface Draft {
  editor: HTMLElement;
  act: Act;
  verdict: Verdict;
}

/** An act that was stopped and waits for the person. */
export interface HeldAct {
  id: string;
  act: Act;
  verdict: Verdict;
  control: Element | null;
  answers: Answers;
  /** Set when the page changed while the act was held and it was judged again. */
  changed?: boolean | undefined;
  /** Set when a request for approval has been recorded. */
  requested?: { id: string } | undefined;
  /** Why the last try to go on was refused: the id of a sentence (`panel.refused.…`), or a sentence in the person's language. */
  refusal?: string | undefined;
  /** How often the person tried the act again while it was held: the dialog asks for attention. */
  tries?: number | undefined;
}

/** A comment of somebody else under an own post that the policy's list may touch. */
export interface MarkedComment {
  row: Element;
  author: string;
  act: Act;
  verdict: Verdict;
}

export interface GuardState {
  status: GuardStatus;
  /** The screen as the page adapter last read it. */
  page?: PageReading | null | undefined;
  snapshot: Snapshot | null;
  draft: Draft | null;
  held: HeldAct | null;
  /** Short lines that need no answer (「返信は原則行いません」 on pressing reply; account switched). Newest last. */
  notices: { id: string; act: Act; verdict: Verdict }[];
  /** While the comments of an own post are open. */
  comments?: MarkedComment[] | undefined;
}

/** `reason` is the id of a sentence, or a sentence in the person's language. */
export type Asked = { ok: true; id: string } | { ok: false; reason: string };

export interface GuardBridge {
  readonly version: 1;
  state(): GuardState;
  /** Calls back on every change; returns the way to stop. */
  subscribe(listener: (state: GuardState) => void): () => void;
  /** Lays answers over those given so far and judges the held act again. */
  answer(heldId: string, answers: Answers): void;
  /** Lets the held act go, if its verdict now allows that; otherwise says why not (a sentence or the id of one). */
  release(heldId: string): Promise<{ ok: true } | { ok: false; reason: string }>;
  /** Gives the held act up. The text stays where it is. */
  stop(heldId: string): void;
  /** Records a request for approval of the held act; `beside` leaves an earlier request of nearly the same content open. */
  requestApproval(heldId: string, note: string, beside: boolean, listing?: ListingWish): Promise<Asked>;
  /** What sending the text being written would send, read from the page now; `null` when there is no editor any more. */
  composed(): Act | null;
  /** Records a request for approval of what is being written, before anything was tried. */
  askApproval(note: string, beside: boolean): Promise<Asked>;
  /** Keeps what is being written, or what is held, as a draft in the extension. */
  keepDraft(note: string): Promise<Asked>;
  /** Records a request to put the account of the profile on the screen on the list. */
  requestListing(listing: ListingWish, note: string): Promise<Asked>;
  /** Opens the list of accounts in the options with what the page shows filled in: a content script writes no entry itself. */
  openRegistry(entry: RegistryDraft | { own: string }): void;
  /** Opens the record of a trouble about an act, and shows its steps and drafts in the options. */
  openIncident(kind: 'error' | 'defamation', act: Act): void;
  dismissNotice(id: string): void;
  /** The diagnostics file of the screen as it is now (instagram/diagnostics.ts); `null` when there is no guard to read it. */
  diagnostics(): string | null;
  /** Marks an element of ours so that the guard leaves its events alone. */
  exempt(host: Element): void;
}
