/**
 * What the extension costs a page of Instagram: a feed of 300 posts, scrolled and changed without pause, then a caption typed key by key, in
 * real Chromium with the built extension and without. Script time is CPU time as the browser's own trace attributes it, so that other
 * work on the machine does not count; every figure is one number beside its goal.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright';
import { buildExtension } from '../../scripts/build-extension.ts';
import { Instagram, photo } from '../e2e/support/instagram.ts';
import { launch, type Session } from '../e2e/support/launch.ts';
import { setUpOffice } from '../e2e/support/office.ts';
import { Panel } from '../e2e/support/panel.ts';
import { startReplica } from '../replica/server/replica.ts';
import { type Cost, costOf, type TraceEvent } from './trace.ts';

const POSTS = 300;
const IDLE_SECONDS = 8;
const KEYS = 60;
/** Between two keys, ms: a quick typist, so that pauses in which the text is looked at fall in between now and then. */
const STROKE = 60;
/** Stands in the caption already: what is looked at is a real text. The keys come behind it, as real key events. */
const TEXT =
  '市民文化祭を開催します。会場は中央公民館、入場は無料です。ご家族でお越しください。午前は合唱と吹奏楽の演奏、午後は舞台発表があります。駐車場には限りがありますので、公共交通機関をご利用ください。\n';
const TYPED = 'Shimin bunkasai wo kaisai shimasu. Minasama no okoshi wo omachi shite imasu.';

interface Figures {
  idle: Cost;
  typing: Cost;
  heap: number;
  /** Messages and ports to the worker while typing. */
  messages: number;
}

async function trace(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'v8'], recordMode: 'recordAsMuchAsPossible' },
    transferMode: 'ReportEvents',
  });
  await work();
  const done = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await done;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass += 1) await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.disable');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** Scrolls through the feed and lets the page change itself all the while, as Instagram does (timers, counts, lazy pictures). */
async function scrollAndMutate(page: Page): Promise<void> {
  await page.evaluate(
    ({ seconds, posts }) =>
      new Promise<void>((resolve) => {
        const end = performance.now() + seconds * 1000;
        const step = (): void => {
          const share = 1 - (end - performance.now()) / (seconds * 1000);
          if (share >= 1) {
            resolve();
            return;
          }
          scrollTo(0, share * posts * 760);
          for (const article of document.querySelectorAll('article')) {
            article.setAttribute('data-seen', String(performance.now()));
            article.append(document.createElement('i'));
          }
          requestAnimationFrame(step);
        };
        step();
      }),
    { seconds: IDLE_SECONDS, posts: POSTS },
  );
}

async function countMessages({ worker }: Session): Promise<() => Promise<number>> {
  const sees = await worker();
  await sees.evaluate(() => {
    const seen = globalThis as unknown as { __messages: number };
    seen.__messages = 0;
    const count = (): void => {
      seen.__messages += 1;
    };
    const { onMessage, onConnect } = (
      globalThis as unknown as { chrome: { runtime: Record<string, { addListener(f: () => void): void }> } }
    ).chrome.runtime;
    onMessage?.addListener(count);
    onConnect?.addListener(count);
  });
  return () => sees.evaluate(() => (globalThis as unknown as { __messages: number }).__messages);
}

/** One whole run, from loading the feed to the last key. */
async function run(extension: boolean): Promise<Figures> {
  const replica = await startReplica({ account: 'rumoi_official' });
  const { posts } = replica.world;
  const sketch = posts.filter((post) => post.kind !== 'reel' && !post.scheduledFor);
  for (let n = posts.length; n < POSTS; n += 1) {
    const like = sketch[n % sketch.length];
    if (like) posts.push({ ...structuredClone(like), id: String(9_000_000_000 + n), code: `BENCH${n}` });
  }
  const session = await launch({ extension, replica, account: 'rumoi_official', now: '2026-11-24 10:00' });
  try {
    if (extension) await setUpOffice(session, 'rumoi');
    const { page } = session;
    await page.bringToFront();
    await session.open('/');
    if (extension) await new Panel(page).markSays('見守っています');
    const cdp = await page.context().newCDPSession(page);
    const settled = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 5000)));
    await settled();
    const origin = extension ? `chrome-extension://${session.extensionId}/` : 'chrome-extension://';
    const idle = costOf(await trace(cdp, () => scrollAndMutate(page)), origin);
    await page.evaluate(() => scrollTo(0, 0));
    const ig = new Instagram(page);
    await ig.startPost([photo()]);
    await ig.writeCaption(TEXT);
    await settled();
    const messages = extension ? await countMessages(session) : async () => 0;
    const typing = costOf(
      await trace(cdp, async () => {
        for (const key of TYPED.slice(0, KEYS)) await page.keyboard.type(key, { delay: STROKE });
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
      }),
      origin,
    );
    return { idle, typing, messages: await messages(), heap: await heapOf(cdp) };
  } finally {
    await session.close();
    await replica.close();
  }
}

function sizeOf(script: string): number {
  return gzipSync(readFileSync(join(buildExtension(), `${script}.js`)), { level: 9 }).length;
}

/** Runs without and with the extension, prints the table, and gives the number of goals that were missed. */
export async function benchPage(): Promise<number> {
  const without = await run(false);
  const withIt = await run(true);
  const rows: [what: string, goal: number, measured: number, unit: string, beside: string][] = [
    [
      'script time, idle',
      0.3,
      withIt.idle.ours / IDLE_SECONDS,
      'ms/s',
      `page ${(without.idle.all / IDLE_SECONDS).toFixed(1)} without, ${(withIt.idle.all / IDLE_SECONDS).toFixed(1)} with`,
    ],
    [
      'script time per key',
      0.5,
      withIt.typing.ours / KEYS,
      'ms',
      `page ${(without.typing.all / KEYS).toFixed(2)} without, ${(withIt.typing.all / KEYS).toFixed(2)} with`,
    ],
    [
      'heap',
      4,
      (withIt.heap - without.heap) / 2 ** 20,
      'MB',
      `${(without.heap / 2 ** 20).toFixed(1)} without, ${(withIt.heap / 2 ** 20).toFixed(1)} with`,
    ],
    [
      'guard bundle',
      60,
      sizeOf('content-scripts/guard') / 1000,
      'kB gz',
      `checker beside it ${(sizeOf('checker') / 1000).toFixed(0)} kB gz`,
    ],
    ['messages to the worker', 0, withIt.messages, `in ${KEYS} keys`, ''],
    [
      'tasks of ours over 50 ms',
      0,
      withIt.idle.long + withIt.typing.long,
      '',
      `longest ${Math.max(withIt.idle.longest, withIt.typing.longest).toFixed(1)} ms`,
    ],
  ];
  process.stdout.write(
    `\npage: ${POSTS} posts scrolled and changed for ${IDLE_SECONDS} s, then ${KEYS} keys in a caption; added by the extension\n`,
  );
  let missed = 0;
  for (const [what, goal, measured, unit, beside] of rows) {
    const over = measured > goal;
    if (over) missed += 1;
    process.stdout.write(
      `${what.padEnd(26)} goal ≤ ${String(goal).padEnd(4)} measured ${measured.toFixed(2).padStart(7)} ${unit.padEnd(10)} ${beside}${over ? '  MISSED' : ''}\n`,
    );
  }
  return missed;
}
