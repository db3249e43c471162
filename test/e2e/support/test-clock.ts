/**
 * A fixed clock for the extension in tests, without a hole in the product: the built extension is copied, and in the copy a script of ours
 * is put in front of every isolated content script, of the worker and of every page. It replaces `Date` there; the product's own files stay
 * byte for byte. (Measured alternatives: README.md beside this file.)
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestTime {
  /** Epoch milliseconds at which the clock starts. */
  now: number;
  /** Standing still instead of going on from there. */
  frozen: boolean;
}

/** Epoch milliseconds of a wall clock time in Japan: `2026-11-23 10:00` or `2026-11-24 17:20:01`. */
export function japanTime(text: string): number {
  const epoch = Date.parse(`${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}+09:00`);
  if (Number.isNaN(epoch)) throw new Error(`Not a time in Japan: ${text}. Write it as 2026-11-23 10:00 or 2026-11-23 10:00:00`);
  return epoch;
}

/** Source of the shim; `__testClock.set(now, frozen)` moves it later. Real milliseconds since the start are added unless frozen. */
export function clockScript(time: TestTime): string {
  return `(() => {
  const Real = globalThis.__testClock ? globalThis.__testClock.Real : Date;
  let base = ${time.now}, frozen = ${time.frozen}, from = Real.now();
  const now = () => (frozen ? base : base + Real.now() - from);
  const set = (at, still) => { base = at; frozen = still; from = Real.now(); };
  Object.defineProperty(globalThis, '__testClock', { value: { Real, set }, configurable: true });
  Object.defineProperty(performance, 'timeOrigin', { get: () => now() - performance.now(), configurable: true });
  globalThis.Date = new Proxy(Real, {
    construct: (_, args) => (args.length ? Reflect.construct(Real, args) : new Real(now())),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
})();
`;
}

interface Manifest {
  content_scripts?: { js: string[]; world?: string }[];
  background?: { service_worker?: string; scripts?: string[]; type?: string };
}

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? pagesBelow(path) : entry.name.endsWith('.html') ? [path] : [];
  });
}

/** Copies the built extension with the clock in front of everything. Also adds `test-door.html`, an empty page of the extension. */
export function withTestClock(extension: string, time: TestTime): string {
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-extension-'));
  cpSync(extension, folder, { recursive: true });
  const manifestPath = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
  writeFileSync(join(folder, 'test-clock.js'), clockScript(time));
  writeFileSync(join(folder, 'test-door.html'), '<!doctype html><meta charset="utf-8"><title>door</title>');
  for (const script of manifest.content_scripts ?? []) if (script.world !== 'MAIN') script.js.unshift('test-clock.js');
  // Firefox has an event page instead of a worker: a list of scripts.
  manifest.background?.scripts?.unshift('test-clock.js');
  const worker = manifest.background?.service_worker;
  if (manifest.background && worker) {
    const asModule = manifest.background.type === 'module';
    writeFileSync(
      join(folder, 'test-worker.js'),
      // One file: under our own policy of trusted types a worker may not import scripts by name.
      asModule ? `import './test-clock.js'; import './${worker}';` : clockScript(time) + readFileSync(join(folder, worker), 'utf8'),
    );
    manifest.background.service_worker = 'test-worker.js';
  }
  writeFileSync(manifestPath, JSON.stringify(manifest));
  for (const page of pagesBelow(folder))
    writeFileSync(page, readFileSync(page, 'utf8').replace(/<head>|<meta charset="utf-8">/i, '$&<script src="/test-clock.js"></script>'));
  return folder;
}
