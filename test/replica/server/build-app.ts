/** Builds the replica's page with vite when its sources changed since the last build. Safe to call from several processes. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function sourceHash(): string {
  const hash = createHash('sha256');
  const lock = join(ROOT, '../../package-lock.json');
  for (const file of [...filesBelow(join(ROOT, 'app')), ...filesBelow(join(ROOT, 'model')), import.meta.filename, lock])
    hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Returns the folder with `app.js` and `app.css`. */
export async function buildApp(): Promise<string> {
  const hash = sourceHash();
  const folder = join(DIST, hash);
  if (existsSync(folder)) return folder;
  const { build } = await import('vite');
  const making = join(DIST, `making-${process.pid}`);
  // Test runners set NODE_ENV, and JSX would be compiled for development.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root: join(ROOT, 'app'),
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: making,
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: false,
      chunkSizeWarningLimit: 2_000,
      cssCodeSplit: false,
      rollupOptions: {
        input: join(ROOT, 'app/main.tsx'),
        output: { entryFileNames: 'app.js', assetFileNames: 'app[extname]', codeSplitting: false },
      },
    },
  }).finally(() => {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  });
  const built = readdirSync(making);
  const style = built.find((name) => name.endsWith('.css'));
  if (style && style !== 'app.css') renameSync(join(making, style), join(making, 'app.css'));
  if (!style) writeFileSync(join(making, 'app.css'), '');
  for (const name of readdirSync(DIST))
    if (name !== `making-${process.pid}` && !name.startsWith('making-')) rmSync(join(DIST, name), { recursive: true, force: true });
  if (existsSync(folder)) rmSync(making, { recursive: true, force: true });
  else renameSync(making, folder);
  return folder;
}
