/**
 * Instagram changes its controls: words, drawings, roles. For every control and every change the act must still be stopped by the event,
 * or its request by the witness, or the page must be reported as not watchable. No row may be silent.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleAdapter } from '../../scripts/inspect.ts';
import { Instagram, photo } from '../e2e/support/instagram.ts';
import { launch, type Session } from '../e2e/support/launch.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The guard's part: everything is held, and no request has a ticket. */
const HOLDING = `
window.attempts = []; window.asked = []; window.missing = []; window.free = true;
adapter.connectWitness({ window, onAsk: (r) => { if (window.free) return 'pass'; window.asked.push(r.act); return 'deny'; }, onOutcome() {} });
adapter.intercept({ window, signal: new AbortController().signal, isOurs: () => false, onEditor() {},
  onAttempt(a) { if (window.free) return 'pass'; window.attempts.push(a.act.kind); return 'hold'; }, onPage(p) { window.missing = p.missing; } });`;

/** Changes a control whenever the page draws it. \`what\` is one of the changes below, \`on\` finds the control. */
const TAMPERING = `
window.tamper = (on, what) => {
  const strange = (text) => text.replace(/\\p{L}/gu, (c) => String.fromCodePoint(0x0e01 + (c.codePointAt(0) * 7) % 40));
  const change = () => {
    for (const control of document.querySelectorAll(on)) {
      if (control.dataset.tampered) continue;
      control.dataset.tampered = what;
      const all = [control, ...control.querySelectorAll('*')];
      if (what.includes('words')) for (const element of all) {
        for (const name of ['aria-label', 'placeholder', 'aria-placeholder']) if (element.hasAttribute(name)) element.setAttribute(name, strange(element.getAttribute(name)));
        if (!element.isContentEditable) for (const node of element.childNodes) if (node.nodeType === 3 && node.nodeValue.trim()) node.nodeValue = strange(node.nodeValue);
      }
      if (what.includes('drawing')) for (const shape of control.querySelectorAll('path,polygon,line,circle')) shape.setAttribute(shape.localName === 'polygon' ? 'points' : 'd', 'M1 1');
      if (what.includes('role')) for (const element of all) element.removeAttribute('role');
      if (what.includes('gone')) control.remove();
    }
  };
  change();
  new MutationObserver(change).observe(document.body, { childList: true, subtree: true });
};`;

let session: Session;
let ig: Instagram;
beforeAll(async () => {
  session = await launch({ extension: false, account: 'takanezawa_town' });
  ig = new Instagram(session.page);
  const [adapter, witnessed] = await Promise.all([
    bundleAdapter(file('./support/entry.ts'), 'adapter'),
    bundleAdapter(file('../../entrypoints/witness.content.ts'), 'witnessed'),
  ]);
  await session.context.addInitScript(`${adapter};${HOLDING};${witnessed};witnessed.witness();${TAMPERING}`);
});
afterAll(() => session.close());
beforeEach(() => session.replica.reset());

const page = () => session.page;
const LIKE = 'main section [role=button]:has(svg[aria-label="いいね！"][height="24"])';

interface Row {
  control: string;
  path: string;
  /** Selector of what is changed. */
  on: string;
  changes: string[];
  /** How the world is before the page is opened. */
  given?: () => unknown;
  /** Steps before the change, and steps between it and the press. */
  first?: () => Promise<unknown>;
  before?: () => Promise<unknown>;
  /** The press; the control is found by the mark that the change left on it. */
  press: (control: string) => Promise<unknown>;
}

const MARK = '[data-tampered]';
const press = (control: string) => page().locator(control).first().click();
/** A control that is gone cannot be pressed: then it is to be said. */
async function saidOrPressed(control: string): Promise<unknown> {
  if (await page().locator(control).count()) return press(control);
  await page().mouse.click(5, 5);
  return page().waitForFunction(() => (window as never as Wings).missing.length > 0);
}
const ICON = ['words', 'drawing', 'words, drawing', 'role', 'words, drawing, role'];
const WORD = ['words', 'role', 'words, role'];
const rows: Row[] = [
  { control: 'like', path: '/p/HNwalk01kjo/', on: LIKE, changes: ICON, press },
  {
    control: 'like (all gone)',
    path: '/p/HNwalk01kjo/',
    on: LIKE,
    changes: ['gone'],
    press: () => page().waitForFunction(() => (window as never as Wings).missing.length > 0),
  },
  { control: 'comment heart', path: '/p/TKaki01autm/', on: '.comment [role=button]:has(svg[aria-label="いいね！"])', changes: ICON, press },
  { control: 'repost', path: '/p/HNwalk01kjo/', on: '[role=button]:has(> svg[aria-label="リポスト"])', changes: ICON, press },
  { control: 'follow on a profile', path: '/bakery_mugi/', on: 'header button.follow', changes: WORD, press },
  { control: 'follow beside a post', path: '/p/HNwalk01kjo/', on: '.follow-text', changes: WORD, press },
  {
    control: 'comment box',
    path: '/p/HNwalk01kjo/',
    on: 'form textarea',
    changes: ['words'],
    before: () => page().locator(MARK).fill('よい写真ですね'),
    press: (control) => page().locator(control).press('Enter'),
  },
  {
    control: 'post button of a comment',
    path: '/p/HNwalk01kjo/',
    on: '.submit-comment',
    changes: WORD,
    before: () => page().locator('form textarea').fill('よい写真ですね'),
    press,
  },
  {
    control: 'message box',
    path: '/direct/inbox/',
    on: '[role=textbox]',
    changes: ['words', 'role'],
    before: async () => {
      await page().locator('.thread').first().click();
      await page().locator(MARK).click();
      await page().keyboard.insertText('こんにちは');
    },
    press: () => page().keyboard.press('Enter'),
  },
  {
    control: 'send button of a message',
    path: '/direct/inbox/',
    on: '.send',
    changes: WORD,
    before: async () => {
      await page().locator('.thread').first().click();
      await page().locator('[role=textbox]').click();
      await page().keyboard.insertText('こんにちは');
    },
    press,
  },
  {
    control: 'heart of a story',
    path: '/stories/hanako_walks/',
    on: '.story-foot [role=button]:has(svg[aria-label="いいね！"])',
    changes: ICON,
    press,
  },
  {
    control: 'reply box of a story',
    path: '/stories/hanako_walks/',
    on: '.story-foot textarea',
    changes: ['words'],
    before: () => page().locator(MARK).fill('きれいですね'),
    press: (control) => page().locator(control).press('Enter'),
  },
  {
    control: 'send in the share sheet',
    path: '/p/HNwalk01kjo/',
    on: '.share-foot .primary',
    changes: WORD,
    before: async () => {
      await ig.icon(ig.words.share).first().click();
      await page().locator('.people-grid [role=button]').first().click();
    },
    press,
  },
  {
    control: 'share button of a post',
    path: '/',
    on: '.create.wide .cta',
    changes: [...WORD, 'gone'],
    first: () => ig.startPost(),
    press: saidOrPressed,
  },
  {
    control: 'caption editor',
    path: '/',
    on: '.create.wide [contenteditable]',
    changes: ['words', 'role'],
    first: () => ig.startPost(),
    press: () => ig.shareButton.click(),
  },
];

/** Finds its control in English too, and what takes back. */
const OTHERS = ['words', 'drawing', 'words, drawing'];
const town = 'takanezawa_town';
const own = () => session.replica.post('HNwalk01kjo');
rows.push(
  {
    control: 'like taken back',
    path: '/p/HNwalk01kjo/',
    given: () => own().likes.push(town),
    on: 'main section [role=button]:has(svg[aria-label="「いいね！」を取り消す"])',
    changes: OTHERS,
    press,
  },
  {
    control: 'repost taken back',
    path: '/p/HNwalk01kjo/',
    given: () => own().reposts.push(town),
    on: '[role=button]:has(> svg[aria-label="リポスト"])',
    changes: OTHERS,
    press,
  },
  { control: 'follow taken back', path: '/tochigi_pref_koho/', on: 'header button.follow', changes: ['words'], press },
  {
    control: 'follow on a hover card',
    path: '/p/HNwalk01kjo/',
    first: async () => {
      await page().locator('main a.name[href="/hanako_walks/"]').first().hover();
      await page().locator('.hover-card').waitFor();
    },
    on: '.hover-card button.follow',
    changes: WORD,
    press,
  },
  {
    control: 'share button of a note',
    path: '/direct/inbox/',
    on: '.note-dialog .cta',
    changes: WORD,
    before: async () => {
      await page().locator('.note').click();
      await page().locator('.note-dialog textarea').fill('紅葉が見頃です');
    },
    press,
  },
  {
    control: 'box of a note',
    path: '/direct/inbox/',
    on: '.note-dialog textarea',
    changes: ['words'],
    before: async () => {
      await page().locator('.note').click();
      await page().locator('.note-dialog textarea').fill('紅葉が見頃です');
    },
    press: () => page().locator('.note-dialog .cta').click(),
  },
  {
    control: 'share button of several posts',
    path: '/bulk_upload/',
    on: 'main .primary',
    changes: WORD,
    before: async () => {
      await page()
        .locator('main input[type=file]')
        .setInputFiles([photo('a.jpg'), photo('b.jpg')]);
      await page().locator('main textarea').first().fill('朝の町です。');
    },
    press,
  },
  ...[
    {
      control: 'like',
      path: '/p/HNwalk01kjo/',
      on: 'main section [role=button]:has(svg[aria-label="Like"][height="24"])',
      changes: OTHERS,
    },
    { control: 'repost', path: '/p/HNwalk01kjo/', on: '[role=button]:has(> svg[aria-label="Repost"])', changes: ['words', 'drawing'] },
    { control: 'comment heart', path: '/p/TKaki01autm/', on: '.comment [role=button]:has(svg[aria-label="Like"])', changes: OTHERS },
    { control: 'follow on a profile', path: '/bakery_mugi/', on: 'header button.follow', changes: WORD },
  ].map((row) => ({ ...row, control: `${row.control}, in English`, path: `${row.path}?hl=en`, press })),
);

type Wings = { attempts: string[]; asked: string[]; missing: string[] };
const table: string[] = [];
afterAll(() => process.stdout.write(`\n${table.join('\n')}\n`));

describe('a control that was changed', () => {
  it.each(rows.flatMap((row) => row.changes.map((change) => ({ ...row, change }))))(
    '$control, without its $change: stopped or said',
    async ({ path, on, change, given, first, before, press: act, control }) => {
      given?.();
      await session.open(path);
      await first?.();
      await page().evaluate(([selector, what]) => (window as never as { tamper(on: string, what: string): void }).tamper(selector, what), [
        on,
        change,
      ] as const);
      await before?.();
      await page().evaluate(() => Object.assign(window, { free: false }));
      const since = session.replica.log.mark();
      await act(MARK);
      await page().waitForLoadState('networkidle');
      const { attempts, asked, missing } = await page().evaluate(() => {
        const { attempts, asked, missing } = window as never as Wings;
        return { attempts, asked, missing };
      });
      const how =
        attempts.length > 0
          ? `held (${attempts})`
          : asked.length > 0
            ? `witness (${asked})`
            : missing.length > 0
              ? `said (${missing})`
              : 'silent';
      table.push(`${control.padEnd(36)}${change.padEnd(24)}${how}`);
      // A picture that was uploaded and never published is not out; the request that publishes it must not leave.
      const left = session.replica.log.writes(since).filter(({ path: where }) => !where.startsWith('/rupload'));
      expect(left.map((request) => request.friendlyName ?? request.path)).toEqual([]);
      expect(how).not.toBe('silent');
    },
  );
});
