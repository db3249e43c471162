/** What the page adapter tells the guard. No decision is made in this folder. */
import type { Act } from '../decision/types.ts';

/** One recognised act at the very moment of acting. `act` was read off the page just now. */
export interface Attempt {
  act: Act;
  /** The control or editor that was used; the panel points at it. */
  control: Element | null;
  /**
   * Performs the act once more after it was held, on the page as it is then. Returns false when the control or the
   * text is gone or changed, so that nothing is sent that was not judged. Safe to call once only.
   */
  replay(): boolean;
  /** Reads the same act again from the page as it is now; `null` when it can no longer be found. */
  reread(): Act | null;
}

/** The guard's answer, given synchronously inside the event. */
export type Ruling = 'pass' | 'hold';

export type EditorKind = 'caption' | 'edit-caption' | 'alt-text' | 'comment' | 'story-reply' | 'message' | 'share-message' | 'bio' | 'note';

/** An editor that has the focus, with its text. */
export interface EditorReading {
  editor: HTMLElement;
  kind: EditorKind;
  text: string;
  /** The act that this text belongs to (`write-caption`, `write-comment`, `write-message`, …). */
  act: Act;
  /** Reads the same act again from the page as it is now; `null` when the editor is gone. */
  reread?: () => Act | null;
}

export interface InterceptOptions {
  window: Window;
  /** Called for every recognised act, in the capture phase, before the page sees the event. Must not throw. */
  onAttempt(attempt: Attempt): Ruling;
  /** Called when an editor gets the focus, after a pause in typing (150 ms), and with `null` when it is left. Never during IME composition. */
  onEditor(reading: EditorReading | null): void;
  /** Called when the address or the signed-in account changes. */
  onPage(page: PageReading): void;
  /** Whether this signed-in account is one of ours: only then are profiles of others read. Left out: never. */
  watched?(handle: string): boolean;
  /** Events whose path meets such an element are ours and are left alone. */
  isOurs(target: EventTarget): boolean;
  signal: AbortSignal;
}

/** What a screen shows, for the status mark, the popup and `inspect`. */
export interface PageReading {
  url: string;
  surface: import('../foundation/vocabulary.ts').Surface;
  viewer: { handle: string; id?: string | undefined } | null;
  loggedIn: boolean;
  /** Controls that must be on this screen and were not found; empty when all is well. Ids of i18n sentences `panel.missing.*`. */
  missing: string[];
  /** On somebody else's profile, while a watched account is signed in: what it says of itself. */
  profile?: ProfileReading | undefined;
}

/** A profile as it stands on the page. Its badge is not read: it can be bought (AMB-04). */
export interface ProfileReading {
  handle: string;
  /** Numeric id from the page's own JSON, which names only the profile of the last full load. */
  igId?: string | undefined;
  /** Websites linked in its head; of several links the page shows only the first. */
  websites: string[];
  isPrivate: boolean;
}
