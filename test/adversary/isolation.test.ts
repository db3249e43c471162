/** S7: what a page can learn about us. It must not read one character of the overlay, and nothing of the page may differ but one element. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../e2e/support/launch.ts';
import { type AtWork, atWork } from '../e2e/support/office.ts';
import { holdComment, OWN_POST } from './support/held-comment.ts';
import { tally } from './support/tally.ts';

const counts = tally('S7  ways to read the overlay');

/** Every way of a page to get at text; each gives what it got. The page may also press its own keys. */
const READ = `
(async () => {
  const root = document.documentElement;
  const host = [...root.children].find((one) => one !== document.head && one !== document.body);
  const ways = {};
  const way = async (name, run) => { try { ways[name] = String(await run()); } catch (error) { ways[name] = ''; } };
  const box = { x: innerWidth / 2, y: innerHeight / 2 };
  const seen = [];
  for (const type of ['layout-shift', 'largest-contentful-paint', 'event', 'element', 'long-animation-frame'])
    try { new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type, buffered: true, durationThreshold: 16 }); } catch {}
  const textOf = (node) => (node ? (node.textContent ?? '') + (node.innerText ?? '') + (node.outerHTML ?? '') : '');
  await way('shadowRoot', () => textOf(host.shadowRoot));
  await way('innerText', () => host.innerText);
  await way('textContent', () => host.textContent);
  await way('innerHTML', () => host.innerHTML);
  await way('outerHTML', () => host.outerHTML);
  await way('getHTML', () => host.getHTML({ serializableShadowRoots: true }));
  await way('innerText of the root', () => root.innerText.replace(document.body.innerText, ''));
  await way('XMLSerializer', () => new XMLSerializer().serializeToString(host));
  await way('cloneNode', () => textOf(host.cloneNode(true)));
  await way('importNode', () => textOf(document.importNode(host, true)));
  await way('elementFromPoint', () => document.elementsFromPoint(box.x, box.y).filter((one) => one === host || !root.contains(one)).map(textOf).join());
  await way('caretPositionFromPoint', () => textOf(document.caretPositionFromPoint(box.x, box.y)?.offsetNode === document.body ? null : document.caretPositionFromPoint(box.x, box.y)?.offsetNode));
  await way('caretRangeFromPoint', () => { const range = document.caretRangeFromPoint(box.x, box.y); return range && !document.body.contains(range.startContainer) ? textOf(range.startContainer) : ''; });
  await way('activeElement', () => (document.activeElement === host ? textOf(host) : ''));
  await way('selection of everything', () => { getSelection().selectAllChildren(root); const all = getSelection().toString(); getSelection().removeAllRanges(); return all.replace(document.body.innerText, ''); });
  await way('selection of the host', () => { getSelection().selectAllChildren(host); const text = getSelection().toString(); getSelection().removeAllRanges(); return text; });
  await way('composed ranges', () => { getSelection().selectAllChildren(root); const ranges = getSelection().getComposedRanges?.({ shadowRoots: [] }) ?? []; getSelection().removeAllRanges(); return ranges.map((one) => (document.contains(one.startContainer) ? '' : textOf(one.startContainer))).join(); });
  await way('select all', () => { document.execCommand('selectAll'); const text = getSelection().toString(); getSelection().removeAllRanges(); return text.replace(document.body.innerText, ''); });
  await way('range', () => { const range = document.createRange(); range.selectNode(host); return range.toString(); });
  await way('tree walker', () => { const walker = document.createTreeWalker(host, NodeFilter.SHOW_ALL); let text = ''; while (walker.nextNode()) text += textOf(walker.currentNode); return text; });
  await way('animations', () => document.getAnimations().concat(host.getAnimations({ subtree: true })).map((one) => textOf(one.effect?.target)).join());
  await way('slots', () => textOf(host.assignedSlot));
  await way('performance entries', async () => { await new Promise((done) => setTimeout(done, 300)); return seen.map((one) => [one.element, one.target, ...(one.sources ?? []).map((source) => source.node)].filter((node) => node && !document.contains(node)).map(textOf).join()).join(); });
  await way('performance names', () => seen.map((one) => (one.scripts ?? []).map((script) => script.sourceURL + script.sourceFunctionName).join()).join().replace(/https:[^,]*/g, ''));
  await way('resource entries', () => performance.getEntries().map((one) => one.name).filter((name) => /extension/.test(name)).join());
  await way('style sheets', () => [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => { try { return [...sheet.cssRules].map((rule) => rule.cssText).filter((text) => /m-modal|m-held/.test(text)).join(); } catch { return ''; } }).join());
  await way('accessibility references', () => [host.ariaLabel, host.ariaDescription, host.title, host.role].filter(Boolean).join());
  await way('custom element', () => { let text = ''; customElements.define(host.localName, class extends HTMLElement { constructor() { super(); text = textOf(this.attachInternals().shadowRoot); } }); return text; });
  return ways;
})()`;

let work: AtWork;
beforeAll(async () => {
  work = await atWork('rumoi', { path: OWN_POST });
});
afterAll(() => work?.session.close());

it('leaves the page as it is but for one element of a random name without attributes', async () => {
  const look = `(() => {
    const root = document.documentElement;
    const extra = [...root.children].filter((one) => one !== document.head && one !== document.body);
    return { names: Object.getOwnPropertyNames(window).sort(), document: Object.getOwnPropertyNames(document).map((name) => name.replace(/^_reactListening.*/, '_reactListening')), symbols: Object.getOwnPropertySymbols(window).map(String),
      extra: extra.map((one) => [one.localName, one.attributes.length, one.childNodes.length]),
      attributes: root.getAttributeNames(), head: document.head.childElementCount, body: document.body.childElementCount, cookies: document.cookie.split('; ').map((one) => one.split('=')[0]).sort(),
      stored: [Object.keys(localStorage), Object.keys(sessionStorage)], sheets: document.adoptedStyleSheets.length };
  })()`;
  type Look = { names: string[]; symbols: string[]; extra: [string, number, number][] };
  const withUs = (await work.session.page.evaluate(look)) as Look;
  const plain = await launch({ extension: false, account: 'rumoi_official', replica: work.session.replica });
  try {
    await plain.open(OWN_POST);
    const without = (await plain.page.evaluate(look)) as Look;
    expect({ ...withUs, extra: [], symbols: [] }).toEqual({ ...without, symbols: [] });
    expect(without.extra).toEqual([]);
    expect(withUs.extra).toEqual([[expect.stringMatching(/^[a-z]{3}-[a-z]{5}$/), 0, 0]]);
    // The witness’s way to stand aside for a newer one after an update (Firefox); it obeys nobody while its guard lives.
    expect(withUs.symbols.filter((symbol) => !without.symbols.includes(symbol))).toEqual(['Symbol(mimamori.witness)']);
    counts.add('names on window', 'none of ours');
    counts.add('symbols on window', '1, said in the documents');
    counts.add('elements', '1 of a random name');
  } finally {
    await plain.close();
  }
});

it('lets the page read not one character of the dialog', async () => {
  const { session, panel } = work;
  await session.open(OWN_POST);
  await panel.mark();
  await holdComment(work);
  // A press inside tells the page no more than that something of ours was pressed.
  await session.page.evaluate(`window.paths = []; for (const type of ['pointerdown', 'click', 'focusin', 'pointermove'])
    window.addEventListener(type, (event) => window.paths.push(event.composedPath().map((one) => one.outerHTML ?? '').filter((html) => !document.body.outerHTML.includes(html) && !html.startsWith('<html')).join()), true);`);
  const { x, y } = await panel.until('the title', (root) => root.querySelector('dialog[open] h2')?.getBoundingClientRect().toJSON());
  await session.page.mouse.click(x + 3, y + 3);
  const words = (await panel.text()).split(/\s+/).filter((word) => word.length >= 2);
  expect(words.length).toBeGreaterThan(10);
  const ways = (await session.page.evaluate(READ)) as Record<string, string>;
  ways['event paths'] = ((await session.page.evaluate('window.paths')) as string[]).join();
  const read = Object.entries(ways).filter(([, got]) => words.some((word) => got.includes(word)));
  for (const [name, got] of Object.entries(ways)) counts.add(name, words.some((word) => got.includes(word)) ? 'READ' : '0 characters');
  expect(read).toEqual([]);
});
