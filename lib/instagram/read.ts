/** What the screen shows, for the status mark, the popup and `inspect`. */
import { missingOn } from './expectations.ts';
import { inOneReading } from './places.ts';
import { readProfile } from './profile.ts';
import { readScreen } from './screen.ts';
import type { PageReading } from './types.ts';

/**
 * Reads the page as it is at this moment. `missing` names what should be here and is not, without any patience:
 * `intercept` reports a thing only after it has been missing for 2 s. Profiles of others are read for accounts that are `watched` only.
 */
export function readPage(window: Window, watched: (handle: string) => boolean = () => false): PageReading {
  return inOneReading(() => {
    const screen = readScreen(window.document, window.location.href);
    const here = screen.surface === 'profile' && screen.viewer !== null && watched(screen.viewer.handle);
    const profile = here ? readProfile(window.document, screen) : null;
    return {
      url: window.location.href,
      surface: screen.surface,
      viewer: screen.viewer,
      loggedIn: screen.loggedIn,
      missing: missingOn(window.document, screen),
      ...(profile ? { profile } : {}),
    };
  });
}
