/**
 * The second pair of eyes, in the page's own world: it sees Instagram's requests and lets the ones that are acts wait for the guard's
 * word. It shares the world with every script of the page, so all it relies on is taken at document_start, before any of them runs, and
 * even so it is a hint layer and no wall (security.md, stack.md 9). It imports nothing but types. What passes it by: lib/instagram/README.md.
 * Over 250 lines because it is one closure that may import nothing and must take every primordial before it begins.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { AliveEvent, FromWitness, HelloEvent, LineEvent, PortEvent, SeenRequest, ToWitness } from '../lib/instagram/witness-events.ts';

export default defineContentScript({
  matches: ['https://www.instagram.com/*'],
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main: witness,
});

/** Puts the hooks in place. A hook from an earlier injection is retired first. */
export function witness(): void {
  const PORT: PortEvent = 'mimamori:port';
  const HELLO: HelloEvent = 'mimamori:hello';
  const LINE: LineEvent = 'mimamori:line';
  const ALIVE: AliveEvent = 'alive';
  /** Without a word or a beat from the guard for this long, the answer is no, ms. */
  const PATIENCE = 2500;
  /** Longest body and answer that are passed on, characters. */
  const LONGEST = 200_000;
  const LONGEST_ANSWER = 4000;
  /** The server's clock is looked at this often at most, ms. */
  const CLOCK = 60_000;
  const HOST = /(^|\.)instagram\.com$/;
  /** Addresses and names that can be acts; everything else leaves at once. */
  const PATH =
    /^\/(graphql|api\/graphql|api\/v1\/(web\/(likes|comments|friendships|create|accounts)|friendships|media\/|story_interactions|direct_v2))/;
  const NAME = /like|comment|follow|friendship|repost|note|direct|story|share|send/i;

  const { apply, defineProperty } = Reflect;
  const P = Promise;
  const then = Promise.prototype.then;
  const reject = Promise.reject;
  const origFetch = window.fetch;
  const XHR = XMLHttpRequest.prototype;
  const { open, send, setRequestHeader, abort } = XHR;
  const postMessage = MessagePort.prototype.postMessage;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const listen = EventTarget.prototype.addEventListener;
  const test = RegExp.prototype.test;
  const { slice } = String.prototype;
  const paramsToText = URLSearchParams.prototype.toString;
  const eachField = FormData.prototype.forEach;
  const { get: weakGet, set: weakSet } = WeakMap.prototype;
  const { toUpperCase, toLowerCase } = String.prototype;
  // No array patterns below: they ask Array.prototype for its iterator each time.
  const Req = Request;
  const Params = URLSearchParams;
  const Form = FormData;
  const Url = URL;
  const Failure = TypeError;
  const Progress = ProgressEvent;
  const { text, clone } = Response.prototype;
  const requestText = Request.prototype.text;
  const requestClone = Request.prototype.clone;
  const headerOf = Headers.prototype.get;
  const { stringify } = JSON;
  const getter = (prototype: object, name: string): ((self: unknown) => unknown) => {
    const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
    return (self) => (get ? apply(get, self, []) : undefined);
  };
  const hostOf = getter(Url.prototype, 'host');
  const pathOf = getter(Url.prototype, 'pathname');
  const baseOf = getter(Node.prototype, 'baseURI');
  const methodOf = getter(Req.prototype, 'method');
  const addressOf = getter(Req.prototype, 'url');
  const headersIn = getter(Req.prototype, 'headers');
  const statusOf = getter(Response.prototype, 'status');
  const dataOf = getter(MessageEvent.prototype, 'data');
  const portsOf = getter(MessageEvent.prototype, 'ports');
  const relatedOf = getter(MouseEvent.prototype, 'relatedTarget');
  const scriptsOf = getter(Document.prototype, 'scripts');
  const lengthOf = getter(HTMLCollection.prototype, 'length');
  const CustomEvt = CustomEvent;
  const answerOf = getter(XHR, 'responseText');
  const answerType = getter(XHR, 'responseType');
  const xhrStatus = getter(XHR, 'status');
  const xhrState = getter(XHR, 'readyState');
  const { getResponseHeader } = XHR;
  const unlisten = EventTarget.prototype.removeEventListener;
  const steady = performance;
  const { now: steadyNow } = Performance.prototype;
  const { start } = MessagePort.prototype;
  const { preventDefault, stopImmediatePropagation } = Event.prototype;
  const { setTimeout, clearTimeout } = window;

  const upper = (value: unknown): string => apply(toUpperCase, `${value}`, []);

  const KEY = Symbol.for('mimamori.witness');
  const holder = window as unknown as Record<symbol, unknown>;
  const older = holder[KEY];
  if (typeof older === 'function') older();
  let retired = false;
  let port: MessagePort | null = null;
  let line: EventTarget | null = null;
  /** A page that may have scripts can hand over a port of its own. Only in one that was open before us there is no better moment. */
  const begun = (): boolean => lengthOf(scriptsOf(document)) !== 0;
  const late = begun();
  let greeting = false;
  let count = 0;
  const waiting: Record<number, { settle: (pass: boolean) => void; timer: unknown }> = Object.create(null);

  const tell = (message: FromWitness): void => {
    if (port) apply(postMessage, port, [message]);
  };
  const settle = (id: number, pass: boolean): void => {
    const held = waiting[id];
    if (!held) return;
    delete waiting[id];
    apply(clearTimeout, window, [held.timer]);
    held.settle(pass);
  };
  /** Answered within the call, over an element that the page does not hold. */
  const guarded = (): boolean => line !== null && !apply(dispatch, line, [new CustomEvt(ALIVE, { cancelable: true })]);
  /** Any script of the page can call this: only a hook whose guard was there and is gone (a re-injection after an update) stands aside. */
  const retire = (): void => {
    if (guarded()) tell({ kind: 'retiring' });
    else if (port !== null && line !== null) retired = true;
  };
  defineProperty(window, KEY, { value: retire, configurable: true });
  const patience = (id: number): unknown => apply(setTimeout, window, [() => settle(id, false), PATIENCE]);

  function take(event: Event): void {
    // Frames have no guard: whoever offers a port there is the page. After its first script so is whoever comes now.
    if (port || window !== window.top || (begun() && !late && !greeting)) return;
    apply(stopImmediatePropagation, event, []);
    apply(preventDefault, event, []);
    port = (portsOf(event) as MessagePort[])[0] ?? null;
    if (!port) return;
    apply(listen, port, [
      'message',
      (message: MessageEvent) => {
        const data = dataOf(message) as ToWitness;
        if (data.kind === 'rule') return settle(data.id, data.ruling === 'pass');
        for (const id in waiting) {
          const held = waiting[id];
          if (!held) continue;
          apply(clearTimeout, window, [held.timer]);
          held.timer = patience(+id);
        }
      },
    ]);
    apply(start, port, []);
  }
  function takeLine(event: Event): void {
    if (!port || line) return;
    apply(stopImmediatePropagation, event, []);
    line = relatedOf(event) as EventTarget | null;
  }
  apply(listen, document, [PORT, take, true]);
  apply(listen, document, [LINE, takeLine, true]);
  greeting = true;
  apply(dispatch, document, [new CustomEvt(HELLO)]);
  greeting = false;

  /** Asks the guard; `settled` is called once. */
  function ask(request: SeenRequest, settled: (pass: boolean) => void): void {
    if (!port) {
      settled(false); // A frame without a guard, or a guard that has not started: nobody can judge, so nothing that is an act leaves.
      return;
    }
    waiting[request.id] = { settle: settled, timer: patience(request.id) };
    tell({ kind: 'ask', request });
  }

  const bodyText = (body: unknown): string => {
    if (typeof body === 'string') return apply(slice, body, [0, LONGEST]);
    if (body instanceof Params) return apply(paramsToText, body, []);
    if (!(body instanceof Form)) return '';
    const fields: Record<string, string> = Object.create(null);
    apply(eachField, body, [
      (value: unknown, name: string) => {
        if (typeof value === 'string') fields[name] = value;
      },
    ]);
    return apply(slice, stringify(fields), [0, LONGEST]);
  };

  /** The path of an address that can be an act, or ''. */
  function actPath(method: string, url: string): string {
    if (retired || method === 'GET' || method === 'HEAD') return '';
    try {
      const address = new Url(url, baseOf(document) as string);
      const path = pathOf(address) as string;
      return apply(test, HOST, [hostOf(address)]) && apply(test, PATH, [path]) ? path : '';
    } catch {
      return '';
    }
  }
  /** GraphQL carries everything: only what has the name of an act is asked about. */
  const mayBeAct = (path: string, friendlyName: string, body: string): boolean =>
    path[1] === 'a' && path[5] === 'v' ? true : apply(test, NAME, [friendlyName || body]);

  // XMLHttpRequest: Instagram's main way (facts h).
  interface Sending {
    method: string;
    url: string;
    async: boolean;
    friendlyName: string;
    rootField: string;
    /** Rises with every open and abort: what was held for an earlier one is forgotten. */
    turn: number;
    held: boolean;
  }
  const sendings = new WeakMap<XMLHttpRequest, Sending>();
  const sendingOf = (xhr: XMLHttpRequest): Sending | undefined => apply(weakGet, sendings, [xhr]);
  const fire = (xhr: XMLHttpRequest, type: string): void => {
    apply(dispatch, xhr, [new Progress(type)]);
    apply(dispatch, xhr, [new Progress('loadend')]);
  };

  XHR.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    const turn = (sendingOf(this)?.turn ?? 0) + 1;
    apply(weakSet, sendings, [
      this,
      {
        method: upper(args[0]),
        url: `${args[1]}`,
        async: args[2] !== false,
        friendlyName: '',
        rootField: '',
        turn,
        held: false,
      },
    ]);
    return apply(open, this, args);
  } as typeof open;
  XHR.setRequestHeader = function (this: XMLHttpRequest, name: string, value: string) {
    const sending = sendingOf(this);
    const header = apply(toLowerCase, `${name}`, []);
    if (sending && header === 'x-fb-friendly-name') sending.friendlyName = `${value}`;
    if (sending && header === 'x-root-field-name') sending.rootField = `${value}`;
    return apply(setRequestHeader, this, [name, value]);
  };
  XHR.abort = function (this: XMLHttpRequest) {
    const sending = sendingOf(this);
    if (sending?.held) {
      sending.turn += 1;
      sending.held = false;
      fire(this, 'abort');
    }
    return apply(abort, this, []);
  };
  /**
   * The `Date` of an answer to a POST is the server's clock (AMB-21): no cache keeps those. Read when the headers are there, since a long
   * body would make it old. Only of this very host: another's is not to be read.
   */
  let lookedAt = -CLOCK;
  const due = (): boolean => port !== null && apply(steadyNow, steady, []) - lookedAt >= CLOCK;
  function watchClock(xhr: XMLHttpRequest, { method, url }: Sending): void {
    if (method !== 'POST' || !due()) return;
    try {
      if (hostOf(new Url(url, baseOf(document) as string)) !== hostOf(new Url(baseOf(document) as string))) return;
    } catch {
      return;
    }
    const look = (): void => {
      if ((xhrState(xhr) as number) < 2) return;
      apply(unlisten, xhr, ['readystatechange', look]);
      if (!due()) return;
      const date: unknown = apply(getResponseHeader, xhr, ['date']);
      if (typeof date !== 'string') return;
      lookedAt = apply(steadyNow, steady, []);
      tell({ kind: 'date', date });
    };
    apply(listen, xhr, ['readystatechange', look]);
  }

  XHR.send = function (this: XMLHttpRequest, body?: Document | XMLHttpRequestBodyInit | null) {
    const sending = sendingOf(this);
    if (sending) watchClock(this, sending);
    const path = sending ? actPath(sending.method, sending.url) : '';
    const sent = path ? bodyText(body) : '';
    if (!sending || !path || !mayBeAct(path, sending.friendlyName, sent)) return apply(send, this, [body]);
    // A synchronous request cannot wait, and Instagram sends none that is an act.
    if (!sending.async) throw new DOMException('Failed to execute send', 'NetworkError');
    count += 1;
    const id = count;
    const { turn } = sending;
    sending.held = true;
    ask({ id, path, friendlyName: sending.friendlyName, rootField: sending.rootField, body: sent }, (pass) => {
      if (sending.turn !== turn || !sending.held) return;
      sending.held = false;
      if (!pass) return fire(this, 'error');
      apply(listen, this, [
        'loadend',
        () => {
          const type = answerType(this);
          const answer = type === '' || type === 'text' ? `${answerOf(this)}` : '';
          tell({ kind: 'answer', answer: { id, status: xhrStatus(this) as number, body: apply(slice, answer, [0, LONGEST_ANSWER]) } });
        },
        { once: true },
      ]);
      apply(send, this, [body]);
    });
  };

  // fetch
  function heldFetch(request: Omit<SeenRequest, 'id'>, go: () => Promise<Response>): Promise<Response> {
    count += 1;
    const id = count;
    return new P((resolve, deny) => {
      ask({ id, ...request }, (pass) => {
        if (!pass) return deny(new Failure('Failed to fetch'));
        const answer = go();
        resolve(answer);
        const ended = (status: number, body: string): void =>
          tell({ kind: 'answer', answer: { id, status, body: apply(slice, body, [0, LONGEST_ANSWER]) } });
        apply(then, answer, [
          (response: Response) => {
            const copy: Promise<string> = apply(text, apply(clone, response, []), []);
            apply(then, copy, [(body: string) => ended(statusOf(response) as number, body), () => ended(statusOf(response) as number, '')]);
          },
          () => ended(0, ''),
        ]);
      });
    });
  }
  const header = (input: unknown, init: RequestInit | undefined, name: string): string => {
    try {
      const own = input instanceof Req && !init?.headers;
      const headers = headersIn(own ? input : new Req(baseOf(document) as string, init?.headers ? { headers: init.headers } : {}));
      return apply(headerOf, headers as Headers, [name]) ?? '';
    } catch {
      return '';
    }
  };
  window.fetch = function (this: unknown, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const go = (): Promise<Response> => apply(origFetch, window, [input, init]);
    const isRequest = input instanceof Req;
    const method = upper(init?.method ?? (isRequest ? methodOf(input) : 'GET'));
    const path = actPath(method, `${isRequest ? addressOf(input) : input}`);
    if (!path) return go();
    const friendlyName = header(input, init, 'x-fb-friendly-name');
    const rootField = header(input, init, 'x-root-field-name');
    const asked = (body: string): Promise<Response> =>
      mayBeAct(path, friendlyName, body) ? heldFetch({ path, friendlyName, rootField, body }, go) : go();
    if (!isRequest || init?.body != null) return asked(bodyText(init?.body));
    try {
      const copy: Promise<string> = apply(requestText, apply(requestClone, input, []), []);
      return apply(then, copy, [asked]);
    } catch (error) {
      return apply(reject, P, [error]);
    }
  };
}
