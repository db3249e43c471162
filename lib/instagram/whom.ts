/** Whom a control concerns: read off the page at the moment of asking, because nodes are used again for other posts (facts 0.9). */
import type { Target } from '../decision/types.ts';
import { type Control, postOfControl } from './controls.ts';
import { codeOf, commentAround, ownersOf, personIn, profileOwner } from './people.ts';
import { postAround } from './places.ts';
import { reelsOwnerOf } from './routes.ts';
import type { Screen } from './screen.ts';

/** Owners of the post around a control, on stories by the address; `null` when the page does not say. */
function postOwners(post: Element | null, screen: Screen): string[] | null {
  if (screen.surface === 'story') return screen.route.user ? [screen.route.user] : null;
  return post ? ownersOf(post) : null;
}

/** Code of the post: the address on pages and dialogs of one post, else what the post links. */
function postCode(post: Element | null, screen: Screen): string | undefined {
  const addressed = screen.surface === 'post-page' || screen.surface === 'reel-page' || screen.surface === 'post-dialog';
  if (addressed && (!screen.dialog || (post && screen.dialog.contains(post)))) return screen.route.code ?? undefined;
  return (post && codeOf(post)) ?? undefined;
}

/** The reel that fills the window: beside the column its comments stand without saying whose they are. */
function currentReel(document: Document): Element | null {
  const view = document.defaultView;
  const middle = (view?.innerHeight ?? 0) / 2;
  for (const link of document.querySelectorAll('main a[href*="/reels/"],[role="main"] a[href*="/reels/"]')) {
    const reel = reelsOwnerOf(link.getAttribute('href')) ? postAround(link) : null;
    const box = reel?.getBoundingClientRect();
    if (reel && box && box.height > 0 && box.top <= middle && box.bottom >= middle) return reel;
  }
  return null;
}

/** A post as target of an act. */
export function postTarget(around: Element | null, screen: Screen): Target {
  const post = around ?? (screen.surface === 'reels' ? currentReel(screen.document) : null);
  const code = !around && screen.surface === 'reels' ? (screen.route.code ?? undefined) : postCode(post, screen);
  return { owners: postOwners(post, screen), ...(code ? { postCode: code, postUrl: `https://www.instagram.com/p/${code}/` } : {}) };
}

/** The target of `control`: owners in lower case; `owners: null` means that the page does not name them. */
export function targetOf(control: Control, screen: Screen): Target {
  const { kind, place, element } = control;
  switch (kind) {
    case 'create':
    case 'edit-profile':
      return { owners: screen.viewer ? [screen.viewer.handle] : null };
    case 'follow':
    case 'unfollow':
    case 'requested':
    case 'message':
    case 'similar-accounts':
      return followTarget(control, screen);
    case 'like-comment':
    case 'unlike-comment':
    case 'reply':
    case 'comment-menu': {
      const comment = commentAround(element);
      return {
        ...postTarget(postOfControl(control), screen),
        commentAuthor: comment.author,
        commentText: comment.text,
        ...(comment.id ? { commentId: comment.id } : {}),
      };
    }
    default:
      return postTarget(place.post ?? postOfControl(control), screen);
  }
}

function followTarget({ place }: Control, screen: Screen): Target {
  const document = place.root.ownerDocument;
  if (place.kind === 'profile-head') {
    const owner = profileOwner(document, screen.route.user);
    return { owners: owner ? [owner] : null };
  }
  const named = personIn(place.root);
  const owners = place.kind === 'post-head' && place.post ? ownersOf(place.post) : null;
  if (owners && named && owners.includes(named)) return { owners };
  return { owners: named ? [named] : null };
}
