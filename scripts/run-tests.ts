/**
 * Every check there is, one after the other, and one closing line: `N passed, N failed`. Names of projects as arguments run only those:
 * `npm test -- unit`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension } from './build-extension.ts';
import { needBrowser, needFirefoxInCi } from './prepare-machine.ts';

const ROOT = resolve(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'test', 'output', 'results');
const PROJECTS = ['unit', 'adapter', 'e2e', 'faults', 'firefox'];

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; assertionResults: unknown[] }[];
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

function count(name: string, ok: boolean): void {
  if (ok) tally.passed += 1;
  else {
    tally.failed += 1;
    failures.push(name);
  }
}

function run(script: string, ...args: string[]): number {
  return spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

function check(name: string, work: () => boolean): void {
  console.log(`\n── ${name}`);
  let ok = false;
  try {
    ok = work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.log(ok ? '   ok' : '   failed');
  count(name, ok);
}

/** Reads vitest's own report; what it cannot count (a file that does not load, a fault outside tests) counts as one failure. */
function countReport(project: string, path: string, exitCode: number): void {
  if (!existsSync(path)) {
    count(`${project}: the runner ended without a report`, exitCode === 0);
    return;
  }
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  tally.passed += report.numPassedTests;
  tally.failed += report.numFailedTests;
  tally.skipped += report.numPendingTests + report.numTodoTests;
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  for (const file of unloaded) count(`${file.name} does not load`, false);
  if (report.numFailedTests > 0) failures.push(`${project}: ${report.numFailedTests} tests, see above`);
  else if (exitCode !== 0 && unloaded.length === 0) count(`${project}: a fault outside the tests, see above`, false);
}

function runProject(project: string): void {
  console.log(`\n── ${project}`);
  const path = join(RESULTS, `${project}.json`);
  rmSync(path, { force: true });
  const args = ['run', '--config', 'test/vitest.config.ts', '--project', project, '--passWithNoTests'];
  countReport(project, path, run('vitest/vitest.mjs', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`));
}

const chosen = process.argv.slice(2).filter((name) => PROJECTS.includes(name));
const everything = chosen.length === 0;
mkdirSync(RESULTS, { recursive: true });
if (everything || chosen.some((name) => name !== 'unit')) {
  needBrowser();
  needFirefoxInCi();
}
if (everything) {
  check('types', () => run('typescript/bin/tsc', '--noEmit') === 0);
  check('lint and format', () => run('@biomejs/biome/bin/biome', 'check', '.') === 0);
  check('no unused file, export or package', () => run('knip/bin/knip.js') === 0);
  check('the extension builds for Chrome', () => buildExtension('chrome') !== '');
  check('the extension builds for Firefox', () => buildExtension('firefox') !== '');
}
for (const project of everything ? PROJECTS : chosen) runProject(project);

if (failures.length > 0) console.log(`\n${failures.map((name) => `✗ ${name}`).join('\n')}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`);
process.exit(tally.failed > 0 ? 1 : 0);
