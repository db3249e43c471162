/** The record in a real Chromium: how long one line takes to be written durably, and how long 20,000 lines take to be checked. */
import { inGuardWorld } from '../e2e/support/from-content.ts';
import { launch } from '../e2e/support/launch.ts';
import { setUpOffice } from '../e2e/support/office.ts';
import { tell, throughDoor } from '../e2e/support/tell.ts';

const [LINES, APPENDS] = [20_000, 300];
const [CHECK_GOAL, APPEND_GOAL] = [3_000, 30];

const script = (count: number, lanes: number) => `(async () => {
  const times = [];
  const one = async (n) => {
    const from = performance.now();
    const reply = await chrome.runtime.sendMessage({ v: 'mimamori/1', id: crypto.randomUUID(), kind: 'log.witness', body: { what: 'held-request', detail: String(n) } });
    if (!reply.ok) throw new Error(reply.error.en);
    times.push(performance.now() - from);
  };
  let next = 0;
  await Promise.all(Array.from({ length: ${lanes} }, async () => { while (next < ${count}) await one(next++); }));
  return times;
})()`;

const share = (times: number[], part: number): number => [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;

/** Prints both figures; returns how many of them are over their goal. */
export async function benchRecord(): Promise<number> {
  const session = await launch({ account: 'rumoi_official' });
  try {
    await setUpOffice(session, 'rumoi');
    await session.open('/');
    await inGuardWorld(session.page, session.extensionId, script(20, 1));
    const times = await inGuardWorld<number[]>(session.page, session.extensionId, script(APPENDS, 1));
    const there = (await tell(session, 'log.list', { limit: 1 })).total;
    for (let left = LINES - there; left > 0; left -= 2_000) {
      await inGuardWorld(session.page, session.extensionId, script(Math.min(left, 2_000), 32));
    }
    const checked = await throughDoor(session, async (ask) => {
      const from = performance.now();
      const report = await ask('log.verify', {});
      if (!report.ok || report.checked < LINES) throw new Error(`The record does not hold: ${JSON.stringify(report)}`);
      return { ms: performance.now() - from, lines: report.checked };
    });
    const p95 = share(times, 0.95);
    const over = (value: number, goal: number) => (value > goal ? '  over the goal' : '');
    process.stdout.write(
      `record      one line written durably: median ${share(times, 0.5).toFixed(1)} ms  p95 ${p95.toFixed(1)} ms (goal ${APPEND_GOAL})${over(p95, APPEND_GOAL)}\n` +
        `record      ${checked.lines} lines checked in ${checked.ms.toFixed(0)} ms (goal ${CHECK_GOAL})${over(checked.ms, CHECK_GOAL)}\n`,
    );
    return Number(p95 > APPEND_GOAL) + Number(checked.ms > CHECK_GOAL);
  } finally {
    await session.close();
  }
}
