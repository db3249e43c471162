/**
 * A page without its people: tags, roles, labels of the interface, shapes of icons and addresses, nested as they are. For the diagnostics
 * file that staff may hand to somebody else when Mimamori cannot read a screen. Scripts, styles, pictures and our own element stay out.
 */
import type { Mask } from './mask.ts';
import { readViewer } from './viewer.ts';

/** Tags on which recognition leans; every other becomes `x-other`, so that the parser nests what it reads as it was nested. */
const TAGS = new Set(
  (
    'a article body button canvas circle dialog div ellipse footer form g h1 h2 h3 h4 h5 h6 header iframe img input label li line main nav ' +
    'path polygon polyline rect section select span svg textarea time ul video'
  ).split(' '),
);
const LEFT_OUT = new Set('script style link meta noscript template head title desc option datalist source track'.split(' '));
const EMPTY = new Set(['img', 'input']);
/** Within themselves the parser closes the outer one. */
const NEVER_NESTED = new Set(['a', 'button', 'form']);
/** Attributes whose values are words of the interface by their kind. */
const PLAIN = (
  'role tabindex type hidden disabled contenteditable dir width height aria-hidden aria-expanded aria-disabled aria-selected aria-checked ' +
  'aria-pressed aria-modal data-lexical-editor'
).split(' ');
const SAID = ['aria-label', 'aria-placeholder', 'placeholder', 'alt'];
/** How much of a drawing tells it from others. */
const DRAWN = 40;

const quoted = (value: string): string => `"${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;

/** The body of `document` as HTML with everything masked; `left` says which elements are not the page's own. */
export function skeletonOf(document: Document, mask: Mask, left: (element: Element) => boolean): string {
  for (const link of document.querySelectorAll('a[href]')) mask.href(link.getAttribute('href') ?? '');
  const page: Page = { mask, left, words: wordsOn(document) };
  const viewer = readViewer(document);
  const signedIn = viewer
    ? `<script type="application/json">["PolarisViewer",[],{"data":{"id":"1","username":"${mask.name(viewer.handle)}"}}]</script>`
    : '';
  return `<body>${signedIn}${document.body ? inside(document.body, page, new Set()) : ''}</body>`;
}

interface Page {
  mask: Mask;
  left(element: Element): boolean;
  /** Short texts that stand on the page: a drawing labelled with one of them may be labelled with a person's name. */
  words: ReadonlySet<string>;
}

function wordsOn(document: Document): Set<string> {
  const words = new Set<string>();
  const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { nodeValue, parentElement } = texts.currentNode;
    if (parentElement?.localName !== 'title') words.add((nodeValue ?? '').trim());
  }
  return words;
}

function inside(parent: Element, page: Page, around: ReadonlySet<string>): string {
  let html = '';
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE)
      html += page.mask
        .text(node.nodeValue ?? '')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;');
    else if (node instanceof Element && !LEFT_OUT.has(node.localName) && !page.left(node)) html += one(node, page, around);
  }
  return html;
}

function one(element: Element, page: Page, around: ReadonlySet<string>): string {
  const { localName } = element;
  if (localName === 'br') return '<br>';
  const tag = TAGS.has(localName) && !around.has(localName) ? localName : 'x-other';
  const start = `<${tag}${attributes(element, page)}>`;
  if (EMPTY.has(tag)) return start;
  const nested = NEVER_NESTED.has(tag) ? new Set([...around, tag]) : around;
  return `${start}${tag === 'iframe' ? '' : inside(element, page, nested)}</${tag}>`;
}

function attributes(element: Element, { mask, words }: Page): string {
  const kept: string[] = [];
  const keep = (name: string, value: string): void => void kept.push(` ${name}=${quoted(value)}`);
  for (const name of PLAIN) {
    const value = element.getAttribute(name);
    if (value !== null && /^[\w.%-]{0,24}$/.test(value)) keep(name, value);
  }
  for (const name of SAID) {
    const value = element.getAttribute(name);
    if (value !== null) keep(name, element.localName === 'svg' && isOfDrawing(value, words) ? value : mask.text(value));
  }
  if (element.hasAttribute('aria-activedescendant')) keep('aria-activedescendant', 'x');
  if (/display:\s?none/.test(element.getAttribute('style') ?? '')) keep('style', 'display:none');
  for (const name of ['d', 'points']) {
    const value = element.getAttribute(name);
    if (value !== null) keep(name, value.slice(0, DRAWN));
  }
  const href = element.localName === 'a' ? element.getAttribute('href') : null;
  if (href !== null) keep('href', mask.href(href));
  const name = /^(input|textarea|select)$/.test(element.localName) ? element.getAttribute('name') : null;
  if (name !== null && /^[\w-]{1,40}$/.test(name)) keep('name', name);
  return kept.join('');
}

/** The label of a drawing is Instagram's own, in every language: it is what has changed when a control is no longer known. */
const isOfDrawing = (label: string, words: ReadonlySet<string>): boolean => /^[\p{L} ]{1,30}$/u.test(label) && !words.has(label);
