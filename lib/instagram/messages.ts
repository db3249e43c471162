/** Direct messages: with whom a conversation is held. */
import type { Act } from '../decision/types.ts';
import { nameLinks } from './dom.ts';
import { profileOf } from './routes.ts';

/** Words under which Instagram quotes a reaction or a reply to one's own story in a conversation. */
const STORY_REACTION =
  /(replied|reacted) to your story|あなたのストーリーズ(に返信|に.{0,12}リアクション)|ストーリーズに(返信|リアクション)しました/i;

/**
 * The people of the conversation in which `editor` stands, from the links of its head; `owners: null` when the head names nobody.
 * `answersStoryReaction` is set when the last thing said there is a reaction or reply to one's own story.
 */
export function threadPartners(document: Document, editor: Element): Pick<Act, 'target' | 'answersStoryReaction'> {
  const names = new Set<string>();
  let scope: Element | null = editor;
  for (; scope && scope !== document.body && names.size === 0; scope = scope.parentElement) {
    for (const { link, name } of nameLinks(scope)) if (!link.closest('[role="row"],[role="grid"],[role="textbox"]')) names.add(name);
    if (names.size === 0) for (const link of scope.querySelectorAll('header a[href], a[href] img')) addPicture(link, names);
    if (scope.localName === 'main' || scope.getAttribute('role') === 'main') break;
  }
  const grid = (scope ?? document).querySelector('[role="grid"],[aria-label*="conversation" i],[aria-label*="会話"]');
  const rows = grid?.querySelectorAll('[role="row"]');
  const last = rows?.length ? rows[rows.length - 1] : null;
  const reaction = last ? STORY_REACTION.test(last.textContent ?? '') : false;
  return { target: { owners: names.size > 0 ? [...names] : null }, ...(reaction ? { answersStoryReaction: true } : {}) };
}

function addPicture(element: Element, names: Set<string>): void {
  const name = profileOf(element.closest('a')?.getAttribute('href') ?? null);
  if (name && !element.closest('[role="row"],nav')) names.add(name);
}
