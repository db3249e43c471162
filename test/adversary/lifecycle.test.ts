/**
 * S1: a page that forges the life-cycle messages of our scripts, at several moments. Guard and panel must live on, and each kind must be
 * in the record exactly once for each life of a page.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AtWork, atWork } from '../e2e/support/office.ts';
import { tell } from '../e2e/support/tell.ts';
import { holdComment, OWN_POST, RUDE } from './support/held-comment.ts';
import { tally } from './support/tally.ts';

const counts = tally('S1  forged life-cycle events: guard and panel afterwards');

/** Forges everything, three times over. `id` is the extension's, which anybody can look up in the store. */
const forge = (id: string): void => {
  const scripts = ['checker', 'guard', 'panel'];
  for (let time = 0; time < 3; time += 1) {
    for (const script of scripts) {
      const detail = { contentScriptName: script, messageId: 'forged' };
      for (const target of [document, window]) {
        target.dispatchEvent(new CustomEvent(`${id}:${script}:wxt:content-script-started`, { detail }));
        target.dispatchEvent(new CustomEvent(`${id}:${script}:wxt:locationchange`, { detail }));
      }
      window.postMessage({ type: `${id}:${script}:wxt:content-script-started`, ...detail }, '*');
    }
    document.dispatchEvent(new MessageEvent('mimamori:port', { ports: [new MessageChannel().port1], cancelable: true }));
    document.dispatchEvent(new CustomEvent('mimamori:hello'));
    for (const type of ['pagehide', 'pageshow', 'beforeunload', 'unload']) window.dispatchEvent(new Event(type));
    for (const type of ['freeze', 'resume', 'visibilitychange', 'DOMContentLoaded', 'readystatechange', 'prerenderingchange'])
      document.dispatchEvent(new Event(type));
    (window as never as Record<symbol, (() => void) | undefined>)[Symbol.for('mimamori.witness')]?.();
  }
};
/** Each is written once; `beforeunload`, `unload` and the page's own drawing events mean nothing to us and leave no line. */
const KINDS = [
  ...['checker started', 'guard started', 'panel started', 'checker moved', 'guard moved', 'panel moved', 'posted'],
  ...['mimamori:hello', 'mimamori:port', 'pagehide', 'pageshow', 'freeze', 'resume', 'visibilitychange', 'retired'],
];
const TRIED = 20;

type Moment = 'at the first script' | 'when the page stands' | 'while writing' | 'while the dialog stands' | 'after the act has gone';
const MOMENTS: Moment[] = [
  'at the first script',
  'when the page stands',
  'while writing',
  'while the dialog stands',
  'after the act has gone',
];

let work: AtWork;
let id: string;
beforeAll(async () => {
  // The first script of the page forges only when the address asks for it.
  const headHtml = `<script nonce="NONCE">if (location.hash.startsWith('#forge-')) (${forge.toString()})(location.hash.slice(7));</script>`;
  work = await atWork('rumoi', { path: OWN_POST, headHtml });
  id = work.session.extensionId;
});
afterAll(() => work.session.close());

const forgedLines = async (): Promise<string[]> => {
  const { entries } = await tell(work.session, 'log.list', { limit: 500 });
  return entries
    .filter(({ entry }) => entry.kind === 'witness')
    .map(({ entry }) => JSON.stringify(entry.note))
    .filter((note) => note.includes('forged-event'));
};

it.each(MOMENTS)('guard and panel outlive every forged message %s, and each kind is on record once', async (moment) => {
  const { session, panel, ig } = work;
  const before = (await forgedLines()).length;
  await session.page.goto('about:blank');
  await session.open(moment === 'at the first script' ? `${OWN_POST}#forge-${id}` : OWN_POST);
  await panel.mark();
  const from = session.replica.log.mark();
  const left = () => session.replica.log.writes(from);
  const now = () => session.page.evaluate(forge, id);
  if (moment === 'when the page stands') await now();
  if (moment === 'while writing') {
    await ig.commentBox.fill('あなたは');
    await now();
  }
  if (moment === 'after the act has gone') {
    await ig.commentBox.fill('ありがとうございます。');
    await ig.commentBox.press('Enter');
    await expect.poll(() => left().length, { timeout: 10_000 }).toBe(1);
    await now();
  }
  const gone = left().length;
  await holdComment(work, RUDE);
  if (moment === 'while the dialog stands') await now();
  expect(await panel.holds()).toBe(true);
  expect((await panel.dialog()).text).toContain('馬鹿');
  expect(left().length).toBe(gone);
  expect(await panel.mark()).toContain('見守っています');
  await expect.poll(async () => (await forgedLines()).length - before, { timeout: 10_000 }).toBe(KINDS.length);
  const lines = (await forgedLines()).slice(0, KINDS.length);
  for (const kind of KINDS) expect(lines.filter((line) => line.includes(`"${kind}"`))).toHaveLength(1);
  for (let nth = 0; nth < TRIED; nth += 1) counts.add(moment, 'guard and panel alive');
});

it('a page that takes all listeners away by writing itself anew is watched again at once', async () => {
  const { session, panel, ig } = work;
  await session.page.goto('about:blank');
  await session.open(OWN_POST);
  await panel.mark();
  const from = session.replica.log.mark();
  await session.page.evaluate(async () => {
    const text = await (await fetch(location.href)).text();
    document.open();
    // The same module is not run twice: another address of it is.
    document.write(text.replaceAll(/<script nonce[^>]*>.*?<\/script>/g, '').replace('/static/app.js', '/static/app.js?again'));
    document.close();
  });
  await ig.commentBox.waitFor();
  await holdComment(work, RUDE);
  expect(session.replica.log.writes(from)).toEqual([]);
  counts.add('document.open', 'guard and panel alive');
});
