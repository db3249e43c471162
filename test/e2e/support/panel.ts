/**
 * Our panel in the page, read and used as a person would: by what it says and by the names of its controls. It stands in a closed shadow
 * root that page scripts and ordinary locators cannot enter, so this goes through the browser's own debugging interface.
 */
import type { CDPSession, Page } from 'playwright';
import { until } from './until.ts';

type Role = 'button' | 'checkbox' | 'radio' | 'textbox' | 'combobox' | 'link' | 'heading' | 'dialog' | 'group' | 'DisclosureTriangle';

interface TreeNode {
  backendNodeId: number;
  nodeName: string;
  shadowRootType?: string;
  shadowRoots?: TreeNode[];
  children?: TreeNode[];
}

interface Control {
  backendNodeId: number;
  name: string;
  disabled: boolean;
  focused: boolean;
}

export class Panel {
  readonly page: Page;
  #cdp: CDPSession | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  async #session(): Promise<CDPSession> {
    this.#cdp ??= await this.page.context().newCDPSession(this.page);
    return this.#cdp;
  }

  /** The element under our closed shadow root that React draws into; `null` while there is none. */
  async #ground(): Promise<number | null> {
    const cdp = await this.#session();
    const { root } = (await cdp.send('DOM.getDocument', { depth: 3, pierce: false })) as unknown as { root: TreeNode };
    const html = root.children?.find((node) => node.nodeName === 'HTML');
    const shadow = html?.children?.flatMap((node) => node.shadowRoots ?? []).find((node) => node.shadowRootType === 'closed');
    if (!shadow) return null;
    return this.#evaluate<number | null>(shadow.backendNodeId, 'function () { return this.querySelector(".m-root") ? 1 : null; }').then(
      (there) => (there ? shadow.backendNodeId : null),
    );
  }

  async #evaluate<T>(backendNodeId: number, source: string): Promise<T> {
    const cdp = await this.#session();
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: source,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value as T;
  }

  /** Everything the panel says right now, as it is read; empty while there is no panel. */
  async text(): Promise<string> {
    const ground = await this.#ground();
    return ground === null ? '' : this.#evaluate(ground, 'function () { return this.querySelector(".m-root").innerText; }');
  }

  /** Waits until the panel says this. */
  async says(what: string | RegExp): Promise<void> {
    const said = (text: string) => (typeof what === 'string' ? text.includes(what) : what.test(text));
    await until(
      async () => said(await this.text()),
      async () => `The panel does not say ${what}. It says:\n${await this.text()}`,
    );
  }

  /** Waits until the panel no longer says this. */
  async isSilentAbout(what: string): Promise<void> {
    await until(
      async () => !(await this.text()).includes(what),
      async () => `The panel still says ${what}:\n${await this.text()}`,
    );
  }

  /** Names and states of the controls that a person can reach, in order. */
  async controls(role: Role): Promise<Control[]> {
    const ground = await this.#ground();
    if (ground === null) return [];
    const cdp = await this.#session();
    const path = 'function () { return [...this.querySelectorAll("*")].length; }';
    if ((await this.#evaluate<number>(ground, path)) === 0) return [];
    const { node } = (await cdp.send('DOM.describeNode', { backendNodeId: ground, depth: 1 })) as unknown as { node: TreeNode };
    const start = node.children?.find((child) => child.nodeName === 'DIV');
    if (!start) return [];
    const { nodes } = await cdp.send('Accessibility.queryAXTree', { backendNodeId: start.backendNodeId, role });
    const property = (ax: (typeof nodes)[number], name: string) => ax.properties?.find((one) => one.name === name)?.value.value === true;
    return nodes
      .filter((ax) => !ax.ignored && ax.backendDOMNodeId !== undefined)
      .map((ax) => ({
        backendNodeId: ax.backendDOMNodeId ?? 0,
        name: String(ax.name?.value ?? ''),
        disabled: property(ax, 'disabled'),
        focused: property(ax, 'focused'),
      }));
  }

  async #control(role: Role, name: string | RegExp): Promise<Control> {
    const fits = (control: Control) => (typeof name === 'string' ? control.name === name : name.test(control.name));
    let found: Control | undefined;
    await until(
      async () => {
        found = (await this.controls(role)).find(fits);
        return found !== undefined && !found.disabled;
      },
      async () => {
        const names = (await this.controls(role)).map((control) => control.name + (control.disabled ? ' (disabled)' : ''));
        return `The panel has no usable ${role} ${name}. It has: ${names.join(' | ') || 'none'}`;
      },
    );
    return found as Control;
  }

  /** Presses a control with the mouse, where it stands on the screen. */
  async click(role: Role, name: string | RegExp): Promise<void> {
    const { backendNodeId } = await this.#control(role, name);
    const cdp = await this.#session();
    await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId });
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
    await this.page.mouse.click((x1 + x3) / 2, (y1 + y3) / 2);
  }

  /** Presses a button of the dialog for a held act, once the dialog takes presses (it ignores those of the first moment). */
  async press(name: string | RegExp): Promise<void> {
    await this.settled();
    await this.click('button', name);
  }

  /** Presses a button again and again until the panel says this: for what the browser notices only after a moment. */
  async pressUntil(name: string, said: string): Promise<void> {
    await until(
      async () => {
        await this.press(name);
        return (await this.text()).includes(said);
      },
      async () => `The panel does not say ${said}. It says:\n${await this.text()}`,
    );
  }

  /** Waits until the dialog stands and takes input. */
  async settled(): Promise<void> {
    await until(
      async () => {
        const ground = await this.#ground();
        return (
          ground !== null &&
          this.#evaluate<boolean>(ground, 'function () { return !!this.querySelector("dialog[open]:not([aria-busy=true])"); }')
        );
      },
      async () => `No dialog stands. The panel says:\n${await this.text()}`,
    );
  }

  /** True while a dialog for a held act stands. */
  async holds(): Promise<boolean> {
    const ground = await this.#ground();
    return ground !== null && this.#evaluate<boolean>(ground, 'function () { return !!this.querySelector("dialog[open]"); }');
  }

  /** Waits until no dialog stands. */
  async closed(): Promise<void> {
    await until(
      async () => !(await this.holds()),
      async () => `The dialog still stands:\n${await this.text()}`,
    );
  }

  /** Types into a field of the panel. */
  async fill(name: string | RegExp, value: string): Promise<void> {
    await this.click('textbox', name);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(value);
  }

  /** Name of the control that has the focus, `null` when none of ours has it. */
  async focused(): Promise<string | null> {
    for (const role of ['button', 'checkbox', 'radio', 'textbox', 'combobox', 'link'] as const) {
      const control = (await this.controls(role)).find((one) => one.focused);
      if (control) return control.name;
    }
    return null;
  }

  /** Runs `look` inside the closed root; `undefined` while there is no panel. For places and for parts that have no role. */
  async see<A extends unknown[], T>(look: (root: ShadowRoot, ...args: A) => T, ...args: A): Promise<T | undefined> {
    const ground = await this.#ground();
    if (ground === null) return undefined;
    const given = args.map((one) => JSON.stringify(one)).join(', ');
    return this.#evaluate<T>(ground, `function () { return (${look.toString()})(this${given ? `, ${given}` : ''}); }`);
  }

  /** Waits until `look` finds something inside the closed root, and gives it. */
  async until<A extends unknown[], T>(what: string, look: (root: ShadowRoot, ...args: A) => T, ...args: A): Promise<NonNullable<T>> {
    let found: T | undefined;
    await until(
      async () => {
        found = await this.see(look, ...args);
        return Boolean(found);
      },
      async () => `Not there: ${what}. The panel says:\n${await this.text()}`,
    );
    return found as NonNullable<T>;
  }

  /** The dialog of a held act, once it takes input. */
  async dialog(): Promise<Seen> {
    await this.settled();
    return this.until('the dialog', (root) => {
      const dialog = root.querySelector('dialog[open]') as HTMLElement | null;
      if (!dialog) return null;
      const name = (element: Element | null) =>
        element?.getAttribute('aria-label') ?? (element as HTMLElement | null)?.innerText?.trim() ?? '';
      const buttons = [...dialog.querySelectorAll('button')];
      return {
        title: dialog.querySelector('h2')?.textContent ?? '',
        text: dialog.innerText,
        focus: name(root.activeElement),
        buttons: buttons.map((one) => ({ name: name(one), disabled: one.getAttribute('aria-disabled') === 'true' })),
      };
    });
  }

  /** Ticks or chooses, by mouse, what has a label that contains these words. */
  async choose(label: string): Promise<void> {
    const place = await this.until(`the choice ${label}`, placeOfLabel, label);
    await this.page.mouse.click(place.x + Math.min(place.width, 30) / 2, place.y + place.height / 2);
  }

  /** Types a date (`2026-11-20`); the order of year, month and day is the browser's. */
  async fillDate(label: string, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    const { keyboard } = this.page;
    for (const parts of [
      [year, month, day],
      [month, day, year],
    ]) {
      await this.until(`the field ${label}`, focusField, label);
      for (const part of parts) {
        await keyboard.type(part);
        if (part === year && parts[0] === year) await keyboard.press('ArrowRight');
      }
      if ((await this.see(valueOfField, label)) === date) return;
    }
    throw new Error(`The field ${label} does not take the date ${date}`);
  }

  /** Chooses an option of a list with the arrow keys, without opening it. */
  async select(label: string, option: string): Promise<void> {
    const { backendNodeId } = await this.#control('combobox', label);
    const cdp = await this.#session();
    await cdp.send('DOM.focus', { backendNodeId });
    const options = await this.#evaluate<string[]>(backendNodeId, 'function () { return [...this.options].map((one) => one.text); }');
    const now = await this.#evaluate<number>(backendNodeId, 'function () { return this.selectedIndex; }');
    const steps = options.indexOf(option) - now;
    if (!options.includes(option)) throw new Error(`The list ${label} has no ${option}. It has: ${options.join(' | ')}`);
    for (let step = 0; step < Math.abs(steps); step += 1) await this.page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  }

  /** What a list offers. */
  async optionsOf(label: string): Promise<string[]> {
    const { backendNodeId } = await this.#control('combobox', label);
    return this.#evaluate<string[]>(backendNodeId, 'function () { return [...this.options].map((one) => one.text); }');
  }

  /** The mark's line, once there is one: 「見守っています」. */
  async mark(): Promise<string> {
    return this.until('the mark', (root) => (root.querySelector('.m-mark-host :is(span,h2)') as HTMLElement | null)?.innerText);
  }

  async markSays(words: string): Promise<void> {
    await this.until(
      `a mark that says ${words}`,
      (root, wanted) => root.querySelector('.m-mark-host')?.textContent?.includes(wanted),
      words,
    );
  }

  /** The card beside the editor as it is now; `null` when there is none. */
  async draftNow(): Promise<{ text: string; place: Place } | null> {
    const seen = await this.see((root) => {
      const card = root.querySelector('.m-draft') as HTMLElement | null;
      if (!card) return null;
      const { x, y, width, height } = card.getBoundingClientRect();
      return { text: card.innerText, place: { x, y, width, height } };
    });
    return seen ?? null;
  }

  /** Waits until the card beside the editor says this, and gives all it says. */
  async draftSays(words: string): Promise<string> {
    return this.until(`findings that say ${words}`, textWith, '.m-draft', words);
  }

  /** Waits until a note says this, and gives all notes. */
  async noteSays(words: string): Promise<string> {
    return this.until(`a note that says ${words}`, textWith, '.m-notices', words);
  }
}

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

function textWith(root: ShadowRoot, selector: string, words: string): string | null {
  const text = (root.querySelector(selector) as HTMLElement | null)?.innerText ?? '';
  return text.includes(words) ? text : null;
}

function focusField(root: ShadowRoot, words: string): boolean {
  const label = [...root.querySelectorAll('label')].find((one) => one.innerText.includes(words));
  const field = label ? root.getElementById(label.htmlFor) : null;
  field?.focus();
  return field !== null;
}

function valueOfField(root: ShadowRoot, words: string): string {
  const label = [...root.querySelectorAll('label')].find((one) => one.innerText.includes(words));
  return (root.getElementById(label?.htmlFor ?? '') as HTMLInputElement | null)?.value ?? '';
}

function placeOfLabel(root: ShadowRoot, words: string): Place | null {
  const label = [...root.querySelectorAll('label')].find((one) => one.innerText.includes(words) && one.getClientRects().length > 0);
  if (!label) return null;
  label.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = label.getBoundingClientRect();
  return { x, y, width, height };
}
