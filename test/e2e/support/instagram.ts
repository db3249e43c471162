/** What a member of staff does on Instagram, step by step, in the account's language. Only what a person could do: clicks and keys. */
import type { Locator, Page } from 'playwright';
import { WORDS, type Words } from '../../replica/app/core/words.ts';
import type { Locale } from '../../replica/model/types.ts';
import { drawPhoto } from './photo.ts';

/** A picture file of a sunset over the sea; the name decides its colours. */
export const photo = (name = 'photo.png') => ({ name, mimeType: 'image/png', buffer: drawPhoto(name) });
export const video = (name = 'video.mp4') => ({ name, mimeType: 'video/mp4', buffer: Buffer.from('00000018667479706d703432', 'hex') });

export class Instagram {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, locale: Locale = 'ja') {
    this.page = page;
    this.words = WORDS[locale];
  }

  /** An icon's button inside a part of the page: the innermost clickable thing around the svg of that label. */
  icon(label: string, within: Page | Locator = this.page): Locator {
    return within.locator(`:is([role=button],button):has(svg[aria-label="${label}"]):not(:has([role=button] svg, button svg))`);
  }

  /** A button that says exactly this; the titles of its icons do not count. */
  button(text: string, within: Page | Locator = this.page): Locator {
    const quoted = JSON.stringify(text);
    return within.locator(`:is([role=button],button):is(:text-is(${quoted}), :has(:not(title):text-is(${quoted})))`).last();
  }

  get composer(): Locator {
    return this.page.locator('[role=dialog][aria-label]').filter({ has: this.page.locator('[role=heading]') });
  }

  get caption(): Locator {
    return this.page.locator(`[contenteditable=true][aria-label="${this.words.captionLabel}"]`);
  }

  /** From anywhere to the compose step with these files. */
  async startPost(files: ReturnType<typeof photo>[] = [photo()]): Promise<void> {
    await this.page.locator(`a:has(svg[aria-label="${this.words.newPost}"])`).click();
    const menuItem = this.page.locator('.create-menu a').first();
    await this.page.locator('.create-menu a, input[type=file]').first().waitFor({ state: 'attached' });
    if (await menuItem.isVisible()) await menuItem.click();
    await this.page.locator('[role=dialog] input[type=file]').setInputFiles(files);
    await this.button(this.words.next, this.composer).click();
    await this.page.locator(`[role=dialog][aria-label="${this.words.edit}"]`).waitFor();
    await this.button(this.words.next, this.composer).click();
    await this.caption.waitFor();
  }

  /** Types into the caption editor key by key; line breaks are Enter. */
  async writeCaption(text: string): Promise<void> {
    await this.caption.click();
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.insertText(line);
    }
  }

  async writeAltTexts(texts: string[]): Promise<void> {
    const inputs = this.page.locator('input[name^="alt-text-"]');
    if ((await inputs.count()) === 0) await this.button(this.words.accessibility, this.composer).click();
    for (const [index, text] of texts.entries()) await inputs.nth(index).fill(text);
  }

  get shareButton(): Locator {
    return this.button(this.words.share, this.composer);
  }

  /** Schedules for `2026-11-24`, `18:00`. */
  async schedule(date: string, time: string): Promise<void> {
    await this.button(this.words.advanced, this.composer).click();
    await this.page.getByRole('switch', { name: this.words.schedulePost }).check();
    await this.page.locator('input[name=schedule-date]').fill(date);
    await this.page.locator('input[name=schedule-time]').fill(time);
  }

  /** The dialog that says the post is out. */
  get shared(): Locator {
    return this.page.locator(`[role=dialog][aria-label="${this.words.shared}"]`);
  }

  /** The comment box on a post page or in a post dialog. */
  get commentBox(): Locator {
    return this.page.locator(`form textarea[aria-label="${this.words.addComment}"]`).last();
  }

  /** The heart of the post on a post page or in a post dialog. */
  get heart(): Locator {
    const section = this.page
      .locator('section')
      .filter({ has: this.page.locator(`svg[aria-label="${this.words.comment}"]`) })
      .last();
    return section.locator(`[role=button]:has(> div svg[aria-label="${this.words.like}"])`);
  }

  /** The row of the comment that holds this text. */
  comment(text: string): Locator {
    return this.page.locator('.comment').filter({ hasText: text });
  }

  async switchAccount(handle: string): Promise<void> {
    await this.page.locator(`a:has(svg[aria-label="${this.words.settings}"])`).click();
    await this.button(this.words.switchAccounts).click();
    // The list of accounts shows their pictures too: the switch is done when Instagram has loaded itself anew.
    const loaded = this.page.waitForEvent('load');
    await this.button(handle, this.page.locator('[role=dialog]').last()).click();
    await loaded;
    await this.page
      .locator(`img[alt="${this.words.profilePicture(handle)}"]`)
      .first()
      .waitFor();
  }
}
