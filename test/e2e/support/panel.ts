/**
 * What a person sees and presses of Mimamori in the page. Its root is closed to the page; the browser's own tools open it, and every
 * press is a real one of mouse or keyboard.
 */
import type { CDPSession, Page } from 'playwright';
import { until } from './until.ts';

/** Runs inside the closed root. */
type InRoot<A extends unknown[], T> = (root: ShadowRoot, ...args: A) => T;

export interface Seen {
  title: string;
  text: string;
  /** Name of the control that has the focus. */
  focus: string;
  buttons: { name: string; disabled: boolean }[];
}

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export class Panel {
  readonly page: Page;
  private cdp: Promise<CDPSession> | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  /** Runs `look` with the closed root; `undefined` while the panel is not there. */
  async see<A extends unknown[], T>(look: InRoot<A, T>, ...args: A): Promise<T | undefined> {
    this.cdp ??= this.page.context().newCDPSession(this.page);
    const cdp = await this.cdp;
    const { root } = await cdp.send('DOM.getDocument', { depth: 2, pierce: true });
    const html = root.children?.find((child) => child.localName === 'html');
    const host = html?.children?.find((child) => child.shadowRoots?.[0]?.shadowRootType === 'closed');
    const shadow = host?.shadowRoots?.[0];
    if (!shadow) return undefined;
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (...args) { return (${look.toString()})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Waits until `look` finds something. */
  async until<A extends unknown[], T>(what: string, look: InRoot<A, T | null | undefined | false>, ...args: A): Promise<T> {
    const found = await until(
      () => this.see(look, ...args),
      async () => `${what}. The panel shows: ${await this.text()}`,
    );
    return found as T;
  }

  /** All words of the panel, for messages and for asking what is not there. */
  async text(): Promise<string> {
    return (await this.see((root) => (root.firstElementChild as HTMLElement | null)?.innerText ?? '')) ?? '(no panel)';
  }

  /** The dialog of a held act as it stands now; `null` when there is none. */
  async dialogNow(): Promise<Seen | null> {
    return (
      (await this.see((root) => {
        const dialog = root.querySelector('dialog[open]') as HTMLElement | null;
        if (!dialog || dialog.getAttribute('aria-busy') === 'true') return null;
        const name = (element: Element | null) => element?.getAttribute('aria-label') ?? (element as HTMLElement | null)?.innerText?.trim() ?? '';
        return {
          title: dialog.querySelector('h2')?.textContent ?? '',
          text: dialog.innerText,
          focus: name(root.activeElement),
          buttons: [...dialog.querySelectorAll('button')].map((one) => ({ name: name(one), disabled: one.getAttribute('aria-disabled') === 'true' })),
        };
      })) ?? null
    );
  }

  async dialog(): Promise<Seen> {
    await this.until('the dialog', (root) => root.querySelector('dialog[open]:not([aria-busy="true"])') !== null);
    const seen = await this.dialogNow();
    if (!seen) throw new Error('The dialog went away again.');
    return seen;
  }

  async gone(): Promise<void> {
    await this.until('the end of the dialog', (root) => root.querySelector('dialog[open]') === null);
  }

  /** Clicks the button of this name with the mouse. */
  async press(name: string): Promise<void> {
    await this.clickAt(await this.until(`the button ${name}`, placeOf, 'button', name));
  }

  /** Ticks or chooses what has this label. */
  async choose(label: string): Promise<void> {
    await this.clickAt(await this.until(`the choice ${label}`, placeOf, 'label', label));
  }

  /** Types into the field of this label. */
  async fill(label: string, text: string): Promise<void> {
    await this.clickAt(await this.until(`the field ${label}`, placeOfField, label));
    await this.page.keyboard.insertText(text);
  }

  /** Chooses an option of the list of this label with the keyboard. */
  async select(label: string, option: string): Promise<void> {
    await this.until(`the list ${label}`, focusField, label);
    await this.page.keyboard.type(option);
  }

  async clickAt({ x, y, width, height }: Place): Promise<void> {
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Line of the mark: 「見守っています」. */
  async mark(): Promise<string> {
    return this.until('the mark', (root) => (root.querySelector('.m-mark-host :is(span,h2)') as HTMLElement | null)?.innerText);
  }

  /** Waits until the mark's line contains `words`. */
  async markSays(words: string): Promise<void> {
    await this.until(`a mark that says ${words}`, (root, wanted) => (root.querySelector('.m-mark-host')?.textContent ?? '').includes(wanted), words);
  }

  /** The card beside the editor as it is now; `null` when there is none. */
  async draftNow(): Promise<{ text: string; place: Place } | null> {
    return (
      (await this.see((root) => {
        const card = root.querySelector('.m-draft') as HTMLElement | null;
        if (!card) return null;
        const { x, y, width, height } = card.getBoundingClientRect();
        return { text: card.innerText, place: { x, y, width, height } };
      })) ?? null
    );
  }

  /** Waits until the card contains `words`, and gives its text. */
  async draftSays(words: string): Promise<string> {
    return this.until(
      `findings that say ${words}`,
      (root, wanted) => {
        const text = (root.querySelector('.m-draft') as HTMLElement | null)?.innerText ?? '';
        return text.includes(wanted) ? text : null;
      },
      words,
    );
  }

  async noteSays(words: string): Promise<string> {
    return this.until(
      `a note that says ${words}`,
      (root, wanted) => {
        const text = (root.querySelector('.m-notices') as HTMLElement | null)?.innerText ?? '';
        return text.includes(wanted) ? text : null;
      },
      words,
    );
  }
}

/** Where the first visible element of `kind` with this name is, scrolled into view. */
function placeOf(root: ShadowRoot, kind: string, name: string): Place | null {
  const fits = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? (element as HTMLElement).innerText;
    return words.trim() === name || (kind === 'label' && words.includes(name));
  };
  const element = [...root.querySelectorAll(kind)].find((one) => fits(one) && one.getClientRects().length > 0);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width: kind === 'label' ? Math.min(width, 40) : width, height };
}

function placeOfField(root: ShadowRoot, label: string): Place | null {
  const found = [...root.querySelectorAll('label')].find((one) => (one.textContent ?? '').includes(label));
  const field = found ? root.getElementById(found.htmlFor) : null;
  if (!field) return null;
  field.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = field.getBoundingClientRect();
  return { x, y, width, height };
}

function focusField(root: ShadowRoot, label: string): boolean {
  const found = [...root.querySelectorAll('label')].find((one) => (one.textContent ?? '').includes(label));
  const field = found ? root.getElementById(found.htmlFor) : null;
  field?.focus();
  return field !== null;
}
