/** What must be on a screen. A thing that is not found is named, so that the mark can say 「監視できていません」 instead of staying silent. */
import { controlAt } from './controls.ts';
import { captionEditor, composerDialog, isPublishStep, stepAction } from './dialogs.ts';
import { isDisabled, pressablesIn } from './dom.ts';
import { ownersOf } from './people.ts';
import { barsIn, postAround } from './places.ts';
import type { Screen } from './screen.ts';

/** Ids of the sentences that name what is missing. */
export type Missing = `panel.missing.${'viewer' | 'owner' | 'like' | 'caption-editor' | 'share-control'}`;

/** The post that the screen is about: the dialog's, the page's, the first of the feed. */
function shownPost(document: Document, screen: Screen): { post: Element | null; expected: boolean } {
  const main = document.querySelector('main,[role="main"]');
  switch (screen.surface) {
    case 'post-dialog':
      return { post: screen.dialog, expected: true };
    case 'post-page':
    case 'reel-page':
      return { post: main?.querySelector('article') ?? (main && hasPost(main) ? main : null), expected: main !== null };
    case 'feed': {
      // Far articles are emptied, and an advertisement may name nobody: one whole post is enough to know that posts can be read.
      const articles = [...(main?.querySelectorAll('article') ?? [])].filter((article) => article.querySelector('svg,img,video'));
      const whole = articles.find((article) => barsIn(article) > 0 && ownersOf(article) !== null);
      return { post: whole ?? articles[0] ?? null, expected: articles.length > 0 };
    }
    default:
      return { post: null, expected: false };
  }
}

function isHeart(element: HTMLElement): boolean {
  const kind = controlAt(element)?.kind;
  return kind === 'like' || kind === 'unlike';
}

const hasPost = (main: Element): boolean => postAround(main.querySelector('section') ?? main) !== null;

/** Names everything that should be on the screen as it is now and was not found. */
export function missingOn(document: Document, screen: Screen): Missing[] {
  const missing: Missing[] = [];
  if (screen.loggedIn && !screen.viewer && screen.surface !== 'login' && screen.surface !== 'password')
    missing.push('panel.missing.viewer');
  const { post, expected } = shownPost(document, screen);
  if (expected) {
    if (!post || ownersOf(post) === null) missing.push('panel.missing.owner');
    if (!post || !pressablesIn(post).some(isHeart)) missing.push('panel.missing.like');
  }
  const composer = composerDialog(document);
  if (composer && isPublishStep(composer)) {
    if (!captionEditor(composer)) missing.push('panel.missing.caption-editor');
    const action = stepAction(composer);
    if (!action || isDisabled(action)) missing.push('panel.missing.share-control');
  }
  return missing;
}
