/** What a recognised act consists of, and the little that all kinds of deeds share. */
import type { Act } from '../decision/types.ts';
import { look, type Sight } from './acts.ts';
import type { Control } from './controls.ts';
import type { Memory } from './memory.ts';

export interface Deed {
  act: Act;
  element: HTMLElement;
  /** The control, when it is one of `locate`. */
  control: Control | null;
  /** The same deed read from the page as it is now, on the replacing node if React replaced it. */
  again(): Deed | null;
  /** Does it, untrusted and synchronously. */
  perform(): void;
}

export interface Eyes {
  document: Document;
  href(): string;
  memory: Memory;
}

export const sightOf = (eyes: Eyes): Sight => look(eyes.document, eyes.href(), eyes.memory);

/** The elements around `element`, innermost first: where to look again when it has been replaced. */
export function around(element: Element): Element[] {
  const path: Element[] = [];
  for (let up: Element | null = element; up; up = up.parentElement) path.push(up);
  return path;
}
