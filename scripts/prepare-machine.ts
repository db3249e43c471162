/** Sees to it that this machine has a browser and a Japanese font, and Firefox in CI. On Debian as root it installs what is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { findBrowser, findFirefox } from './find-browser.ts';

const isRootOnDebian = () => existsSync('/etc/debian_version') && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function aptInstall(...packages: string[]): void {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.log(`${packages.join('、')} を入れています… / Installing ${packages.join(', ')}…`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}

function hasJapaneseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  if (!list.error) return list.stdout.trim() !== '';
  const folder = '/usr/share/fonts';
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /cjk|ipa|takao|vlgothic/i.test(String(name)));
}

/** Path of a browser. Says in one sentence what to install and ends the program when there is none and none can be installed. */
export function needBrowser(): string {
  const needsFont = !hasJapaneseFont();
  const found = findBrowser();
  const missing = [...(found ? [] : ['chromium']), ...(needsFont ? ['fonts-noto-cjk'] : [])];
  if (missing.length > 0 && isRootOnDebian()) aptInstall(...missing);
  else if (needsFont)
    console.warn(
      '日本語のフォントが見つかりません。画面の文字が□になるときは Noto Sans CJK などを入れてください。 / No Japanese font was found; install one such as Noto Sans CJK if the text shows as boxes.',
    );
  const browser = found ?? findBrowser();
  if (browser) return browser;
  console.error(
    'Chromium、Google Chrome、Microsoft Edge のいずれかを入れて（または環境変数 MIMAMORI_BROWSER に場所を書いて）、もう一度お試しください。\nPlease install Chromium, Google Chrome or Microsoft Edge (or set MIMAMORI_BROWSER to its path) and try again.',
  );
  process.exit(1);
}

/** Firefox is optional on a person's machine and always there in CI. */
export function needFirefoxInCi(): string | null {
  const found = findFirefox();
  if (found || process.env.CI !== 'true' || !isRootOnDebian()) return found;
  aptInstall('firefox-esr');
  return findFirefox();
}
