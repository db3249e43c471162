/** What passes between the witness in the page's own world and the guard, over one MessagePort. Types and names only: the witness imports nothing else. */

/** Event by which the guard hands its port to the witness, and the one by which a witness that comes later asks for it (stack.md 9). */
export type PortEvent = 'mimamori:port';
export type HelloEvent = 'mimamori:hello';
/**
 * Right after the port the guard hands over an element that stands in no document, as `relatedTarget`: an event on it is answered at once,
 * by preventDefault, as long as the guard lives. The page never holds it, so nobody else can answer or keep it from answering.
 */
export type LineEvent = 'mimamori:line';
export type AliveEvent = 'alive';

/** A request that looks like an act, as it is about to leave. */
export interface SeenRequest {
  id: number;
  /** Path of the address, with its host when it is not www.instagram.com. */
  path: string;
  /** `X-FB-Friendly-Name` and `X-Root-Field-Name`, when set as headers. */
  friendlyName: string;
  rootField: string;
  /** The body as text; form data as JSON of its text fields; '' for what is binary. */
  body: string;
}

/** How a request ended: HTTP status (0: it never arrived) and the beginning of the answer. */
export interface SeenAnswer {
  id: number;
  status: number;
  body: string;
}

/** The `Date` header of an answer that came fresh from the server. */
export interface SeenDate {
  kind: 'date';
  date: string;
}

/** `retiring`: something in the page asked the witness to stand aside although this guard lives. */
export type FromWitness = { kind: 'ask'; request: SeenRequest } | { kind: 'answer'; answer: SeenAnswer } | { kind: 'retiring' } | SeenDate;

/** `beat`: the guard is alive. */
export type ToWitness = { kind: 'rule'; id: number; ruling: 'pass' | 'deny' } | { kind: 'beat' };
