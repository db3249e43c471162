/**
 * The whole way of the IT section in a real Chromium: installed by force from a server of our own, settings that come late, an update
 * from one version to the next. In a mount namespace of its own; without root on Linux skipped, and it says so.
 */
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { ENVELOPE, type Reply } from '../../lib/messages/envelope.ts';
import type { MessageKind, ReplyOf, RequestOf } from '../../lib/messages/table.ts';
import { buildExtension } from '../../scripts/build-extension.ts';
import example from '../../scripts/deploy-kit/example.json' with { type: 'json' };
import { chromiumPolicy, PACKAGES, updateXml } from '../../scripts/deploy-kit/files.ts';
import { type KitSource, readSource } from '../../scripts/deploy-kit/source.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { type ManagedPolicy, managedPolicy, mayManage } from './support/managed-policy.ts';
import { picture } from './support/picture.ts';
import { until } from './support/until.ts';

const LIMIT = 90_000;

/** First 32 hex digits of the key's SHA-256, written with a–p (security.md 4.2). */
function idOf(pem: string): string {
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const hex = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Packs the built extension as a version, with the key of the one before or a fresh one. */
function pack(folder: string, version: string, key: string | null): { crx: Buffer; key: string } {
  const made = join(folder, version);
  cpSync(buildExtension(), made, { recursive: true });
  const path = join(made, 'manifest.json');
  const { key: _ours, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, version }));
  const args = ['--no-sandbox', '--headless', `--pack-extension=${made}`, ...(key ? [`--pack-extension-key=${key}`] : [])];
  const packed = spawnSync(findBrowser() ?? '', args, { encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(packed.stderr);
  return { crx: readFileSync(`${made}.crx`), key: key ?? `${made}.pem` };
}

interface Office {
  context: BrowserContext;
  id: string;
  source: KitSource;
  policy: ManagedPolicy;
  /** What the update server hands out. */
  serve(version: string, crx: Buffer): void;
  folder: string;
  server: Server;
}

let office: Office | undefined;
afterEach(async () => {
  await office?.context.close();
  office?.server.close();
  office?.policy.remove();
  if (office) rmSync(office.folder, { recursive: true, force: true, maxRetries: 3 });
  office = undefined;
});

function policyOf(source: KitSource, withSettings: boolean): Record<string, unknown> {
  const { '3rdparty': settings, ...rest } = chromiumPolicy(source, 'chrome');
  // Tests look into the pages of what was installed by force; that is closed otherwise.
  return { ...rest, DeveloperToolsAvailability: 1, ExtensionDeveloperModeSettings: 0, ...(withSettings ? { '3rdparty': settings } : {}) };
}

async function install(folder: string, first: { crx: Buffer; key: string }): Promise<Office> {
  let [version, crx] = ['1.0.0', first.crx];
  const id = idOf(readFileSync(first.key, 'utf8'));
  const server = createServer((request, response) => {
    const xml = request.url?.startsWith(`/${PACKAGES.update}`);
    response.setHeader('content-type', xml ? 'application/xml' : 'application/x-chrome-extension');
    response.end(xml ? updateXml(source, version) : crx);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const folderUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const read = readSource({ ...example, chrome: { id, folderUrl: 'https://intranet.example/x' } });
  const source: KitSource = { ...read, chrome: { id, folderUrl } };
  const policy = managedPolicy();
  policy.write(policyOf(source, false));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: policy.browser,
    headless: true,
    chromiumSandbox: false,
    locale: 'ja-JP',
    env: { ...process.env, LANGUAGE: 'ja' },
    ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking', '--disable-component-update'],
    args: ['--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1', '--lang=ja'],
  });
  const serve = (next: string, packed: Buffer) => {
    [version, crx] = [next, packed];
  };
  return { context, id, source, policy, serve, folder, server };
}

async function ownPage({ context, id }: Office): Promise<Page> {
  const page = await context.newPage();
  await until(
    async () => {
      await page.goto(`chrome-extension://${id}/options.html#rollout`).catch(() => undefined);
      return (await page.title()).includes('みまもり');
    },
    async () => `The extension was not installed: ${page.url()}`,
    LIMIT,
  );
  return page;
}

/** Asks as one of our own pages does. */
async function reply<K extends MessageKind>(page: Page, kind: K, body: RequestOf<K>): Promise<Reply<ReplyOf<K>>> {
  const envelope = { v: ENVELOPE, id: crypto.randomUUID(), kind, body };
  return (await page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(envelope)})`)) as Reply<ReplyOf<K>>;
}

async function ask<K extends MessageKind>(page: Page, kind: K, body: RequestOf<K>): Promise<ReplyOf<K>> {
  const said = await reply(page, kind, body);
  if (!said.ok) throw new Error(`${kind}: ${said.error.en}`);
  return said.value;
}

describe.skipIf(!mayManage())('installed by the IT section (needs root on Linux, else skipped)', () => {
  it('waits for its settings, takes them when they come, and keeps them through an update', { timeout: 400_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mimamori-forced-'));
    const first = pack(folder, '1.0.0', null);
    const second = pack(folder, '2.0.0', first.key);
    office = await install(folder, first);
    const at = office;

    const page = await ownPage(at);
    expect(await ask(page, 'managed.get', {})).toMatchObject({ state: 'unknown' });
    expect(await ask(page, 'snapshot.get', {})).toMatchObject({ state: 'unknown' });
    await page.getByText('設定がまだ届いていません').first().waitFor();

    at.policy.write(policyOf(at.source, true));
    await until(
      async () => (await ask(page, 'snapshot.get', {})).state === 'loaded',
      async () => JSON.stringify(await ask(page, 'managed.get', {})),
      LIMIT,
    );
    expect((await ask(page, 'snapshot.get', {})).policy?.id).toBe('kagamino');
    await ask(page, 'operator.set', { operator: { id: 'me', name: '見守 花子', office: '', chain: 'staff' } });
    await ask(page, 'registry.put', { entries: [{ handle: 'okayama_pref', category: 'public-body', acts: ['like'], evidence: '県' }] });
    const before = await ask(page, 'log.list', { limit: 100 });
    const machine = (await ask(page, 'keys.list', {})).machine.kid;

    at.serve('2.0.0', second.crx);
    await page.close();
    const shelf = await at.context.newPage();
    await shelf.goto('chrome://extensions');
    await shelf.evaluate('chrome.developerPrivate.autoUpdate()');
    const again = await ownPage(at);
    await until(
      async () => {
        await again.reload().catch(() => undefined);
        return (await again.evaluate('chrome.runtime.getManifest().version').catch(() => '')) === '2.0.0';
      },
      async () => `version ${String(await again.evaluate('chrome.runtime.getManifest().version'))}`,
      LIMIT,
    );
    expect(await ask(again, 'snapshot.get', {})).toMatchObject({
      state: 'loaded',
      policy: { id: 'kagamino' },
      operator: { name: '見守 花子' },
      registry: [{ handle: 'okayama_pref' }],
    });
    const { entries } = await ask(again, 'log.list', { limit: 100 });
    expect(entries.slice(-before.total)).toEqual(before.entries);
    expect(await ask(again, 'log.verify', {})).toMatchObject({ ok: true });
    expect((await ask(again, 'keys.list', {})).machine.kid).toBe(machine);
    expect(await reply(again, 'policy.choose', { policyId: 'rumoi' })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('情報政策課') },
    });
    await again.getByText('情報政策課が設定しています').waitFor();
    await again.getByRole('row', { name: /規程 kagamino 変更できません/ }).waitFor();
    await picture(again, 'options-forced');
  });
});
