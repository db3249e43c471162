/** Reads Chromium's trace: whose script ran how long on the page's main thread. */

export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Wall clock and CPU time, µs. */
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; functionName?: string } };
}

export interface Cost {
  /** CPU time of script called by the browser from files of `origin`, ms. */
  ours: number;
  /** The same for all script of that thread, ms. */
  all: number;
  /** Calls of ours of more than 50 ms, and the longest, ms. */
  long: number;
  longest: number;
}

/** Calls from the browser into script; what they call in turn is inside them. */
const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.evaluateModule', 'RunMicrotasks']);

/** Sums the outermost calls into script per thread; a call is ours when its function stands in a file of `origin`. */
export function costOf(events: readonly TraceEvent[], origin: string): Cost {
  const calls = events.filter(({ name, ph }) => ph === 'X' && CALLS.has(name)).sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const cost: Cost = { ours: 0, all: 0, long: 0, longest: 0 };
  const until = new Map<string, number>();
  const untilOurs = new Map<string, number>();
  for (const { pid, tid, ts, dur = 0, tdur = dur, args } of calls) {
    const thread = `${pid}/${tid}`;
    if (ts >= (until.get(thread) ?? 0)) {
      cost.all += tdur / 1000;
      until.set(thread, ts + dur);
    }
    if (!args?.data?.url?.startsWith(origin) || ts < (untilOurs.get(thread) ?? 0)) continue;
    untilOurs.set(thread, ts + dur);
    const ms = tdur / 1000;
    cost.ours += ms;
    cost.longest = Math.max(cost.longest, ms);
    if (ms > 50) cost.long += 1;
  }
  return cost;
}
