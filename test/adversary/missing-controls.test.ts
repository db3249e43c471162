/**
 * Failing visibly (design promise 3): Instagram changes without notice. For every thing that a control is known by, the page drops or renames
 * it; then the act is tried. Either it is still held, or the mark says 「監視できていません」. No row may be silent.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AtWork, atWork } from '../e2e/support/office.ts';
import { until } from '../e2e/support/until.ts';
import { ALTERING_HTML, type Altering, type Change } from './support/alter-page.ts';
import { ACTS, type ActOnPage, type ElementHandle, MARK, VIEWER_ROWS } from './support/rows.ts';

type Result = 'held at the press' | 'held by the witness' | 'the mark says so' | 'SILENT' | 'nothing happened';

const BLIND = '監視できていません';
const DENIED = '操作を確認できない送信を止めました';
const table: { act: string; what: string; result: Result }[] = [];
let work: AtWork;

beforeAll(async () => {
  work = await atWork('kumamoto', { headHtml: ALTERING_HTML });
});
afterAll(() => work?.session.close());

const altering = <K extends keyof Altering>(method: K, ...args: Parameters<Altering[K]>) =>
  work.session.page.evaluate(
    ({ method, args }) =>
      (window as unknown as { __altering: Record<string, (...given: unknown[]) => void> }).__altering[method]?.(...args),
    { method, args: args as unknown[] },
  );

async function arrive({ path, prepare }: ActOnPage, query = '') {
  const { session, ig, panel } = work;
  session.replica.reset();
  await session.open(path + query);
  await panel.mark();
  const control = await prepare(ig);
  await control.evaluate((element, mark) => {
    element.setAttribute(mark, '');
    element.querySelector('svg')?.setAttribute(`${mark}-icon`, '');
  }, MARK);
  return control;
}

/** Pictures are uploaded before anything is published with them; nobody sees them yet. */
const published = (from: number) => work.session.replica.log.writes(from).filter((entry) => !entry.path.startsWith('/rupload_')).length > 0;

/** What came of the act: what the person sees, and what the server saw. */
async function outcome(from: number): Promise<Result> {
  const { panel } = work;
  const now = async (): Promise<Result> => {
    if (published(from)) return 'SILENT';
    if (await panel.holds()) return 'held at the press';
    return (await panel.text()).includes(DENIED) ? 'held by the witness' : 'nothing happened';
  };
  let result: Result = 'nothing happened';
  const happened = async () => {
    result = await now();
    return result !== 'nothing happened';
  };
  const seen = await until(happened, async () => '', 4_000).then(
    () => true,
    () => false,
  );
  if (!seen || !published(from)) return result;
  return panel.markSays(BLIND).then(
    () => 'the mark says so',
    () => 'SILENT',
  );
}

async function tryIt(act: ActOnPage, control: ElementHandle): Promise<Result> {
  const { session, ig, panel } = work;
  const from = session.replica.log.mark();
  await (act.perform ? act.perform(ig, control) : control.click({ timeout: 3_000 }));
  const result = await outcome(from);
  if (result === 'held at the press') {
    await panel.settled();
    await session.page.keyboard.press('Escape');
    await panel.closed();
  }
  return result;
}

for (const act of ACTS)
  it(`${act.act}: held or said, whatever is dropped or renamed`, async () => {
    let control = await arrive(act);
    expect(await tryIt(act, control), 'with nothing altered').toBe('held at the press');
    for (const { what, changes } of act.rows) {
      await altering('alter', changes as Change[]);
      const result = await tryIt(act, control);
      table.push({ act: act.act, what, result });
      await altering('restore');
      if (result !== 'held at the press') control = await arrive(act);
    }
    expect(table.filter((row) => row.act === act.act && (row.result === 'SILENT' || row.result === 'nothing happened'))).toEqual([]);
  });

it('who is signed in: held or said, whichever witness of it is missing', async () => {
  const act = ACTS[0] as ActOnPage;
  for (const { what, changes, noCookie } of VIEWER_ROWS) {
    const query = `?alter=${encodeURIComponent(JSON.stringify(changes))}${noCookie ? '&no-cookie' : ''}`;
    table.push({ act: 'signed-in account', what, result: await tryIt(act, await arrive(act, query)) });
  }
  expect(table.filter((row) => row.act === 'signed-in account' && (row.result === 'SILENT' || row.result === 'nothing happened'))).toEqual(
    [],
  );
});

afterAll(() => {
  const lines = table.map(({ act, what, result }) => `${act.padEnd(20)} ${what.padEnd(44)} ${result}`);
  process.stdout.write(`\nWhat is dropped or renamed, and what came of the act:\n${lines.join('\n')}\n`);
});
