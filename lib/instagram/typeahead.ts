/** Whether a list of suggestions is open for an editor: then Enter chooses one and sends nothing (facts b, trap 3). */
import { isHidden } from './dom.ts';

export function isTypeaheadOpen(editor: HTMLElement): boolean {
  if (editor.getAttribute('aria-expanded') === 'true' || editor.hasAttribute('aria-activedescendant')) return true;
  const list = editor.ownerDocument.querySelector('[role="listbox"]');
  return list !== null && !isHidden(list) && list.childElementCount > 0;
}
