/** What is altered, control by control: each act with everything it may be known by, in turn and together. */
import type { ElementHandle as Handle } from 'playwright';
import type { Instagram } from '../../e2e/support/instagram.ts';
import { photo } from '../../e2e/support/instagram.ts';
import { WORDS } from '../../replica/app/core/words.ts';
import { createWorld } from '../../replica/model/world.ts';
import type { Change } from './alter-page.ts';

export type ElementHandle = Handle<Element>;

const words = WORDS.ja;
/** The address of a conversation is the other account's number. */
const HANAKO = createWorld().accounts.find((account) => account.handle === 'hanako_walks')?.id;
/** In no language, so that no table of words can know it. */
const ALIEN = 'ξψω';

/** The mark that the test sets on a control, of no meaning to anybody else. */
export const MARK = 'data-adversary';
const marked = `[${MARK}]`;

export interface Row {
  what: string;
  changes: Change[];
}

export interface ActOnPage {
  act: string;
  path: string;
  /** From the loaded page to the moment before the act; gives the control, found before anything is altered. */
  prepare(ig: Instagram): Promise<ElementHandle>;
  /** The act itself; a click by default. */
  perform?(ig: Instagram, control: ElementHandle): Promise<void>;
  rows: Row[];
}

const label = (select: string, value: string | null): Change[] => [
  { select, attributes: { 'aria-label': value } },
  { select: `${select} title`, text: value ?? ' ' },
];
const NO_ROLE = { role: null, tabindex: null };

/** Tried on one icon of the kind; the others are recognised by the same code. */
const FINER = ['label dropped', 'drawing changed', 'label renamed, role dropped'];

/** An icon inside something pressable: its label, its drawing, its picture, the role around it, all at once. */
function iconRows(every = false): Row[] {
  const icon = `svg[${MARK}-icon]`;
  const drawing: Change = {
    select: `${icon} > :is(path,polygon,polyline,line,circle,rect)`,
    attributes: { d: 'M0 0h24v24H0z', points: null },
  };
  const noRole: Change = { select: marked, attributes: NO_ROLE };
  const rows: Row[] = [
    { what: 'label renamed', changes: label(icon, ALIEN) },
    { what: 'label dropped', changes: label(icon, null) },
    { what: 'drawing changed', changes: [drawing] },
    { what: 'label renamed, drawing changed', changes: [...label(icon, ALIEN), drawing] },
    { what: 'svg dropped', changes: [{ select: icon, remove: true }] },
    { what: 'role dropped', changes: [noRole] },
    { what: 'label renamed, role dropped', changes: [...label(icon, ALIEN), noRole] },
    { what: 'all of these', changes: [...label(icon, ALIEN), drawing, noRole] },
  ];
  return every ? rows : rows.filter(({ what }) => !FINER.includes(what));
}

/** Something pressable that is known by its word. */
function wordRows(control: string): Row[] {
  const renamed: Change = { select: control, text: ALIEN };
  const noRole: Change = { select: control, attributes: NO_ROLE };
  return [
    { what: 'word renamed', changes: [renamed] },
    { what: 'role dropped', changes: [noRole] },
    { what: 'word renamed, role dropped', changes: [renamed, noRole] },
  ];
}

function editorRows(editor: string): Row[] {
  const names = (value: string | null) => ({ 'aria-label': value, placeholder: value, 'aria-placeholder': value });
  const bare = { role: null, 'data-lexical-editor': null, name: null };
  return [
    { what: 'editor’s label renamed', changes: [{ select: editor, attributes: names(ALIEN) }] },
    { what: 'editor’s label dropped', changes: [{ select: editor, attributes: names(null) }] },
    { what: 'editor’s role and kind dropped', changes: [{ select: editor, attributes: bare }] },
    { what: 'editor’s label, role and kind dropped', changes: [{ select: editor, attributes: { ...names(null), ...bare } }] },
  ];
}

export const ACTS: ActOnPage[] = [
  {
    act: 'like a post',
    path: '/p/HNwalk01kjo/',
    prepare: async (ig) => (await ig.heart.elementHandle()) as ElementHandle,
    rows: [
      ...iconRows(true),
      { what: 'owner’s links dropped', changes: [{ select: 'main a[href="/hanako_walks/"]', attributes: { href: null } }] },
      { what: 'all links of the post dropped', changes: [{ select: 'main a[href]', attributes: { href: null } }] },
      { what: 'the bar’s other icons dropped', changes: [{ select: `section svg:not([${MARK}-icon])`, remove: true }] },
    ],
  },
  {
    act: 'like a comment',
    path: '/p/HNwalk01kjo/',
    prepare: async (ig) =>
      (await ig.comment('いい道').locator('[role=button]:has(> div > span > svg)').first().elementHandle()) as ElementHandle,
    rows: iconRows(),
  },
  {
    act: 'repost',
    path: '/p/HNwalk01kjo/',
    prepare: async (ig) => (await ig.icon(words.repost).elementHandle()) as ElementHandle,
    rows: iconRows(),
  },
  {
    act: 'comment by Enter',
    path: '/p/HNwalk01kjo/',
    prepare: async (ig) => {
      await ig.commentBox.fill('すてきな景色ですね');
      return (await ig.commentBox.elementHandle()) as ElementHandle;
    },
    perform: async (_, control) => {
      await control.focus();
      await control.press('Enter');
    },
    rows: [
      ...editorRows(marked),
      { what: 'words of the form dropped', changes: [{ select: '.comment-form [role=button]', remove: true }] },
    ],
  },
  {
    act: 'comment by button',
    path: '/p/HNwalk01kjo/',
    prepare: async (ig) => {
      await ig.commentBox.fill('すてきな景色ですね');
      return (await ig.button(words.post).elementHandle()) as ElementHandle;
    },
    rows: [...wordRows(marked), ...editorRows('main textarea')],
  },
  {
    act: 'follow',
    path: '/yuki_camera/',
    prepare: async (ig) => (await ig.button(words.follow, ig.page.locator('main header')).elementHandle()) as ElementHandle,
    rows: [...wordRows(marked), { what: 'handle of the profile dropped', changes: [{ select: 'main header h2', text: ALIEN }] }],
  },
  {
    act: 'share a new post',
    path: '/',
    prepare: async (ig) => {
      await ig.startPost([photo()]);
      await ig.writeCaption('演奏会を開きます。');
      return (await ig.shareButton.elementHandle()) as ElementHandle;
    },
    rows: [
      ...wordRows(marked),
      ...editorRows('[role=dialog] [contenteditable]'),
      {
        what: 'editor made plain',
        changes: [{ select: '[role=dialog] [contenteditable]', attributes: { contenteditable: 'plaintext-only' } }],
      },
      { what: 'dialog’s label renamed', changes: [{ select: '[role=dialog][aria-label]', attributes: { 'aria-label': ALIEN } }] },
      { what: 'heading dropped', changes: [{ select: '[role=dialog] [role=heading]', attributes: { role: null, 'aria-level': null } }] },
      { what: 'dialog’s role dropped', changes: [{ select: '[role=dialog]', attributes: { role: null, 'aria-modal': null } }] },
      {
        what: 'word, label of dialog and editor renamed',
        changes: [
          { select: marked, text: ALIEN },
          { select: '[role=dialog][aria-label]', attributes: { 'aria-label': ALIEN } },
          { select: '[role=dialog] [contenteditable]', attributes: { 'aria-label': ALIEN, 'aria-placeholder': ALIEN } },
        ],
      },
    ],
  },
  {
    act: 'reply to a story',
    path: '/stories/hanako_walks/',
    prepare: async (ig) => {
      const box = ig.page.locator('textarea').last();
      await box.fill('すてき');
      return (await box.elementHandle()) as ElementHandle;
    },
    perform: async (_, control) => {
      await control.focus();
      await control.press('Enter');
    },
    rows: editorRows(marked),
  },
  {
    act: 'react to a story',
    path: '/stories/hanako_walks/',
    prepare: async (ig) => {
      await ig.page.locator('textarea').last().click();
      return (await ig.button('👏').elementHandle()) as ElementHandle;
    },
    rows: wordRows(marked),
  },
  {
    act: 'like a story',
    path: '/stories/hanako_walks/',
    prepare: async (ig) => (await ig.icon(words.like).elementHandle()) as ElementHandle,
    rows: iconRows(),
  },
  {
    act: 'send a message',
    path: `/direct/t/${HANAKO}/`,
    prepare: async (ig) => {
      const box = ig.page.locator('[contenteditable=true]').last();
      await box.click();
      await ig.page.keyboard.insertText('こんにちは');
      return (await box.elementHandle()) as ElementHandle;
    },
    perform: async (_, control) => {
      await control.focus();
      await control.press('Enter');
    },
    rows: editorRows(marked),
  },
  {
    act: 'send a post on',
    path: '/p/HNwalk01kjo/',
    prepare: async (ig) => {
      await ig.icon(words.share).first().click();
      await ig.button('bakery_mugi').click();
      return (await ig.button(words.send).elementHandle()) as ElementHandle;
    },
    rows: [
      ...wordRows(marked),
      { what: 'dialog’s label renamed', changes: [{ select: '[role=dialog][aria-label]', attributes: { 'aria-label': ALIEN } }] },
      { what: 'message box dropped', changes: [{ select: 'input[name=shareCommentText]', remove: true }] },
    ],
  },
];

/** What tells who is signed in; altered from the very first byte. `like a post` is tried under each. */
export const VIEWER_ROWS: (Row & { noCookie?: boolean })[] = (() => {
  const json: Change = { select: 'script[data-sjs]', text: '{}' };
  const navigation: Change = { select: 'a[href="/artistspot_kumamoto/"]:not(main a)', attributes: { href: '#' } };
  return [
    { what: 'inline JSON dropped', changes: [json] },
    { what: 'cookie dropped', changes: [], noCookie: true },
    { what: 'navigation’s link dropped', changes: [navigation] },
    { what: 'JSON and navigation dropped', changes: [json, navigation] },
    { what: 'JSON and cookie dropped', changes: [json], noCookie: true },
    { what: 'JSON, cookie and navigation dropped', changes: [json, navigation], noCookie: true },
  ];
})();
