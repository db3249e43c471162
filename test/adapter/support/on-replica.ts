/** The adapter laid into the stand-in Instagram, with a row for each act: held with whom it concerns, and released once. */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Act } from '../../../lib/decision/types.ts';
import { bundleAdapter } from '../../../scripts/inspect.ts';
import { Instagram } from '../../e2e/support/instagram.ts';
import { type LaunchOptions, launch, type Session } from '../../e2e/support/launch.ts';
import { GLUE } from './harness.ts';

type Wings = { attempts: { act: Act; replay(): boolean }[]; ruling: string };

export interface Row {
  what: string;
  path: string;
  generation?: '2025' | '2026';
  /** How the world is before the page is opened. */
  given?: () => void;
  /** Steps that send nothing; let pass. */
  before?: () => Promise<unknown>;
  press: () => Promise<unknown>;
  act: object;
  /** The one request that leaves after the release; none for acts that only begin something. */
  leaves: string | RegExp | null;
}

/** Starts the replica and a browser for a file of tests, with the adapter in every page. */
export function onReplica(options: Partial<LaunchOptions> = {}) {
  let session: Session;
  let ig: Instagram;
  beforeAll(async () => {
    session = await launch({ extension: false, account: 'takanezawa_town', ...options });
    ig = new Instagram(session.page, options.locale ?? 'ja');
    await session.context.addInitScript(`${await bundleAdapter(fileURLToPath(new URL('./entry.ts', import.meta.url)), 'adapter')};${GLUE}`);
  });
  afterAll(() => session.close());
  beforeEach(() => {
    session.replica.reset();
    session.replica.options.generation = '2026';
  });

  const page = (): Page => session.page;
  const acts = () => page().evaluate(() => (window as never as Wings).attempts.map(({ act }) => act));
  const rule = (ruling: string) => page().evaluate((next) => void Object.assign(window, { ruling: next }), ruling);
  const replay = () => page().evaluate(() => (window as never as Wings).attempts.at(-1)?.replay());
  const writes = () => session.replica.log.writes().map((request) => request.friendlyName ?? request.path);

  const holdsEach = (rows: Row[]): void => {
    it.each(rows)('$what is held, and leaves once when released', async ({ path, generation, given, before, press, act, leaves }) => {
      if (generation) session.replica.options.generation = generation;
      given?.();
      await session.open(path);
      await rule('pass');
      await before?.();
      const passed = (await acts()).length;
      await rule('hold');
      await press();
      await page().waitForLoadState('networkidle');
      const seen = (await acts()).slice(passed);
      expect(seen).toHaveLength(1);
      expect(seen[0]).toMatchObject(act);
      expect(writes()).toEqual([]);
      if (leaves === null) return;
      expect(await replay()).toBe(true);
      await expect.poll(writes).toHaveLength(1);
      expect(writes()[0]).toMatch(leaves);
      expect(await acts()).toHaveLength(passed + 1);
    });
  };
  return { session: () => session, ig: () => ig, page, acts, rule, replay, writes, holdsEach };
}
