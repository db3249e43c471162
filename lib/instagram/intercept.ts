/**
 * Listens at the window, in the capture phase and before any script of the page, and lets the guard rule on every act before
 * the page sees the event. What is held is stopped for the page's every listener and replayed at most once (stack.md 8).
 * Decision points: click for what is pressed, keydown for buttons that are no native buttons (facts 0.6), keypress for comments,
 * keydown for story replies and messages, dblclick and the second tap for media, submit for forms.
 */

import type { Act } from '../decision/types.ts';
import type { ActKind } from '../foundation/vocabulary.ts';
import { makeAct } from './acts.ts';
import { passed, watchFiles } from './aftermath.ts';
import { type Deed, type Eyes, sightOf } from './deed.ts';
import { controlDeed, sameDeed } from './deeds.ts';
import { doubleDeed } from './deeds-double.ts';
import { enterDeed, submitDeed } from './deeds-text.ts';
import { pressableAt } from './dom.ts';
import { editableAt, editorKind } from './editors.ts';
import { createMemory } from './memory.ts';
import { readScreen } from './screen.ts';
import { isTypeaheadOpen } from './typeahead.ts';
import type { Attempt, InterceptOptions } from './types.ts';
import { watchEditors } from './watch-editors.ts';
import { watchPage } from './watch-page.ts';

/** A second click or a form's submit within this time belongs to the press before it, ms. */
const SAME_GESTURE = 700;
/** Two taps within this time and distance are a double tap, ms and px (facts c). */
const TAP_TIME = 300;
const TAP_DISTANCE = 40;
/** Milliseconds after a touch in which a browser still makes a double click of it: slow taps are taps all the same. */
const AFTER_TOUCH = 1_000;

/** Starts to listen; stops when `signal` aborts. Never throws into the page. */
export function intercept(options: InterceptOptions): void {
  const { window, signal } = options;
  const eyes: Eyes = { document: window.document, href: () => window.location.href, memory: createMemory() };
  const page = watchPage(options, eyes.memory, (kind) => announce(kind, {}));
  const editors = watchEditors(options, eyes);
  watchFiles(options, eyes, (media) => announce('choose-media', { media }));
  let replaying = false;
  let heldKey: string | null = null;
  let held: { element: Element; at: number } | null = null;
  let letGo: { element: Element; at: number } | null = null;
  let tap: { x: number; y: number; at: number } | null = null;
  let touched = Number.NEGATIVE_INFINITY;

  const now = () => window.performance.now();
  const recent = (past: { element: Element; at: number } | null, element: Element): boolean =>
    past !== null && now() - past.at < SAME_GESTURE && (past.element.contains(element) || element.contains(past.element));

  function stop(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function attemptOf(deed: Deed): Attempt {
    let judged = deed.act;
    let used = false;
    return {
      act: deed.act,
      control: deed.element,
      reread() {
        const next = quietly(() => deed.again());
        if (next) judged = next.act;
        return next?.act ?? null;
      },
      replay() {
        if (used) return false;
        used = true;
        const next = quietly(() => deed.again());
        if (!next || !sameDeed(next.act, judged)) return false;
        replaying = true;
        try {
          next.perform();
        } finally {
          replaying = false;
        }
        passed(eyes, next);
        page.soon();
        return true;
      },
    };
  }

  /** Asks the guard about `deed` and stops the event if it says so. */
  function rule(event: Event, deed: Deed | null): void {
    if (!deed) return;
    let ruling: 'pass' | 'hold' = 'hold';
    try {
      ruling = options.onAttempt(attemptOf(deed));
    } catch {
      ruling = 'hold'; // A guard that fails must not open the way.
    }
    const mark = { element: deed.element, at: now() };
    if (ruling === 'hold') {
      held = mark;
      if (event instanceof KeyboardEvent) heldKey = event.key;
      stop(event);
    } else {
      letGo = mark;
      passed(eyes, deed);
    }
  }

  /** Tells the guard of something that cannot and need not be stopped: a page that was opened, files that were chosen. */
  function announce(kind: ActKind, more: Partial<Act>): void {
    const act = makeAct(sightOf(eyes), kind, more);
    options.onAttempt({ act, control: null, replay: () => false, reread: () => act });
  }

  /** Of the keys that a text is written with none is worth the way along its path. */
  const isWriting = (event: Event): boolean =>
    heldKey === null && event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ';

  function listen<K extends keyof WindowEventMap>(type: K, react: (event: WindowEventMap[K], target: Element) => void): void {
    window.addEventListener(
      type,
      (event) => {
        if (replaying || isWriting(event)) return;
        const path = event.composedPath();
        const target = path[0] instanceof Node ? (path[0] instanceof Element ? path[0] : path[0].parentElement) : null;
        if (!target || path.some((step) => options.isOurs(step))) return;
        quietly(() => react(event, target));
      },
      { capture: true, passive: false, signal },
    );
  }

  listen('click', (event, target) => {
    page.soon();
    const pressed = pressableAt(target);
    if (!pressed) return;
    // The second click of a double click on a held button is the same act; one on a button that was let go is a new one.
    if (event.detail > 1 && recent(held, pressed)) return stop(event);
    if (letGo && now() - letGo.at < 50 && letGo.element === pressed) return;
    rule(event, controlDeed(eyes, pressed, 'click'));
    editors.later();
  });

  listen('dblclick', (event, target) => {
    if (recent(held, target)) return stop(event);
    rule(event, doubleDeed(eyes, target, now() - touched < AFTER_TOUCH ? 'touch' : 'double-click'));
  });

  listen('touchend', (event, target) => {
    const touch = event.changedTouches[0];
    if (!touch) return;
    touched = now();
    const next = { x: touch.clientX, y: touch.clientY, at: now() };
    const double = tap !== null && next.at - tap.at < TAP_TIME && Math.hypot(next.x - tap.x, next.y - tap.y) < TAP_DISTANCE;
    tap = double ? null : next;
    if (double) rule(event, doubleDeed(eyes, target, 'touch'));
  });

  listen('keydown', (event, target) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.repeat && heldKey === event.key) return stop(event);
    heldKey = null;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const editor = editableAt(target);
    if (editor) {
      if (event.key !== 'Enter' || event.shiftKey || isTypeaheadOpen(editor)) return;
      const kind = editorKind(editor, readScreen(eyes.document, eyes.href()));
      if (kind === 'story-reply' || kind === 'message') rule(event, enterDeed(eyes, editor));
      return;
    }
    const pressed = pressableAt(target);
    // Native buttons and links answer Enter and Space with a click, which is ruled on as such.
    if (!pressed || /^(button|a|input)$/.test(pressed.localName)) return;
    rule(event, controlDeed(eyes, pressed, 'key'));
    page.soon();
  });

  listen('keypress', (event, target) => {
    if (event.isComposing || event.key !== 'Enter') return;
    if (heldKey === 'Enter') return stop(event);
    const editor = editableAt(target);
    if (!editor || event.shiftKey || editorKind(editor, readScreen(eyes.document, eyes.href())) !== 'comment') return;
    rule(event, enterDeed(eyes, editor));
  });

  listen('keyup', (event) => {
    if (heldKey !== event.key) return;
    heldKey = null;
    stop(event);
  });

  listen('submit', (event, target) => {
    if (recent(held, target)) return stop(event);
    if (recent(letGo, target)) return;
    if (target instanceof HTMLFormElement) rule(event, submitDeed(eyes, target));
  });
}

/** An error of ours stays ours: the page goes on, and what cannot be read is `null`. */
function quietly<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    console.debug('mimamori', error);
    return null;
  }
}
