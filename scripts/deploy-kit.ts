/** `npm run deploy-kit [-- SOURCE.json]`: everything the IT section needs to roll it out, made from one source, in .output/deploy-kit. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumPolicy, firefoxPolicy, PACKAGES, registryFile, updateXml } from './deploy-kit/files.ts';
import { explainingPage } from './deploy-kit/page.ts';
import { readSource } from './deploy-kit/source.ts';

const ROOT = resolve(import.meta.dirname, '..');
const KIT = join(ROOT, '.output', 'deploy-kit');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

function run(command: string, ...args: string[]): string {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
/** Registry editors of Windows read Japanese from UTF-16 with a mark only. */
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

const given = process.argv[2];
const source = readSource(
  JSON.parse(readFileSync(given ? resolve(given) : join(import.meta.dirname, 'deploy-kit', 'example.json'), 'utf8')),
);

rmSync(KIT, { recursive: true, force: true });
mkdirSync(KIT, { recursive: true });
const put = (name: string, content: string | Buffer) => writeFileSync(join(KIT, name), content);

for (const browser of ['chrome', 'edge'] as const) {
  put(`windows-${browser}.reg`, utf16(registryFile(source, browser)));
  put(`linux-${browser}.json`, json(chromiumPolicy(source, browser)));
}
put('policies.json', json(firefoxPolicy(source)));
put(PACKAGES.update, updateXml(source, version));
put('index.html', explainingPage(version, json(source.managed)));

const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
for (const [browser, ...more] of [['chrome'], ['firefox', '--mv3']] as const) {
  run(process.execPath, wxt, 'zip', '-b', browser, ...more);
  copyFileSync(join(ROOT, '.output', `mimamori-${version}-${browser}.zip`), join(KIT, `${browser}.zip`));
}
put('sbom.json', run('npm', 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'));

const sums = readdirSync(KIT)
  .sort()
  .map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(KIT, name)))
        .digest('hex')}  ${name}`,
  );
put('SHA256SUMS', `${sums.join('\n')}\n`);
console.log(`${KIT}\n${sums.join('\n')}`);
