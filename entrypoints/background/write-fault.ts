/**
 * The record cannot be written because the disk is full. Kept in `storage.session` (memory), so that it outlives the worker;
 * publishing stays blocked until a trial write has gone through (security.md R6).
 */
import { browser } from '../../lib/browser/browser.ts';
import type { Store } from '../../lib/browser/storage/commit.ts';
import { asRefusal, type Refusal } from '../../lib/browser/storage/refusal.ts';
import type { Fault } from '../../lib/messages/snapshot.ts';

const KEY = 'fault:write';
/** As much as a large entry with its answer. */
const TRIAL = 'x'.repeat(64_000);

/** Remembers a refused write; returns whether it is one. */
export async function noteWriteFault({ failure }: Refusal): Promise<boolean> {
  if (failure.code !== 'quota') return false;
  const fault: Fault = { code: 'quota', ja: failure.ja, en: failure.en };
  await browser.storage.session.set({ [KEY]: fault });
  return true;
}

export async function readWriteFault(): Promise<Fault | null> {
  const raw: unknown = (await browser.storage.session.get(KEY))[KEY];
  return typeof raw === 'object' && raw !== null && 'ja' in raw && 'en' in raw
    ? { code: 'quota', ja: String(raw.ja), en: String(raw.en) }
    : null;
}

/** Tries to write, and lets the fault go when that works. Returns whether writing works now. */
export async function tryWriting(store: Store): Promise<boolean> {
  try {
    const tx = store.db.transaction('meta', 'readwrite', { durability: 'strict' });
    tx.done.catch(() => undefined);
    await tx.store.put(TRIAL, 'trial');
    await tx.store.delete('trial');
    await tx.done;
    await browser.storage.session.remove(KEY);
    return true;
  } catch (error) {
    await noteWriteFault(asRefusal(error));
    return false;
  }
}
