/** What to remember once a press has reached the page, and the files chosen for a post. */

import type { MediaItem } from '../decision/types.ts';
import { look, postKey } from './acts.ts';
import { composerPage, isComposerRoute } from './composer-page.ts';
import { controlAt } from './controls.ts';
import type { Deed, Eyes } from './deed.ts';
import { composerDialog } from './dialogs.ts';
import { glyphOf, pressableAt, wordOn } from './dom.ts';
import { means } from './labels.ts';
import { digestOf, rememberFiles, thumbnailOf } from './memory.ts';
import { postAround } from './places.ts';
import type { InterceptOptions } from './types.ts';
import { postTarget, targetOf } from './whom.ts';

/** Called when a deed was let go or replayed. */
export function passed(eyes: Eyes, { act }: Deed): void {
  const { memory } = eyes;
  if (act.kind === 'start-reply' && act.target) {
    memory.reply = {
      post: postKey(act.target, act.page.url),
      author: act.target.commentAuthor ?? null,
      text: act.target.commentText ?? '',
      commentId: act.target.commentId,
    };
  } else if (act.kind === 'comment' || act.kind === 'reply') memory.reply = null;
  else if (act.kind === 'open-composer') {
    memory.composerViewer = act.page.viewer?.handle ?? null;
    memory.media = [];
  } else if (act.kind === 'publish') memory.media = [];
  else if (act.kind === 'repost') memory.note = act.text ? null : { kind: 'repost', target: act.target ?? null };
  else if (memory.menu && /^(moderate-comment|delete-post|archive-post|unfollow)$/.test(act.kind)) memory.menu.done = true;
}

/** Remembers whose share sheet or menu a press opens, and which files are chosen for a post. */
export function watchFiles(options: InterceptOptions, eyes: Eyes, chosen: (media: MediaItem[]) => void): void {
  const { window, signal } = options;
  const on = (type: string, react: (event: Event) => void) =>
    window.addEventListener(
      type,
      (event) => {
        try {
          react(event);
        } catch (error) {
          console.debug('mimamori', error);
        }
      },
      { capture: true, signal },
    );
  const opened = (event: Event): void => {
    const pressed = pressableAt(event.composedPath()[0] ?? null);
    if (!pressed) return;
    const dialog = pressed.closest('[role="dialog"]');
    if (dialog && !dialog.querySelector('article')) return; // Within a menu or a sheet the memory of what opened it is needed.
    const { memory } = eyes;
    const control = controlAt(pressed);
    const { screen } = look(eyes.document, eyes.href(), memory);
    const bubble = control === null && [...pressed.querySelectorAll('svg')].some((svg) => glyphOf(svg) === 'bubble');
    memory.menu = null;
    if (means(wordOn(pressed), 'note')) memory.note = { kind: 'post-note', target: null };
    if (means(wordOn(pressed), 'repost-thought')) memory.note = { kind: 'repost', target: postTarget(postAround(pressed), screen) };
    if (bubble) memory.commented = { target: postTarget(postAround(pressed), screen), path: new URL(eyes.href()).pathname };
    if (!control) return;
    if (control.kind === 'share') memory.shared = targetOf(control, screen);
    if (control.kind === 'more-options' || control.kind === 'comment-menu') {
      memory.shared = null;
      memory.menu = { of: control.kind === 'comment-menu' ? 'comment' : 'post', target: targetOf(control, screen) };
    }
  };
  on('click', opened);
  on('keydown', (event) => {
    if (event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ')) opened(event);
  });
  const take = (files: FileList | null | undefined): void => {
    if (!files?.length) return;
    const fresh = eyes.memory.media.length === 0 || !(composerDialog(eyes.document) ?? composerPage(eyes.document));
    const added = rememberFiles(eyes.memory, files, fresh);
    chosen(eyes.memory.media);
    [...files].forEach((file, index) => {
      const item = added[index];
      if (!item) return;
      void digestOf(file).then((digest) => (item.digest = digest));
      void thumbnailOf(file).then((thumbnail) => (item.thumbnail = thumbnail));
    });
  };
  on('change', (event) => {
    const input = event.composedPath()[0];
    if (input instanceof HTMLInputElement && input.type === 'file') take(input.files);
  });
  on('drop', (event) => {
    if (event instanceof DragEvent && (composerDialog(eyes.document) ?? isComposerRoute(eyes.href()))) take(event.dataTransfer?.files);
  });
}
