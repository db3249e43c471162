/**
 * Our one element in Instagram's page: a random name, a closed shadow root, no attributes. What the page does to it is undone; what
 * happens inside stays inside. If the page keeps on removing it, we rest and try again: a held act simply stays held meanwhile (T1).
 */
/** Puttings-back within `WITHIN` ms after which we rest, and for as long. */
const AT_MOST = 40;
const WITHIN = 5_000;

/** Events that the page's bubbling listeners (shortcuts, focus traps, close-on-outside-click) must not see. */
const CONTAINED = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend'],
  ...[
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'pointerdown',
    'pointerup',
    'touchstart',
    'touchend',
    'wheel',
  ],
  ...['focusin', 'focusout', 'copy', 'cut', 'paste', 'dragstart', 'drop'],
];

const SHELL = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  z-index: 2147483647 !important;
  display: block !important;
  visibility: visible !important;
  opacity: 1 !important;
  transform: none !important;
  filter: none !important;
}`;

export interface Host {
  element: HTMLElement;
  /** Where React draws. */
  ground: HTMLElement;
  /** Calls back when the page had taken us out and we are in again: what was modal must be shown anew. */
  onRestored(listener: () => void): () => void;
}

export function createHost(document: Document, css: string): Host {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
  const element = document.createElement(`${letters.slice(0, 3)}-${letters.slice(3)}`);
  const root = element.attachShadow({ mode: 'closed' });
  const ground = document.createElement('div');
  ground.className = 'm-root';
  root.append(ground);
  addStyle(document, root, SHELL + css);
  for (const type of CONTAINED) element.addEventListener(type, (event) => event.stopPropagation());
  clearAway(document);
  document.documentElement.append(element);

  const listeners = new Set<() => void>();
  keep(document, element, () => {
    for (const listener of listeners) listener();
  });
  return {
    element,
    ground,
    onRestored(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/**
 * After an update Firefox runs the new version in the open page, and what the old one drew stays without anybody behind it. Only Firefox
 * lets a content script see into closed roots this way, and only there it is needed.
 */
function clearAway(document: Document): void {
  for (const element of document.documentElement.children) {
    const { openOrClosedShadowRoot } = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
    if (openOrClosedShadowRoot?.querySelector('.m-root')) element.remove();
  }
}

/** A constructed sheet is no business of the page's content security policy; where content scripts may not use one, an element serves. */
function addStyle(document: Document, root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = css;
    root.prepend(element);
  }
}

function keep(document: Document, element: HTMLElement, restored: () => void): void {
  let times: number[] = [];
  /** Too often of late: we rest, and look again later. */
  const tired = (): boolean => {
    const now = performance.now();
    times = [...times.filter((time) => now - time < WITHIN), now];
    return times.length > AT_MOST;
  };
  const presence = new MutationObserver(() => put());
  const looks = new MutationObserver(() => plain());
  const watch = (): void => {
    presence.disconnect();
    // The document too: a page may exchange its root.
    presence.observe(document, { childList: true });
    if (document.documentElement) presence.observe(document.documentElement, { childList: true });
    looks.observe(element, { attributes: true });
  };
  const rest = (): void => {
    presence.disconnect();
    looks.disconnect();
    setTimeout(() => {
      times = [];
      watch();
      put();
      plain();
    }, WITHIN);
  };
  const put = (): void => {
    const root = document.documentElement;
    if (!root || element.parentNode === root) return;
    if (tired()) rest();
    else {
      root.append(element);
      watch();
      restored();
    }
  };
  const plain = (): void => {
    if (element.attributes.length === 0) return;
    if (tired()) rest();
    else for (const { name } of [...element.attributes]) element.removeAttribute(name);
  };
  watch();
}
