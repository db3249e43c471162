/**
 * Our panel in Firefox, read and used as a person would. Its closed shadow root is reached through the remote protocol, which may look
 * into closed roots where page scripts may not.
 */
import type { Page } from 'puppeteer-core';
import { until } from '../../e2e/support/until.ts';

interface RemoteNode {
  sharedId?: string;
  value: { children?: RemoteNode[]; shadowRoot?: RemoteNode | null };
}

type Connection = { send(method: string, parameters: object): Promise<{ result: { result: { value?: unknown; sharedId?: string } } }> };

interface Spot {
  x: number;
  y: number;
}

export class FirefoxPanel {
  readonly page: Page;
  readonly #connection: Connection;
  readonly #context: string;

  constructor(page: Page) {
    this.page = page;
    // Neither is in puppeteer's public types; both are the protocol's own.
    this.#connection = (page.browser() as unknown as { connection: Connection }).connection;
    this.#context = (page.mainFrame() as unknown as { _id: string })._id;
  }

  async #root(): Promise<string | null> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression: 'document.documentElement',
      target: { context: this.#context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    const { children = [] } = (result.result as unknown as RemoteNode).value;
    return children.map((node) => node.value.shadowRoot?.sharedId).find((id) => id !== undefined) ?? null;
  }

  /** Runs `look` on our root; `undefined` while there is none. */
  async #see<T>(look: (root: ShadowRoot, argument: string) => T, argument = ''): Promise<T | undefined> {
    const root = await this.#root();
    if (root === null) return undefined;
    const { result } = await this.#connection.send('script.callFunction', {
      functionDeclaration: `function (root, argument) { return JSON.stringify((${look.toString()})(root, argument) ?? null); }`,
      arguments: [{ sharedId: root }, { type: 'string', value: argument }],
      target: { context: this.#context },
      awaitPromise: false,
    });
    return JSON.parse(String(result.result.value)) as T;
  }

  /** Everything the panel says right now; empty while there is no panel. */
  async text(): Promise<string> {
    return (await this.#see((root) => (root.querySelector('.m-root') as HTMLElement | null)?.innerText)) ?? '';
  }

  async says(words: string): Promise<string> {
    let text = '';
    await until(
      async () => {
        text = await this.text();
        return text.includes(words);
      },
      async () => `The panel does not say ${words}. It says:\n${text}`,
      20_000,
    );
    return text;
  }

  /** Waits for the dialog of a held act, once it takes input; gives what it says. */
  async dialog(): Promise<string> {
    let said: string | undefined;
    await until(
      async () => {
        said = await this.#see((root) => root.querySelector<HTMLElement>('dialog[open]:not([aria-busy=true])')?.innerText);
        return Boolean(said);
      },
      async () => `No dialog stands. The panel says:\n${await this.text()}`,
      20_000,
    );
    return said ?? '';
  }

  /** Waits until no dialog stands. */
  async closed(): Promise<void> {
    await until(
      async () => (await this.#see((root) => root.querySelector('dialog[open]') === null)) !== false,
      async () => `The dialog still stands:\n${await this.text()}`,
      20_000,
    );
  }

  /** Presses with the mouse what is called so: a button, or what has such a label. */
  async press(name: string): Promise<void> {
    let spot: Spot | null | undefined;
    await until(
      async () => {
        spot = await this.#see(spotOf, name);
        return Boolean(spot);
      },
      async () => `There is nothing called ${name} to press. The panel says:\n${await this.text()}`,
      20_000,
    );
    if (spot) await this.page.mouse.click(spot.x, spot.y);
  }
}

/** The middle of a button, or the beginning of a label (its box or its knob), of that name. */
function spotOf(root: ShadowRoot, name: string): Spot | null {
  const found = [...root.querySelectorAll<HTMLElement>('button,label')].find(
    (one) => one.getClientRects().length > 0 && one.getAttribute('aria-disabled') !== 'true' && one.innerText.includes(name),
  );
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: x + (found.localName === 'label' ? Math.min(width, 24) : width) / 2, y: y + height / 2 };
}
