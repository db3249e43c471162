/**
 * Who sent a message or opened a port. The browser stamps `sender`; nothing the message itself says is believed.
 * This is the only file that reads `sender` (security.md T6, stack.md 2).
 */
import type { Browser } from 'wxt/browser';
import type { SenderKind } from '../messages/table.ts';
import { browser } from './browser.ts';

const INSTAGRAM = 'https://www.instagram.com';

export type Sender = { kind: 'content'; tabId: number } | { kind: 'page' } | { kind: 'stranger'; why: string };

type Stamp = Browser.runtime.MessageSender;

function originOf(stamp: Stamp): string {
  if (stamp.origin !== undefined) return stamp.origin;
  try {
    const url = new URL(stamp.url ?? '');
    return `${url.protocol}//${url.host}`;
  } catch {
    return '';
  }
}

/** Sorts a sender into our content script on Instagram's top frame, one of our own pages (also in a tab), or a stranger. */
export function identify(sender: Stamp | undefined): Sender {
  const stamp = sender ?? {};
  if (stamp.id !== browser.runtime.id) return { kind: 'stranger', why: 'another extension or a web page' };
  const own = browser.runtime.getURL('').replace(/\/$/, '');
  const origin = originOf(stamp);
  if (origin === own) return { kind: 'page' };
  if (origin !== INSTAGRAM) return { kind: 'stranger', why: `origin ${origin || 'unknown'}` };
  if (stamp.frameId !== 0) return { kind: 'stranger', why: `frame ${String(stamp.frameId)} is not the top frame` };
  const tabId = stamp.tab?.id;
  return tabId === undefined ? { kind: 'stranger', why: 'no tab' } : { kind: 'content', tabId };
}

export function isAllowed(sender: Sender, from: readonly SenderKind[]): boolean {
  return sender.kind !== 'stranger' && from.includes(sender.kind);
}
