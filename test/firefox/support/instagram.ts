/** What a member of staff does on Instagram, in Firefox: only clicks and keys, by the words on the screen. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { photo } from '../../e2e/support/instagram.ts';
import { WORDS } from '../../replica/app/core/words.ts';

const words = WORDS.ja;

export class FirefoxInstagram {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The last button that says exactly this, once it is there. */
  async #button(text: string): Promise<ElementHandle<Element>> {
    const handle = await this.page.waitForFunction(
      (said: string) => {
        const saying = (one: Element) => [...one.childNodes].some((node) => node.textContent === said) || one.textContent === said;
        return [...document.querySelectorAll('[role=button],button')].filter(saying).at(-1);
      },
      {},
      text,
    );
    return handle as ElementHandle<Element>;
  }

  async press(text: string): Promise<void> {
    await (await this.#button(text)).click();
  }

  /** From the feed to the caption editor, with one picture. */
  async startPost(): Promise<void> {
    await this.page.click(`a:has(svg[aria-label="${words.newPost}"])`);
    await this.page.waitForSelector('.create-menu a, [role=dialog] input[type=file]');
    const menu = await this.page.$('.create-menu a');
    if (menu) await menu.click();
    const input = await this.page.waitForSelector('[role=dialog] input[type=file]');
    const path = join(mkdtempSync(join(tmpdir(), 'mimamori-photo-')), 'photo.jpg');
    writeFileSync(path, photo().buffer);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await this.press(words.next);
    await this.page.waitForSelector(`[role=dialog][aria-label="${words.edit}"]`);
    await this.press(words.next);
    await this.page.waitForSelector(this.caption);
  }

  readonly caption = `[contenteditable=true][aria-label="${words.captionLabel}"]`;
  readonly commentBox = `form textarea[aria-label="${words.addComment}"]`;

  /** Types key by key, without an IME. */
  async type(selector: string, text: string): Promise<void> {
    await this.page.click(selector);
    await this.page.keyboard.type(text);
  }

  share(): Promise<void> {
    return this.press(words.share);
  }

  async shared(): Promise<void> {
    await this.page.waitForSelector(`[role=dialog][aria-label="${words.shared}"]`);
  }

  /** Presses the heart of the post on its page. */
  async like(): Promise<void> {
    await this.page.click(`section [role=button]:has(> div svg[aria-label="${words.like}"])`);
  }
}
