/** Publishing without a dialog: the bulk upload of professional accounts and the last step of the narrow layout (facts a: `/bulk_upload/`, `/create/details/`). */
import { iconIn, isHidden, pressablesIn, wordOn } from './dom.ts';
import { meaningsOf, means } from './labels.ts';
import { parseRoute } from './routes.ts';

/** Steps of the narrow composer that publish nothing. */
const LAST_STEP = /^\/(bulk_upload|create\/details)\b/;

/** Whether the address is one of the composer's own. */
export function isComposerRoute(href: string): boolean {
  return parseRoute(href).surface === 'composer';
}

/** The text boxes of the posts being made, in order: one for each post. */
export function captionsOn(page: Element): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('textarea,[contenteditable="true"]')].filter(
    (box) => box.getAttribute('aria-hidden') !== 'true' && !isHidden(box) && !box.closest('[role="dialog"]'),
  );
}

/** The page on which posts are made, or `null`. */
export function composerPage(document: Document): Element | null {
  if (!LAST_STEP.test(URL.parse(document.URL)?.pathname ?? '')) return null;
  const main = document.querySelector('main,[role="main"]');
  return main && captionsOn(main).length > 0 ? main : null;
}

/** Whether pressing `element` publishes: by its word; where no word on the page is known, every word that stands in no single post. */
export function isPublishing(page: Element, element: HTMLElement): boolean {
  const words = pressablesIn(page).filter((button) => button.localName !== 'a' && !iconIn(button) && wordOn(button) !== '');
  const known = words.filter((button) => means(wordOn(button), 'share-now', 'publish'));
  if (known.length > 0) return known.includes(element);
  return words.includes(element) && meaningsOf(wordOn(element)).length === 0 && !isInOnePost(page, element);
}

/** True when `element` stands in a tile that holds one of several captions. */
function isInOnePost(page: Element, element: Element): boolean {
  const captions = captionsOn(page);
  if (captions.length < 2) return false;
  for (let up = element.parentElement; up && up !== page; up = up.parentElement) {
    const inside = captions.filter((box) => up?.contains(box)).length;
    if (inside > 0) return inside === 1;
  }
  return false;
}
