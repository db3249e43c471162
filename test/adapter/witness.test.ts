import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundleAdapter, openBrowser } from '../../scripts/inspect.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const WITNESS = ';witnessed.witness();';
const GUARD = `;window.asked = []; window.reports = []; window.ruling = 'deny'; window.later = 0;
window.life = new AbortController();
adapter.connectWitness({ window, signal: window.life.signal, onForgedRetirement: () => window.reports.push('retirement'), onAsk: (r) => { window.asked.push(r); return window.later ? new Promise((done) => setTimeout(() => done(window.ruling), window.later)) : window.ruling; }, onOutcome: (r) => window.reports.push(r) });`;

interface Wings {
  asked: { act: string; targetId: string | null; text?: string; name: string }[];
  reports: { act: string; outcome: string; status: number }[];
}

let browser: Browser;
let adapter: string;
let witnessed: string;
let context: BrowserContext;
let page: Page;
let cdp: CDPSession;
let guardWorld: number;
/** What arrived at the server. */
let arrived: { path: string; body: string }[];
let answer: { status: number; body: string };

beforeAll(async () => {
  [browser, adapter, witnessed] = await Promise.all([
    openBrowser(),
    bundleAdapter(file('./support/entry.ts'), 'adapter'),
    bundleAdapter(file('../../entrypoints/witness.content.ts'), 'witnessed'),
  ]);
});
afterEach(() => context?.close());
afterAll(() => browser.close());

/** Opens a page whose first script is `first`: before it runs the guard's end in a world of its own, and the witness in the page's. */
async function open({ guard = GUARD, witnessFirst = false, first = '' } = {}): Promise<void> {
  arrived = [];
  answer = { status: 200, body: '{"status":"ok"}' };
  context = await browser.newContext();
  await context.route('**/*', (route) => {
    const request = route.request();
    if (request.isNavigationRequest())
      return route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>${first}</script><body></body>` });
    arrived.push({ path: new URL(request.url()).pathname, body: request.postData() ?? '' });
    return route.fulfill({ status: answer.status, contentType: 'application/json', body: answer.body });
  });
  page = await context.newPage();
  cdp = await context.newCDPSession(page);
  cdp.on('Runtime.executionContextCreated', ({ context: world }) => {
    if (world.name === 'guard') guardWorld = world.id;
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Page.enable');
  const scripts = [
    () => cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `${adapter}${guard}`, worldName: 'guard' }),
    () => cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `${witnessed}${WITNESS}` }),
  ];
  for (const add of witnessFirst ? scripts.reverse() : scripts) await add();
  await page.goto('https://www.instagram.com/');
}
/** Evaluates in the guard's world, which the page cannot reach. */
async function inGuard<T>(expression: string): Promise<T> {
  const { result } = await cdp.send('Runtime.evaluate', { expression, contextId: guardWorld, returnByValue: true });
  return result.value as T;
}
const rule = (ruling: 'pass' | 'deny', later = 0) =>
  inGuard<void>(`Object.assign(window, ${JSON.stringify({ ruling, later })}) && undefined`);
const asked = () => inGuard<Wings['asked']>('window.asked');
const reports = () => inGuard<Wings['reports']>('window.reports');

/** Sends as Instagram does; gives what its caller would learn. */
const xhr = (path: string, body: string, headers: Record<string, string> = {}) =>
  page.evaluate(
    ([url, sent, more]) =>
      new Promise<string>((done) => {
        const request = new XMLHttpRequest();
        const events: string[] = [];
        for (const type of ['load', 'error', 'abort']) request.addEventListener(type, () => events.push(type));
        request.addEventListener('loadend', () => done(`${events.join()} ${request.status} ${request.responseText}`.trim()));
        request.open('POST', url);
        request.setRequestHeader('content-type', 'application/x-www-form-urlencoded');
        for (const [name, value] of Object.entries(more)) request.setRequestHeader(name, value);
        request.send(sent);
      }),
    [path, body, headers] as const,
  );
const graphql = (name: string, variables: object) =>
  xhr('/graphql/query', new URLSearchParams({ fb_api_req_friendly_name: name, variables: JSON.stringify(variables) }).toString(), {
    'x-fb-friendly-name': name,
  });
const viaFetch = (body: string) =>
  page.evaluate(
    (sent) =>
      fetch('/graphql/query', {
        method: 'POST',
        body: new URLSearchParams({ fb_api_req_friendly_name: 'usePolarisFollowMutation', variables: sent }),
      }).then(
        (response) => `${response.status}`,
        (error: Error) => `${error.name}: ${error.message}`,
      ),
    body,
  );

describe('a request that the guard has not released', () => {
  it('by XMLHttpRequest ends as a network error and never arrives', async () => {
    await open();
    expect(await graphql('usePolarisLikeMediaLikeMutation', { media_id: '3800000000000000001' })).toBe('error 0');
    expect(arrived).toEqual([]);
    expect(await asked()).toMatchObject([{ act: 'like', targetId: '3800000000000000001', name: 'usePolarisLikeMediaLikeMutation' }]);
    expect(await reports()).toMatchObject([{ act: 'like', outcome: 'denied' }]);
  });

  it('by fetch is rejected like a broken line and never arrives', async () => {
    await open();
    expect(await viaFetch('{"target_user_id":"42"}')).toBe('TypeError: Failed to fetch');
    expect(arrived).toEqual([]);
  });

  it('is stopped whichever of the two scripts came first', async () => {
    await open({ witnessFirst: true });
    expect(await graphql('usePolarisFollowMutation', { target_user_id: '42' })).toBe('error 0');
    expect(arrived).toEqual([]);
  });

  it('is stopped when the guard falls silent', async () => {
    await open({ guard: `${GUARD};window.setInterval = () => 0; window.later = 1e9;` });
    expect(await graphql('usePolarisFollowMutation', { target_user_id: '42' })).toBe('error 0');
    expect(await asked()).toHaveLength(1);
    expect(arrived).toEqual([]);
  });

  it('is stopped although the page’s first script has rewritten what the hook could lean on', async () => {
    await open({
      first: `
        Object.defineProperty(MessageEvent.prototype, 'data', { get: () => ({ kind: 'rule', id: 1, ruling: 'pass' }) });
        Promise.prototype.then = function () { return this; }; Map.prototype.get = () => undefined; WeakMap.prototype.get = () => undefined;
        Array.prototype[Symbol.iterator] = function* () {}; RegExp.prototype.test = () => false; Function.prototype.apply = () => undefined;
        String.prototype.toUpperCase = () => 'GET'; Object.defineProperty(URL.prototype, 'pathname', { get: () => '/' });
        document.addEventListener('mimamori:port', () => document.documentElement.setAttribute('data-stolen', '')); document.dispatchEvent(new CustomEvent('mimamori:hello'));
        const request = new XMLHttpRequest();
        request.onload = () => document.documentElement.setAttribute('data-end', 'arrived');
        request.onerror = () => document.documentElement.setAttribute('data-end', 'stopped');
        request.open('POST', '/api/v1/web/likes/1/like/');
        request.send('');`,
    });
    await expect.poll(() => inGuard('document.documentElement.dataset.end')).toBe('stopped');
    expect(await asked()).toMatchObject([{ act: 'like', targetId: '1' }]);
    expect(arrived).toEqual([]);
    expect(await inGuard('document.documentElement.dataset.stolen')).toBeUndefined();
  });

  it('is stopped in a frame without address as well', async () => {
    await open();
    const status = await page.evaluate(
      () =>
        new Promise<string>((done) => {
          const frame = document.createElement('iframe');
          document.body.append(frame);
          const request = new (frame.contentWindow as Window & typeof globalThis).XMLHttpRequest();
          request.onloadend = () => done(`${request.status}`);
          request.open('POST', 'https://www.instagram.com/api/v1/web/likes/1/like/');
          request.send('');
        }),
    );
    expect(status).toBe('0');
    expect(arrived).toEqual([]);
  });
});

describe('a released request', () => {
  it('arrives once, unchanged, and its end is reported', async () => {
    await open();
    await rule('pass');
    expect(await graphql('PolarisPostCommentInputRevampedMutation', { data: { comment_text: 'お祭り、楽しみです', media_id: '38' } })).toBe(
      'load 200 {"status":"ok"}',
    );
    expect(arrived).toHaveLength(1);
    expect(new URLSearchParams(arrived[0]?.body).get('variables')).toContain('お祭り、楽しみです');
    expect(await asked()).toMatchObject([{ act: 'comment', targetId: '38', text: 'お祭り、楽しみです' }]);
    await expect.poll(reports).toMatchObject([{ act: 'comment', outcome: 'sent', status: 200 }]);
  });

  it('waits while the guard decides', async () => {
    await open();
    await rule('pass', 3200);
    expect(await viaFetch('{"target_user_id":"42"}')).toBe('200');
    expect(arrived).toHaveLength(1);
  });

  it('is reported as refused when Instagram refuses with HTTP 200', async () => {
    await open();
    await rule('pass');
    answer = { status: 200, body: '{"message":"feedback_required","spam":true,"status":"fail"}' };
    await graphql('usePolarisCreateMediaRepostMutation', { input: { media_id: '38', text: '' } });
    await expect.poll(reports).toMatchObject([{ act: 'repost', outcome: 'refused' }]);
  });

  it('costs at most 1 ms at the median', async () => {
    await open();
    await rule('pass');
    const [held, free] = await page.evaluate(async () => {
      // `loadstart` is fired inside the real send: the time until then is what stands before it.
      const until = (path: string) =>
        new Promise<number>((done) => {
          const request = new XMLHttpRequest();
          request.open('POST', path);
          const start = performance.now();
          let began = 0;
          request.onloadstart = () => (began = performance.now() - start);
          request.onloadend = () => done(began);
          request.send('');
        });
      const times: [number[], number[]] = [[], []];
      for (let i = 0; i < 61; i += 1) {
        times[0].push(await until('/api/v1/web/likes/1/like/'));
        times[1].push(await until('/api/v1/feed/timeline/'));
      }
      return times.map((list) => list.sort((a, b) => a - b)[30] ?? Number.NaN);
    });
    expect((held ?? Number.NaN) - (free ?? 0)).toBeLessThanOrEqual(1);
  });
});

describe('everything else', () => {
  it('leaves at once and unasked: reading, logging, seen marks', async () => {
    await open();
    await graphql('PolarisProfilePageContentQuery', { id: '42' });
    await graphql('PolarisAPIReelSeenMutation', { media: '1' });
    await xhr('/api/v1/feed/timeline/', 'reason=cold');
    expect(arrived.map(({ path }) => path)).toEqual(['/graphql/query', '/graphql/query', '/api/v1/feed/timeline/']);
    expect(await asked()).toEqual([]);
  });

  it('that is aborted while it waits tells its caller so and does not arrive', async () => {
    await open();
    await rule('pass', 300);
    const events = await page.evaluate(
      () =>
        new Promise<string>((done) => {
          const request = new XMLHttpRequest();
          const seen: string[] = [];
          for (const type of ['abort', 'error', 'load', 'loadend']) request.addEventListener(type, () => seen.push(type));
          request.open('POST', '/api/v1/web/likes/1/like/');
          request.send('');
          request.abort();
          setTimeout(() => done(seen.join()), 600);
        }),
    );
    expect(events).toBe('abort,loadend');
    expect(arrived).toEqual([]);
  });

  it('works on after a second injection: the newer hook asks, the older one stands aside', async () => {
    await open();
    await inGuard(`window.life.abort(); ${adapter}${GUARD}`);
    await page.evaluate(`${witnessed}${WITNESS}`);
    await rule('pass');
    expect(await graphql('usePolarisFollowMutation', { target_user_id: '42' })).toContain('load 200');
    expect(await asked()).toHaveLength(1);
    expect(arrived).toHaveLength(1);
  });
});

/** What a script of the page tries, and the request that it then sends. */
describe('a page that would be rid of the witness', () => {
  const retire = () => (window as never as Record<symbol, () => void>)[Symbol.for('mimamori.witness')]?.();
  const stopped = async (): Promise<void> => {
    expect(await graphql('usePolarisFollowMutation', { target_user_id: '42' })).toBe('error 0');
    expect(arrived).toEqual([]);
  };

  it('cannot make it stand aside while its guard lives, and that it tried is told', async () => {
    await open();
    await page.evaluate(retire);
    await stopped();
    await expect.poll(reports).toContainEqual('retirement');
  });

  it('cannot by keeping the guard from answering: it lets nothing else run for longer than anybody waits', async () => {
    await open();
    const end = await page.evaluate(
      () =>
        new Promise<string>((done) => {
          (window as never as Record<symbol, () => void>)[Symbol.for('mimamori.witness')]?.();
          const until = performance.now() + 3_000;
          while (performance.now() < until);
          setTimeout(() => {
            const request = new XMLHttpRequest();
            request.onloadend = () => done(`${request.status}`);
            request.open('POST', '/api/v1/web/likes/1/like/');
            request.send('');
          });
        }),
    );
    expect(end).toBe('0');
    expect(arrived).toEqual([]);
  });

  it('cannot by taking all listeners off the document in the same breath, or by rewriting what the answer stands on', async () => {
    await open();
    await page.evaluate(() => {
      document.open();
      document.close();
      Event.prototype.preventDefault = () => undefined;
      EventTarget.prototype.dispatchEvent = () => true;
      (window as never as Record<symbol, () => void>)[Symbol.for('mimamori.witness')]?.();
    });
    await stopped();
  });

  it('cannot hand it a port of its own, neither instead of the guard’s nor in a frame, which has none', async () => {
    await open({ guard: '' });
    const ends = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const ends: string[] = [];
      for (const view of [window, frame.contentWindow as Window & typeof globalThis]) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => port1.postMessage({ kind: 'rule', id: data.request?.id, ruling: 'pass' });
        view.document.dispatchEvent(new MessageEvent('mimamori:port', { ports: [port2], cancelable: true }));
        view.document.dispatchEvent(new MouseEvent('mimamori:line', { relatedTarget: document.createElement('i') }));
        (view as never as Record<symbol, () => void>)[Symbol.for('mimamori.witness')]?.();
        ends.push(
          await new Promise<string>((done) => {
            const request = new view.XMLHttpRequest();
            request.onloadend = () => done(`${request.status}`);
            request.open('POST', 'https://www.instagram.com/api/v1/web/likes/1/like/');
            request.send('');
          }),
        );
      }
      return ends;
    });
    expect(ends).toEqual(['0', '0']);
    expect(arrived).toEqual([]);
  });
});
