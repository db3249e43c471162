/**
 * S3: events that no person caused. Our own controls must never answer to them; Instagram's guarded controls must be stopped all the same,
 * whether a person or a script pressed them.
 */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, atWork } from '../e2e/support/office.ts';
import { tell } from '../e2e/support/tell.ts';
import { tally } from './support/tally.ts';

const counts = tally('S3  events that no person caused');

/** Sets off everything a script can set off on every control under `root`; gives how many controls and events that were. */
function assault(root: ShadowRoot): { controls: number; events: number } {
  const controls = [...root.querySelectorAll<HTMLElement>('button, input, textarea, select, summary, label, a, [tabindex]')];
  let events = 0;
  const send = (target: EventTarget, event: Event) => {
    target.dispatchEvent(event);
    events += 1;
  };
  const all = { bubbles: true, cancelable: true, composed: true };
  for (const control of controls) {
    for (const type of ['pointerdown', 'pointerup']) send(control, new PointerEvent(type, all));
    for (const type of ['mousedown', 'mouseup', 'click', 'dblclick', 'auxclick']) send(control, new MouseEvent(type, all));
    for (const key of ['Enter', ' ', 'Escape', 'F8'])
      for (const type of ['keydown', 'keypress', 'keyup']) send(control, new KeyboardEvent(type, { ...all, key, code: key }));
    for (const type of ['focus', 'blur', 'focusin', 'submit', 'beforetoggle', 'cancel']) send(control, new Event(type, all));
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      const prototype = Object.getPrototypeOf(control);
      if (control.type !== 'radio' && control.type !== 'checkbox')
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, 'forged');
      for (const type of ['input', 'change']) send(control, new Event(type, all));
    }
    control.click();
    events += 1;
  }
  return { controls: controls.length, events };
}

const stateOf = (root: ShadowRoot) => ({
  dialog: root.querySelectorAll('dialog[open]').length,
  buttons: [...root.querySelectorAll('dialog[open] button')].map((one) => `${one.textContent}${one.getAttribute('aria-disabled') ?? ''}`),
  chosen: [...root.querySelectorAll<HTMLInputElement>('input:checked')].map((one) => one.value),
});

describe('our own controls', () => {
  let work: AtWork;
  afterAll(() => work?.session.close());

  it('never answer to a script: nothing is chosen, stopped or let go', async () => {
    work = await atWork('rumoi', { now: '2026-11-23 10:00' });
    const { ig, panel, left } = work;
    await ig.startPost();
    await ig.writeCaption('あなたは馬鹿ですね。090-1234-5678 へどうぞ。');
    await panel.draftSays('馬鹿');
    const beside = await panel.see(assault);
    expect(beside?.controls).toBeGreaterThan(0);
    await ig.shareButton.click();
    await panel.settled();
    const before = await panel.see(stateOf);
    expect(before?.dialog).toBe(1);
    const inside = await panel.see(assault);
    expect(inside?.controls).toBeGreaterThan(5);
    expect(await panel.see(stateOf)).toEqual(before);
    expect(await panel.holds()).toBe(true);
    expect(left()).toEqual([]);
    for (const { controls, events } of [beside, inside].flatMap((one) => one ?? [])) {
      for (let nth = 0; nth < controls; nth += 1) counts.add('our controls', '0 activations');
      for (let nth = 0; nth < events; nth += 1) counts.add('events sent to them', '0 activations');
    }
  });
});

interface Guarded {
  name: string;
  path: string;
  ready?: (work: AtWork) => Promise<unknown>;
  control: (work: AtWork) => Locator;
  /** What a person does; a click when not given. */
  press?: (page: Page, control: Locator) => Promise<unknown>;
}

const OTHERS_POST = '/p/HNwalk01kjo/';
const GUARDED: Guarded[] = [
  { name: 'like', path: OTHERS_POST, control: ({ ig }) => ig.heart },
  {
    name: 'comment heart',
    path: '/p/RUsun01gold/',
    control: ({ session }) => session.page.locator('.comment [role=button]:has(svg[aria-label="いいね！"])').first(),
  },
  {
    name: 'repost',
    path: OTHERS_POST,
    control: ({ session }) => session.page.locator('[role=button]:has(> svg[aria-label="リポスト"])').first(),
  },
  {
    name: 'comment, by Enter',
    path: OTHERS_POST,
    ready: ({ ig }) => ig.commentBox.fill('よい写真ですね。'),
    control: ({ ig }) => ig.commentBox,
    press: (_, control) => control.press('Enter'),
  },
  {
    name: 'comment, by its button',
    path: OTHERS_POST,
    ready: ({ ig }) => ig.commentBox.fill('よい写真ですね。'),
    control: ({ session }) => session.page.locator('.submit-comment'),
  },
  {
    name: 'message, by Enter',
    path: '/direct/inbox/',
    async ready({ session: { page } }) {
      await page.locator('.thread').first().click();
      await page.locator('[role=textbox]').click();
      await page.keyboard.insertText('こんにちは');
    },
    control: ({ session }) => session.page.locator('[role=textbox]'),
    press: (page) => page.keyboard.press('Enter'),
  },
  {
    name: 'share a post',
    path: '/',
    async ready({ ig }) {
      await ig.startPost();
      await ig.writeCaption('お知らせです。');
    },
    control: ({ ig }) => ig.shareButton,
  },
];

/** Presses as a script would, in every way there is. */
const scripted = (control: Locator) =>
  control.evaluate((element: HTMLElement) => {
    const all = { bubbles: true, cancelable: true, composed: true };
    const enter = { ...all, key: 'Enter', code: 'Enter', keyCode: 13, which: 13, charCode: 13 };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) element.dispatchEvent(new MouseEvent(type, all));
    for (const type of ['keydown', 'keypress']) element.dispatchEvent(new KeyboardEvent(type, enter));
    element.click();
    element.closest('form')?.requestSubmit();
  });

describe('Instagram’s guarded controls', () => {
  let work: AtWork;
  beforeAll(async () => {
    work = await atWork('rumoi');
    await tell(work.session, 'mode.set', { mode: 'stop', on: true, reason: 'accident', note: '' });
  });
  afterAll(() => work.session.close());

  const cases = GUARDED.flatMap((guarded) => [
    { guarded, by: 'a person' as const },
    { guarded, by: 'a script' as const },
  ]);
  it.each(cases.map((one) => ({ ...one, name: one.guarded.name })))(
    '$name pressed by $by is held, and nothing leaves',
    async ({ guarded, by }) => {
      const { session, panel } = work;
      await session.page.goto('about:blank');
      await session.open(guarded.path);
      await panel.mark();
      await guarded.ready?.(work);
      const from = session.replica.log.mark();
      const control = guarded.control(work);
      if (by === 'a script') await scripted(control);
      else await (guarded.press ? guarded.press(session.page, control) : control.click());
      await panel.settled();
      expect(session.replica.log.writes(from)).toEqual([]);
      counts.add(`Instagram’s controls, by ${by}`, 'held');
    },
  );
});
