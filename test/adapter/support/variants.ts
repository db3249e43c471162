/**
 * Ways in which a page of Instagram can be the same page and look different in its markup. Each runs in the opened page, so that a saved page
 * is changed in memory only.
 */

const FASHIONS: Record<string, (document: Document) => void> = {
  'other class names, and boxes around everything that can be pressed': (document) => {
    for (const element of document.querySelectorAll('body *'))
      element.setAttribute('class', `x${Math.abs(element.localName.length * 7919)}`);
    for (const element of document.querySelectorAll('button,[role="button"],a[href],svg,textarea')) {
      if (element.closest('svg') !== element && element.closest('svg')) continue;
      const box = document.createElement('div');
      element.replaceWith(box);
      box.append(element);
    }
  },
  'words in one more box inside their button': (document) => {
    for (const element of document.querySelectorAll('button,[role="button"]')) {
      const box = document.createElement('span');
      box.append(...element.childNodes);
      element.append(box);
    }
  },
  'labels of icons on the buttons around them, drawings new': (document) => {
    for (const svg of document.querySelectorAll('svg[aria-label]')) {
      svg.querySelector('title')?.remove();
      const control = svg.closest('button,[role="button"],a[href]');
      if (control && !control.querySelector('button,[role="button"]'))
        control.setAttribute('aria-label', svg.getAttribute('aria-label') ?? '');
      else svg.parentElement?.setAttribute('aria-label', svg.getAttribute('aria-label') ?? '');
      svg.removeAttribute('aria-label');
      for (const shape of svg.querySelectorAll(':not(title)')) shape.remove();
    }
  },
  'titles in place of labels, drawings new': (document) => {
    for (const svg of document.querySelectorAll('svg[aria-label]')) {
      const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
      title.textContent = svg.getAttribute('aria-label');
      for (const shape of [...svg.children]) shape.remove();
      svg.append(title);
      svg.removeAttribute('aria-label');
    }
  },
  'icons without any label': (document) => {
    for (const svg of document.querySelectorAll('svg')) {
      svg.removeAttribute('aria-label');
      svg.querySelector('title')?.remove();
    }
  },
  'native buttons where there were roles, and roles where there were native buttons': (document) => {
    for (const element of [...document.querySelectorAll('button,div[role="button"]')].reverse()) {
      const native = element.localName === 'button';
      if (
        !native &&
        element.querySelector('button,div,a,[role="button"]:not(span)') &&
        element.querySelector('button,[role="button"],a[href],li')
      )
        continue;
      const other = document.createElement(native ? 'div' : 'button');
      for (const { name, value } of [...element.attributes])
        if (name !== 'type' && name !== 'role' && name !== 'disabled') other.setAttribute(name, value);
      if (native) {
        other.setAttribute('role', 'button');
        other.setAttribute('tabindex', '0');
        if (element.hasAttribute('disabled')) other.setAttribute('aria-disabled', 'true');
      } else other.setAttribute('type', 'button');
      other.append(...element.childNodes);
      element.replaceWith(other);
    }
  },
  'whole addresses in links': (document) => {
    for (const link of document.querySelectorAll('a[href^="/"]'))
      link.setAttribute('href', `https://www.instagram.com${link.getAttribute('href')}`);
  },
  'links without the slash at their end': (document) => {
    for (const link of document.querySelectorAll('a[href^="/"]'))
      link.setAttribute('href', (link.getAttribute('href') ?? '').replace(/(.)\/$/, '$1'));
  },
  'links with a query': (document) => {
    for (const link of document.querySelectorAll('a[href^="/"]')) link.setAttribute('href', `${link.getAttribute('href')}?hl=en&__d=1`);
  },
  'the main part as an element with a role': (document) => {
    for (const main of [...document.querySelectorAll('main')]) {
      const other = document.createElement('div');
      other.setAttribute('role', 'main');
      other.append(...main.childNodes);
      main.replaceWith(other);
    }
  },
  'lists and headings made of plain boxes': (document) => {
    for (const element of [
      ...document.querySelectorAll('main ul,main li,main h3,[role=dialog] ul,[role=dialog] li,[role=dialog] h3,[role=dialog] h2,section'),
    ].reverse()) {
      if (element.closest('header') && element.localName !== 'section') continue;
      const other = document.createElement('div');
      for (const { name, value } of [...element.attributes]) other.setAttribute(name, value);
      other.append(...element.childNodes);
      element.replaceWith(other);
    }
  },
  'the navigation behind the content, as on narrow screens': (document) => {
    const main = document.querySelector('main,[role="main"]');
    const nav = [...document.querySelectorAll('a[href="/direct/inbox/"],a[href="/explore/"]')].find((link) => !link.closest('main'));
    let part: Element | null = nav ?? null;
    while (part?.parentElement && main && !part.parentElement.contains(main)) part = part.parentElement;
    if (part && nav) part.parentElement?.append(part);
  },
  'a dialog within a dialog, and a cookie notice above all': (document) => {
    for (const dialog of [...document.querySelectorAll('[role="dialog"]')]) {
      if (dialog.closest('main')) continue;
      const outer = document.createElement('div');
      outer.setAttribute('role', 'dialog');
      dialog.replaceWith(outer);
      outer.append(dialog);
    }
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog" aria-modal="true"><h2>Cookies</h2><button type="button">Allow all cookies</button><button type="button">Decline</button></div>',
    );
  },
  'the marks of a translator and of another extension': (document) => {
    for (const element of document.querySelectorAll('span[dir="auto"]')) {
      if (element.childElementCount > 0) continue;
      const font = document.createElement('font');
      font.append(...element.childNodes);
      element.append(font);
    }
    document.body.insertAdjacentHTML(
      'beforeend',
      '<grammarly-integration></grammarly-integration><div><button aria-label="Like">x</button></div>',
    );
  },
};

/** Fashions that come together: each is seen on every page, in few passes. */
const TOGETHER: (keyof typeof FASHIONS)[][] = [
  [
    'other class names, and boxes around everything that can be pressed',
    'words in one more box inside their button',
    'whole addresses in links',
  ],
  ['labels of icons on the buttons around them, drawings new', 'lists and headings made of plain boxes'],
  ['titles in place of labels, drawings new', 'the navigation behind the content, as on narrow screens'],
  ['icons without any label', 'links without the slash at their end', 'the marks of a translator and of another extension'],
  ['native buttons where there were roles, and roles where there were native buttons', 'links with a query'],
  ['the main part as an element with a role', 'a dialog within a dialog, and a cookie notice above all'],
];

export const variants = TOGETHER.map((names) => ({
  what: names.join('; '),
  /** Source of one function of the document. */
  alter: `((document) => { for (const alter of [${names.map((name) => FASHIONS[name]?.toString()).join(',')}]) alter(document); })`,
}));
