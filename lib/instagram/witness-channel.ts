/**
 * The guard's end of the line to the witness. What comes over it is a rumour from the page's world: it can make things stricter or add
 * to the log, never soften a verdict (design, "Living in Instagram's page").
 */
import { type Outcome, outcomeOf, recogniseRequest, type WitnessRequest } from './requests.ts';
import type { AliveEvent, FromWitness, HelloEvent, LineEvent, PortEvent, ToWitness } from './witness-events.ts';

const PORT: PortEvent = 'mimamori:port';
const HELLO: HelloEvent = 'mimamori:hello';
const LINE: LineEvent = 'mimamori:line';
const ALIVE: AliveEvent = 'alive';
/** The witness gives up after 2.5 s without a sign of life, ms. */
const BEAT = 500;
/** Requests whose end is still awaited; older ones are forgotten. */
const AWAITED = 200;

interface WitnessReport extends WitnessRequest {
  /** `denied`: the guard said no. `refused`: Instagram did. `failed`: it never arrived. */
  outcome: Outcome | 'denied';
  /** HTTP status; 0 when there was no answer. */
  status: number;
}

export interface WitnessOptions {
  window: Window;
  /** May this request leave? Asked only for requests that are acts. A throw, a rejection or silence is a no. */
  onAsk(request: WitnessRequest): 'pass' | 'deny' | Promise<'pass' | 'deny'>;
  onOutcome(report: WitnessReport): void;
  /** The page asked the witness to stand aside although its guard lives. */
  onForgedRetirement?(): void;
  /** What Instagram's own clock says, as its `Date` header; about once a minute while the page talks to it. */
  onDate?(date: string): void;
  signal?: AbortSignal;
}

/** Hands a port to the witness of this frame, whichever of the two comes first. Must run at document_start, before any page script. */
export function connectWitness({ window, onAsk, onOutcome, onForgedRetirement, onDate, signal }: WitnessOptions): void {
  const { document } = window;
  const { port1, port2 } = new MessageChannel();
  const awaited = new Map<number, WitnessRequest>();
  const tell = (message: ToWitness): void => port1.postMessage(message);

  function rule(request: WitnessRequest, ruling: 'pass' | 'deny'): void {
    tell({ kind: 'rule', id: request.id, ruling });
    if (ruling === 'deny') onOutcome({ ...request, outcome: 'denied', status: 0 });
    else {
      awaited.set(request.id, request);
      if (awaited.size > AWAITED) for (const old of awaited.keys()) return void awaited.delete(old);
    }
  }

  async function ask(request: WitnessRequest): Promise<void> {
    let answer: ReturnType<typeof onAsk>;
    try {
      answer = onAsk(request);
    } catch {
      answer = 'deny';
    }
    if (typeof answer === 'string') return rule(request, answer);
    const beat = window.setInterval(() => tell({ kind: 'beat' }), BEAT);
    try {
      rule(request, await answer);
    } catch {
      rule(request, 'deny');
    } finally {
      window.clearInterval(beat);
    }
  }

  port1.onmessage = ({ data }: MessageEvent<FromWitness>) => {
    if (data.kind === 'retiring') return void onForgedRetirement?.();
    if (data.kind === 'date') return void onDate?.(data.date);
    if (data.kind === 'ask') {
      let request: WitnessRequest | null;
      try {
        request = recogniseRequest(data.request);
      } catch {
        request = null; // What cannot be read as an act is none: the interception of events is the first pair of eyes.
      }
      if (request) void ask(request);
      else tell({ kind: 'rule', id: data.request.id, ruling: 'pass' });
      return;
    }
    const request = awaited.get(data.answer.id);
    if (!request) return;
    awaited.delete(data.answer.id);
    onOutcome({ ...request, outcome: outcomeOf(data.answer), status: data.answer.status });
  };

  // `dispatchEvent` is false only when the witness has called preventDefault: then the port is taken and nobody else gets it.
  const line = document.createElement('i');
  line.addEventListener(ALIVE, (event) => event.preventDefault(), signal ? { signal } : {});
  const give = (): void => {
    if (document.dispatchEvent(new MessageEvent(PORT, { ports: [port2], cancelable: true }))) return;
    document.removeEventListener(HELLO, give, true);
    document.dispatchEvent(new MouseEvent(LINE, { relatedTarget: line }));
  };
  document.addEventListener(HELLO, give, { capture: true, ...(signal ? { signal } : {}) });
  give();
  signal?.addEventListener('abort', () => port1.close());
}
