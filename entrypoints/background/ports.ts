/** Open ports of guards and pages. They die with the worker and are opened again by the other side; nothing is kept here. */
import type { Browser } from 'wxt/browser';
import { identify } from '../../lib/browser/sender.ts';
import { GUARD_PORT, PAGE_PORT } from '../../lib/messages/envelope.ts';
import type { GuardPush, PagePush } from '../../lib/messages/ports.ts';
import type { Snapshot } from '../../lib/messages/snapshot.ts';
import { forgetReport } from './tabs.ts';

const guards = new Map<Browser.runtime.Port, number>();
const pages = new Set<Browser.runtime.Port>();

function post(port: Browser.runtime.Port, message: GuardPush | PagePush): void {
  try {
    port.postMessage(message);
  } catch {
    // The other side has just gone; its disconnect follows.
  }
}

/** Takes a port in, or closes it when the sender may not have it. Guards get the snapshot at once. */
export function accept(port: Browser.runtime.Port, snapshot: () => Promise<Snapshot>): void {
  const sender = identify(port.sender);
  if (port.name === GUARD_PORT && sender.kind === 'content') {
    const { tabId } = sender;
    guards.set(port, tabId);
    port.onDisconnect.addListener(() => {
      guards.delete(port);
      if (![...guards.values()].includes(tabId)) forgetReport(tabId).catch(() => undefined);
    });
    snapshot().then(
      (current) => post(port, { kind: 'snapshot', snapshot: current }),
      () => port.disconnect(),
    );
  } else if (port.name === PAGE_PORT && sender.kind === 'page') {
    pages.add(port);
    port.onDisconnect.addListener(() => pages.delete(port));
  } else {
    port.disconnect();
  }
}

/** Tells every open guard and page. */
export function broadcast(snapshot: Snapshot): void {
  for (const port of guards.keys()) post(port, { kind: 'snapshot', snapshot });
  for (const port of pages) post(port, { kind: 'changed', revision: snapshot.revision });
}

/** Lets open pages look again: a tab's state changed, not the snapshot. */
export function nudgePages(): void {
  for (const port of pages) post(port, { kind: 'changed', revision: null });
}
