/**
 * What a page can do to our dialog, as scripts of the page. `host` is our element, which every page can find; `top(css)` lays an element
 * over everything that lets presses through to what lies below, as clickjacking does.
 */
const TOOLS = `
  const root = document.documentElement;
  const host = [...root.children].find((one) => one !== document.head && one !== document.body);
  const style = (css) => { const element = document.createElement('style'); element.textContent = css; document.head.append(element); };
  const top = (css, tag = 'div') => {
    const element = document.createElement(tag);
    element.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;padding:0;border:0;background:#fff;pointer-events:none;z-index:2147483647;' + css;
    return element;
  };
  const inTop = (css, tag) => { const element = top(css, tag); element.popover = 'manual'; document.body.append(element); element.showPopover(); return element; };
`;

/** Tampering with the overlay (security.md S2). */
export const TAMPERING: Record<string, string> = {
  'style attribute on the host': `host.style.cssText = 'display:none!important;opacity:0!important;visibility:hidden!important'`,
  'hidden attribute': `host.hidden = true`,
  'inert on the host': `host.inert = true`,
  'popover attribute': `host.popover = 'manual'`,
  'class and style sheet': `host.className = 'x'; style('.x{display:none!important;opacity:0!important;transform:scale(0)!important}')`,
  'style sheet by tag name': `style(host.localName + '{display:none!important;visibility:hidden!important;opacity:0!important;clip-path:inset(50%)!important}')`,
  'filter by style sheet': `style(host.localName + '{filter:opacity(0)!important;mask:linear-gradient(transparent,transparent)!important}')`,
  'transform by style sheet': `style(host.localName + '{transform:translateX(-200vw)!important;translate:-200vw!important;scale:.01!important}')`,
  'z-index by style sheet': `style(host.localName + '{z-index:-1!important;position:static!important}')`,
  'colours by custom properties': `root.className = ''; style('*{--m-ink:transparent!important;--m-surface:transparent!important;--m-accent:transparent!important;--m-tone:transparent!important;--m-size:1px!important;--m-size-lead:1px!important}')`,
  'removed once': `host.remove()`,
  'removed again and again': `window.setInterval(() => host.remove(), 20)`,
  'removed at every change': `new MutationObserver(() => host.remove()).observe(root, { childList: true }); host.remove()`,
  'put into the body': `document.body.append(host)`,
  'put into a hidden box': `const box = document.createElement('div'); box.style.display = 'none'; document.body.append(box); box.append(host)`,
  'put into another document': `const frame = document.createElement('iframe'); document.body.append(frame); frame.contentDocument.body.append(host)`,
  'root exchanged': `const next = document.createElement('html'); next.append(...[...root.children].filter((one) => one !== host)); root.replaceWith(next)`,
  'root removed and put back': `root.remove(); document.append(root)`,
  'opacity of the root': `root.style.opacity = '0.01'`,
  'opacity of the body': `document.body.style.opacity = '0.01'`,
  'filter on the root': `root.style.filter = 'opacity(0.01) blur(30px)'`,
  'clip of the root': `root.style.clipPath = 'inset(50%)'`,
  'mask of the root': `root.style.mask = 'linear-gradient(transparent, transparent)'`,
  'root not displayed': `root.style.display = 'none'`,
  'root hidden by content-visibility': `root.style.contentVisibility = 'hidden'`,
  'inert root': `root.inert = true`,
  'root shrunk by zoom': `root.style.zoom = '0.1'`,
  'root blown up by zoom': `root.style.zoom = '4'`,
  'root scaled': `root.style.transform = 'scale(0.05)'`,
  'letters of another typeface': `style('@font-face{font-family:"Noto Sans CJK JP";src:local("DejaVu Sans Mono");unicode-range:U+0-10FFFF}@font-face{font-family:"Noto Sans JP";src:local("DejaVu Sans Mono")}')`,
  'a modal dialog above': `const d = document.createElement('dialog'); d.textContent = 'OK'; document.body.append(d); d.showModal()`,
  'a frame above': `inTop('pointer-events:auto', 'iframe')`,
  'every press swallowed': `for (const type of ['pointerdown', 'mousedown', 'click', 'keydown']) window.addEventListener(type, (e) => e.stopImmediatePropagation(), true)`,
  'a custom element of its name': `customElements.define(host.localName, class extends HTMLElement { constructor() { super(); try { this.attachInternals().shadowRoot.innerHTML = ''; } catch {} this.replaceChildren(); } })`,
  'a still picture by view transition': `style('::view-transition-old(root),::view-transition-new(root){animation-duration:60s}'); document.startViewTransition(() => { root.style.background = 'red'; })`,
};

/** Covers and fades that a person's press goes through (security.md S4). */
export const CLICKJACKING: Record<string, string> = {
  'a white cover above': `inTop('')`,
  'a nearly white cover above': `inTop('opacity:.9')`,
  'a faint cover above': `inTop('opacity:.3')`,
  'a frame above that lets presses through': `inTop('', 'iframe')`,
  'only the explanation covered': `inTop('height:40vh;inset:0 0 auto 0')`,
  'only the buttons’ words covered': `inTop('inset:auto 0 0 0;height:55vh')`,
  'a strip of one line': `inTop('inset:auto 0 auto 0;height:24px;top:60vh')`,
  'a picture over all': `inTop('background:linear-gradient(#eee,#ccc)')`,
  'two covers, one taken away': `inTop(''); inTop('').remove()`,
  'a cover that goes when the press begins': `const cover = inTop(''); window.addEventListener('pointerdown', () => cover.remove(), true)`,
  'a cover that flickers': `const cover = inTop(''); window.setInterval(() => { cover.style.visibility = cover.style.visibility ? '' : 'hidden'; }, 60)`,
  'colours drained by blend': `inTop('mix-blend-mode:difference')`,
  'blurred by a backdrop filter': `inTop('background:none;backdrop-filter:blur(20px)')`,
  'a cover that fades in': `const cover = inTop('opacity:0;transition:opacity .1s'); requestAnimationFrame(() => { cover.style.opacity = '1'; })`,
};

/** The script of an attack, to be evaluated by the page itself. */
export const scriptOf = (attack: string): string => `{ ${TOOLS} ${attack}; }`;
