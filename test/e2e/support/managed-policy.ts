/**
 * A managed policy for Chromium, seen by one browser alone: in a mount namespace of its own, so that nothing of this machine is changed.
 * Needs root on Linux (security.md 4.2).
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/find-browser.ts';

/** Folder in which Debian's Chromium looks for policies. */
const PLACE = '/etc/chromium';

export function mayManage(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'test', '-d', PLACE]).status === 0;
}

export interface ManagedPolicy {
  /** Starts the browser that sees the policy. */
  browser: string;
  /** Writes the policy; a running browser sees the change. `null` takes it away. */
  write(policy: Record<string, unknown> | null): void;
  remove(): void;
}

export function managedPolicy(): ManagedPolicy {
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-policy-'));
  const policies = join(folder, 'etc', 'policies', 'managed');
  mkdirSync(policies, { recursive: true });
  const file = join(policies, 'mimamori.json');
  const browser = join(folder, 'chromium');
  const mount = `mount --bind '${join(folder, 'etc')}' ${PLACE} && exec '${findBrowser()}' "$@"`;
  writeFileSync(browser, `#!/bin/sh\nexec unshare -m sh -c "${mount.replaceAll('"', '\\"').replaceAll('$', '\\$')}" sh "$@"\n`);
  chmodSync(browser, 0o755);
  return {
    browser,
    write(policy) {
      if (policy) writeFileSync(file, JSON.stringify(policy));
      else rmSync(file, { force: true });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
