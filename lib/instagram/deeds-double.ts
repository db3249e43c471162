/** Double click or double tap: likes the post whose picture it meets, the comment whose row, the message whose bubble; it never takes a like back. */
import type { Act } from '../decision/types.ts';
import { actOfControl, makeAct, type Sight } from './acts.ts';
import { controlsIn } from './controls.ts';
import { type Deed, type Eyes, sightOf } from './deed.ts';
import { pressableAt } from './dom.ts';
import { mediaAt } from './media.ts';
import { threadPartners } from './messages.ts';
import { postAround } from './places.ts';
import { postTarget } from './whom.ts';

type Double = 'double-click' | 'touch';

/** The deed of a double click on `target`, or `null` where it does nothing. */
export function doubleDeed(eyes: Eyes, target: Element, via: Double): Deed | null {
  const sight = sightOf(eyes);
  const found = likeAt(sight, target, via);
  if (!found) return null;
  return {
    act: found.act,
    element: found.place as HTMLElement,
    control: null,
    again: () => (target.isConnected ? doubleDeed(eyes, target, via) : null),
    perform: () => {
      if (via === 'touch' && found.heart) found.heart.click();
      else target.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true, composed: true, detail: 2 }));
    },
  };
}

function likeAt(sight: Sight, target: Element, via: Double): { act: Act; place: Element; heart: HTMLElement | null } | null {
  if (sight.screen.surface === 'direct') {
    const bubble = target.closest('[role="grid"] [role="button"],[role="row"]');
    return bubble
      ? { act: makeAct(sight, 'message', { text: '❤️', ...threadPartners(sight.document, bubble), via }), place: bubble, heart: null }
      : null;
  }
  const row = target.closest('[role="button"] > li');
  const place = row ?? mediaAt(target);
  const post = place && postAround(place);
  if (!place || !post) return null;
  const inner = pressableAt(target);
  if (row && inner && inner !== row.parentElement) return null;
  const controls = controlsIn(row ?? post);
  const heart = controls.find(({ kind }) => kind === (row ? 'like-comment' : 'like'));
  if (heart) {
    const act = actOfControl(sight, heart, via);
    return act && { act, place, heart: heart.element };
  }
  // Without a heart nothing says that it is already liked: on a post that is an act of unknown outcome, on a comment's row it is the caption.
  if (row || controls.some(({ kind }) => kind === 'unlike')) return null;
  return { act: makeAct(sight, 'like', { target: postTarget(post, sight.screen), via }), place, heart: null };
}
