/**
 * Builds the extension when its sources changed since the last build, into a folder of its own under .cache, so that several processes
 * never tread on each other. Run as a program it builds once and prints the folder.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');
const BUILDS = join(ROOT, '.cache', 'builds');
const SOURCES = ['lib', 'components', 'entrypoints', 'public', 'wxt.config.ts', 'package-lock.json'];
const KEEP = 4;

export type Target = 'chrome' | 'firefox';

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesBelow(join(ROOT, source))))
    hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function forgetOldBuilds(): void {
  const builds = readdirSync(BUILDS)
    .filter((name) => !name.startsWith('making-'))
    .map((name) => ({ path: join(BUILDS, name), at: statSync(join(BUILDS, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const old of builds.slice(KEEP)) rmSync(old.path, { recursive: true, force: true });
}

/** Returns the folder of the unpacked extension. Throws with the builder's own words when the build fails. */
export function buildExtension(target: Target = 'chrome'): string {
  const folder = join(BUILDS, `${target}-${sourceHash()}`);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  mkdirSync(BUILDS, { recursive: true });
  const making = join(BUILDS, `making-${target}-${process.pid}`);
  const script = `import { build } from 'wxt'; await build({ root: ${JSON.stringify(ROOT)}, browser: '${target}', manifestVersion: 3, mode: 'production', outDir: ${JSON.stringify(making)} });`;
  // A process of its own: test runners set NODE_ENV, and React would be built for development.
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
    encoding: 'utf8',
  });
  const made = existsSync(making) ? readdirSync(making)[0] : undefined;
  if (run.status !== 0 || !made) {
    rmSync(making, { recursive: true, force: true });
    throw new Error(`The extension does not build (${target}).\n${run.stdout}\n${run.stderr}`);
  }
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  renameSync(join(making, made), folder);
  rmSync(making, { recursive: true, force: true });
  forgetOldBuilds();
  return folder;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(buildExtension(process.argv[2] === 'firefox' ? 'firefox' : 'chrome'));
