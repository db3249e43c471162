/** What is shipped: the permissions, the schema that Chromium accepts, and that the default build talks to nobody. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright';
import { describe, expect, it } from 'vitest';
import { buildExtension, type Target } from '../../scripts/build-extension.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { Instagram } from './support/instagram.ts';
import { launch, type Session } from './support/launch.ts';
import { setUpOffice } from './support/office.ts';

interface Manifest {
  permissions: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  content_security_policy: unknown;
  content_scripts: { matches: string[]; js: string[]; world?: string; run_at: string }[];
  storage?: unknown;
}

const manifestOf = (target: Target): Manifest =>
  JSON.parse(readFileSync(join(buildExtension(target), 'manifest.json'), 'utf8')) as Manifest;
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

describe('the package', () => {
  it.each(['chrome', 'firefox'] as const)('asks in %s for three permissions and one host, and opens nothing to pages', (target) => {
    const manifest = manifestOf(target);
    expect([...manifest.permissions].sort()).toEqual(['alarms', 'storage', 'unlimitedStorage']);
    expect([...new Set(manifest.content_scripts.flatMap(({ matches }) => matches))]).toEqual(['https://www.instagram.com/*']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP });
    if (target === 'chrome') {
      expect(manifest.externally_connectable).toEqual({ ids: [] });
      expect(manifest.storage).toEqual({ managed_schema: 'managed_schema.json' });
    }
  });

  it('carries a schema for managed settings that Chromium accepts', () => {
    const browser = findBrowser();
    if (!browser) throw new Error('No Chromium was found.');
    const folder = mkdtempSync(join(tmpdir(), 'mimamori-pack-'));
    try {
      cpSync(buildExtension(), join(folder, 'extension'), { recursive: true });
      const packed = spawnSync(browser, ['--no-sandbox', '--headless', `--pack-extension=${join(folder, 'extension')}`], {
        encoding: 'utf8',
      });
      expect(packed.status, packed.stderr).toBe(0);
      expect(readdirSync(folder)).toContain('extension.crx');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('contains no address to talk to in its scripts but Instagram’s own and names of formats', () => {
    const folder = buildExtension();
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).not.toMatch(/new WebSocket\(|sendBeacon\(|new EventSource\(|importScripts\(/);
  });
});

interface Heard {
  url: string;
  by: string;
}

async function listen(cdp: CDPSession, by: string, heard: Heard[]): Promise<void> {
  cdp.on('Network.requestWillBeSent', ({ request }) => heard.push({ url: request.url, by }));
  await cdp.send('Network.enable');
}

/** Opens the feed, writes a comment, looks at a profile; returns what reached the server, without what the page repeats on its own. */
async function aMorning(extension: boolean): Promise<{ paths: string[]; heard: Heard[] }> {
  const session: Session = await launch({ extension, account: 'rumoi_official' });
  const heard: Heard[] = [];
  try {
    if (extension) await setUpOffice(session, 'rumoi');
    const from = session.replica.log.mark();
    await session.open('/p/RUsun01gold/');
    const ig = new Instagram(session.page, 'ja');
    await ig.heart.waitFor();
    await session.open('/rumoi_official/');
    if (extension) {
      for (const name of ['options.html', 'popup.html', 'desk.html', 'options.html#log', 'options.html#rollout']) {
        const tab = await session.context.newPage();
        await listen(await session.context.newCDPSession(tab), name, heard);
        await tab.goto(`chrome-extension://${session.extensionId}/${name}`);
        await tab.locator('.m-page').waitFor();
        await tab.close();
      }
    }
    const paths = session.replica.log
      .filter((entry) => entry.n > from)
      .map((entry) => `${entry.method} ${entry.host}${entry.path} ${entry.friendlyName ?? ''}`)
      .sort();
    return { paths, heard };
  } finally {
    await session.close();
  }
}

describe('the default build', () => {
  it('sends nothing of its own: the server hears the same with it as without it, and our pages load only themselves', async () => {
    const without = await aMorning(false);
    const withUs = await aMorning(true);
    expect(withUs.paths).toEqual(without.paths);
    expect(withUs.paths.length).toBeGreaterThan(3);
    expect(withUs.heard.length).toBeGreaterThan(5);
    expect(withUs.heard.filter(({ url }) => !/^(chrome-extension:|data:|blob:)/.test(url))).toEqual([]);
  });

  it('cannot reach a host from its worker or its pages even if it wanted to', async () => {
    const session = await launch();
    try {
      const tryIt = `fetch('https://www.instagram.com/robots.txt', { mode: 'no-cors' }).then(() => 'reached', () => 'refused')`;
      expect(await (await session.worker()).evaluate(tryIt)).toBe('refused');
      const page = await session.openExtensionPage('options.html');
      expect(await page.evaluate(tryIt)).toBe('refused');
      expect(
        await page.evaluate(
          `new Promise((done) => { const image = new Image(); image.onload = () => done('reached'); image.onerror = () => done('refused'); image.src = 'https://www.instagram.com/favicon.ico'; })`,
        ),
      ).toBe('refused');
    } finally {
      await session.close();
    }
  });
});
