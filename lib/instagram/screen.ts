/** What is on the screen as a whole: the surface by address and structure, what lies under a dialog, who is signed in. */
import type { Surface } from '../foundation/vocabulary.ts';
import { visibleText } from './dom.ts';
import { profileOwner } from './people.ts';
import { barsIn } from './places.ts';
import { parseRoute, pathOf, type Route } from './routes.ts';
import { isLoggedIn, readViewer, type Viewer } from './viewer.ts';

export interface Screen {
  document: Document;
  route: Route;
  surface: Surface;
  /** The surface under a post dialog. */
  behind: Surface | null;
  /** The dialog that shows a post. */
  dialog: Element | null;
  viewer: Viewer | null;
  loggedIn: boolean;
}

const MAIN = 'main,[role="main"]';

/** The topmost dialog that holds a post. A dialog inside the main part is an invitation or a menu, and the post is beside it. */
function postDialog(document: Document): Element | null {
  const dialogs = [...document.querySelectorAll('[role="dialog"]')].filter((dialog) => !dialog.closest(MAIN) && barsIn(dialog) > 0);
  return dialogs.at(-1) ?? null;
}

/** The page under a dialog tells itself by its structure only: the address is already that of the dialog. */
function structure(document: Document, viewer: Viewer | null): Surface {
  const main = document.querySelector(MAIN);
  const header = main?.querySelector('header');
  if (header && !header.closest('article') && header.querySelector('h2,h1'))
    return own(document, profileOwner(document, null), viewer) ? 'own-profile' : 'profile';
  if (main?.querySelector('article')) return 'feed';
  if (main && barsIn(main) > 1) return 'reels';
  return main?.querySelector('a[href*="/p/"],a[href*="/reel/"]') ? 'explore' : 'unknown';
}

/** Own profile: the account is the viewer, or the head offers to edit it. */
function own(document: Document, owner: string | null, viewer: Viewer | null): boolean {
  if (viewer) return owner !== null && owner === viewer.handle;
  return [...document.querySelectorAll('main header a[href],[role="main"] header a[href]')].some(
    (link) => pathOf(link.getAttribute('href')) === 'accounts/edit',
  );
}

/** A page that says it is not there: the address promises a post or a profile, the main part has only a few words and a way home. */
function isError(document: Document, surface: Surface): boolean {
  if (surface !== 'post-page' && surface !== 'reel-page' && surface !== 'profile' && surface !== 'reels' && surface !== 'unknown')
    return false;
  const main = document.querySelector(MAIN) ?? document.body;
  if (!main || barsIn(main) > 0 || main.querySelector('header h2,article,textarea,video,form,[role="progressbar"],[role="tablist"]'))
    return false;
  if (main.querySelector('a[href*="/p/"],a[href*="/reel/"]') || document.querySelector('[role="dialog"]')) return false;
  return visibleText(main).trim().length > 0;
}

/** Reads the screen as it is now. */
export function readScreen(document: Document, href: string): Screen {
  const route = parseRoute(href);
  const viewer = readViewer(document);
  const dialog = postDialog(document);
  let surface = route.surface;
  let behind: Surface | null = null;
  if (dialog && (surface === 'post-page' || surface === 'reel-page')) {
    surface = 'post-dialog';
    behind = structure(document, viewer);
  } else if (surface === 'profile' && own(document, route.user, viewer)) surface = 'own-profile';
  else if (isError(document, surface)) surface = 'error-page';
  return { document, route, surface, behind, dialog, viewer, loggedIn: isLoggedIn(document, viewer) };
}
