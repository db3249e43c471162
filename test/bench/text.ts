/**
 * The text checker alone, in real Chromium: size of the bundle with its data, first check, a full caption, growth to 100,000 characters, hard
 * texts; beside a plain RegExp alternation of the same fixed words, and beside textlint and obscenity, which are fetched for this bench only.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright';
import { rolldown } from 'rolldown';
import { patterns } from '../../lib/detectors/data/index.ts';
import { wordClass } from '../../lib/detectors/macros.ts';
import { LiteralReader } from '../../lib/text/required-literals.ts';
import { findBrowser } from '../../scripts/find-browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const GOALS = { size: 40_000, first: 30, median: 1, p95: 2, hard: 50 };
const OTHERS = ['textlint@15.8.0', 'textlint-rule-preset-japanese@10.0.4', 'obscenity@0.4.6'];

export interface TextFigures {
  size: number;
  first: number;
  median: number;
  p95: number;
  /** Milliseconds for 1,000, 10,000 and 100,000 characters. */
  growth: number[];
  /** The slowest of the hard texts of 10,000 characters, ms. */
  hard: number;
  alternation: number;
}

/** Prints the figures beside their goals; the number of goals missed. `caption(run)` gives texts of 2,200 characters, each a little different. */
export async function benchText(caption: (run: number) => string): Promise<number> {
  const code = await bundle();
  const figures = { size: gzipSync(code, { level: 9 }).length, ...(await inChromium(code, caption)) };
  const rows: [string, string, boolean][] = [
    ['checker with data, gzip', `${(figures.size / 1000).toFixed(1)} kB`, figures.size <= GOALS.size],
    ['first check (nothing prepared)', `${figures.first.toFixed(1)} ms`, figures.first <= GOALS.first],
    ['2,200 characters, median', `${figures.median.toFixed(2)} ms`, figures.median <= GOALS.median],
    ['2,200 characters, p95', `${figures.p95.toFixed(2)} ms`, figures.p95 <= GOALS.p95],
    ['1,000 / 10,000 / 100,000 characters', `${figures.growth.map((ms) => ms.toFixed(1)).join(' / ')} ms`, linear(figures.growth)],
    ['hardest 10,000 characters', `${figures.hard.toFixed(1)} ms`, figures.hard <= GOALS.hard],
  ];
  process.stdout.write(
    `\ntext checker in Chromium\n${rows.map(([what, figure, met]) => `  ${what.padEnd(38)} ${figure}${met ? '' : '  over the goal'}\n`).join('')}`,
  );
  process.stdout.write(
    `  beside it, 2,200 characters: plain alternation of the same words ${figures.alternation.toFixed(2)} ms (median)\n`,
  );
  for (const line of await others(caption)) process.stdout.write(`  ${line}\n`);
  return rows.filter(([, , met]) => !met).length;
}

/** Ten times the text may take at most sixteen times as long. */
const linear = ([, ten = 0, hundred = 0]: number[]): boolean => hundred <= Math.max(ten, 1) * 16;

async function bundle(): Promise<string> {
  const build = await rolldown({ input: join(ROOT, 'lib/detectors/run.ts'), logLevel: 'silent' });
  const { output } = await build.generate({ format: 'iife', name: 'checker', minify: true });
  await build.close();
  return output[0].code;
}

async function inChromium(code: string, caption: (run: number) => string): Promise<Omit<TextFigures, 'size'>> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '/usr/bin/chromium' });
  try {
    const first = Math.min(...(await firstChecks(browser, code, caption(0))));
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    const reader = new LiteralReader(wordClass);
    const words = [...new Set(patterns.flatMap(({ find }) => reader.required(find)))].map((word) =>
      word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'),
    );
    const captions = Array.from({ length: 350 }, (_, run) => caption(run));
    const hard = ['あ', '「', '0', '1-', 'a.', '〇', '東京都', '市1', 'さん', 'か\u3099', '1月1日(', '090-', '🎉', '田', 'は'].map((unit) =>
      unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000),
    );
    const rest = await page.evaluate(
      ({ captions, hard, words }) => {
        const { detect } = (globalThis as unknown as { checker: { detect(text: string, options: object): unknown[] } }).checker;
        const options = { direction: 'own', now: 1795230000000, ownDomains: [], officialContacts: [], words: { never: [], fine: [] } };
        const time = (work: () => unknown) => {
          const start = performance.now();
          work();
          return performance.now() - start;
        };
        const at = (times: number[], share: number) => times.sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
        for (const text of captions.slice(0, 50)) detect(text, options);
        // The best of three tells the text's own cost; the rest is other work on the machine.
        const best = (text: string) => Math.min(...[1, 2, 3].map(() => time(() => detect(text, options))));
        const times = captions.slice(50).map(best);
        const long = captions.join('\n');
        const growth = [1_000, 10_000, 100_000].map((length) =>
          Math.min(...[1, 2, 3].map(() => time(() => detect(long.slice(0, length), options)))),
        );
        const hardest = Math.max(...hard.map((text) => Math.min(...[1, 2, 3].map(() => time(() => detect(text, options))))));
        const plain = new RegExp(words.join('|'), 'g');
        for (const text of captions.slice(0, 20)) text.match(plain);
        const alternation = at(
          captions.slice(50, 200).map((text) => time(() => text.match(plain))),
          0.5,
        );
        return { median: at(times, 0.5), p95: at(times, 0.95), growth, hard: hardest, alternation };
      },
      { captions, hard, words },
    );
    return { first, ...rest };
  } finally {
    await browser.close();
  }
}

/** The first check of fresh pages, nothing prepared, ms. */
async function firstChecks(browser: Browser, code: string, text: string): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < 5; n++) {
    const page = await browser.newPage();
    await page.addScriptTag({ content: code });
    times.push(
      await page.evaluate((caption) => {
        const { detect } = (globalThis as unknown as { checker: { detect(text: string, options: object): unknown[] } }).checker;
        const options = { direction: 'own', now: 1795230000000, ownDomains: [], officialContacts: [], words: { never: [], fine: [] } };
        const start = performance.now();
        detect(caption, options);
        return performance.now() - start;
      }, text),
    );
    await page.close();
  }
  return times;
}

/** textlint (Japanese preset) and obscenity on the same captions, in Node. Says so where they cannot be fetched. */
async function others(caption: (run: number) => string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-bench-'));
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', ...OTHERS], {
      stdio: 'ignore',
      timeout: 240_000,
    });
    const script = join(import.meta.dirname, 'others.mjs');
    const texts = JSON.stringify(Array.from({ length: 12 }, (_, run) => caption(run)));
    const answer = execFileSync(process.execPath, [script, pathToFileURL(`${folder}/`).href], {
      input: texts,
      encoding: 'utf8',
      timeout: 240_000,
    });
    return answer.trim().split('\n');
  } catch (error) {
    return [`textlint and obscenity could not be fetched or run: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
