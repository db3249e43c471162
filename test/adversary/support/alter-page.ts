/**
 * The replica as an adversary builds it: a script of the page that drops or renames what an extension may know a control by, and keeps it
 * so while the page draws anew. It can be undone, so that many alterations are tried on one loaded page.
 */

/** One change of everything that `select` finds. Attributes: `null` drops them. */
export interface Change {
  select: string;
  attributes?: Record<string, string | null>;
  /** Text of the innermost elements, or of a script. */
  text?: string;
  /** Taken out of the page. */
  remove?: true;
}

export interface Altering {
  alter(changes: Change[]): void;
  restore(): void;
}

/** Goes into the head of the page (`headHtml`). `?alter=` in the address alters from the very beginning. */
export const ALTERING_HTML = `<script nonce="NONCE">(${altering.toString()})();</script>`;

function altering(): void {
  let changes: Change[] = [];
  const undo: (() => void)[] = [];
  const touched = new Set<string>();
  const number = new WeakMap<Node, number>();
  let count = 0;
  const once = (element: Element, what: string): boolean => {
    const known = number.get(element) ?? ++count;
    number.set(element, known);
    const key = `${known} ${what}`;
    if (touched.has(key)) return false;
    touched.add(key);
    return true;
  };
  const setAttribute = (element: Element, name: string, value: string | null): void => {
    const before = element.getAttribute(name);
    if (before === value || (value === null && before === null)) return;
    if (once(element, name)) undo.push(() => (before === null ? element.removeAttribute(name) : element.setAttribute(name, before)));
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  };
  const setText = (element: Element, text: string): void => {
    for (const node of [...element.childNodes]) {
      if (node.nodeType === Node.ELEMENT_NODE) setText(node as Element, text);
      else if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() && node.nodeValue !== text) {
        const before = node.nodeValue;
        undo.push(() => {
          node.nodeValue = before;
        });
        node.nodeValue = text;
      }
    }
  };
  const apply = (): void => {
    for (const { select, attributes = {}, text, remove } of changes) {
      for (const element of document.querySelectorAll(select)) {
        for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
        if (text !== undefined) setText(element, text);
        if (!remove) continue;
        const [parent, next] = [element.parentNode, element.nextSibling];
        undo.push(() => parent?.insertBefore(element, next?.parentNode === parent ? next : null));
        element.remove();
      }
    }
  };
  const observer = new MutationObserver(apply);
  const alter = (next: Change[]): void => {
    changes = next;
    apply();
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  };
  const restore = (): void => {
    observer.disconnect();
    changes = [];
    for (const back of undo.splice(0).reverse()) back();
    touched.clear();
  };
  Object.defineProperty(window, '__altering', { value: { alter, restore } });
  const asked = new URLSearchParams(location.search).get('alter');
  if (asked) alter(JSON.parse(asked) as Change[]);
  if (new URLSearchParams(location.search).has('no-cookie'))
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and this must come before any other script.
    document.cookie = 'ds_user_id=; path=/; domain=.instagram.com; max-age=0; secure';
}
