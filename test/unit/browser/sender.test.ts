import { describe, expect, it } from 'vitest';
import { browser } from '../../../lib/browser/browser.ts';
import { identify, isAllowed } from '../../../lib/browser/sender.ts';

type Stamp = NonNullable<Parameters<typeof identify>[0]>;
const own = browser.runtime.getURL('').replace(/\/$/, '');
const id = browser.runtime.id;
const tab = { id: 3 } as NonNullable<Stamp['tab']>;
const instagram: Stamp = { id, origin: 'https://www.instagram.com', url: 'https://www.instagram.com/p/x/', frameId: 0, tab };

describe('who sent a message', () => {
  it('is our content script in the top frame of Instagram', () => {
    expect(identify(instagram)).toEqual({ kind: 'content', tabId: 3 });
  });

  it('is one of our pages, in the popup or in a tab', () => {
    expect(identify({ id, origin: own, url: `${own}/popup.html` })).toEqual({ kind: 'page' });
    expect(identify({ id, origin: own, url: `${own}/options.html`, frameId: 0, tab })).toEqual({ kind: 'page' });
  });

  it('is told by the address when the browser stamps no origin', () => {
    const { origin: _, ...older } = instagram;
    expect(identify(older)).toEqual({ kind: 'content', tabId: 3 });
    expect(identify({ id, url: `${own}/popup.html` })).toEqual({ kind: 'page' });
  });

  it.each<[string, Stamp | undefined]>([
    ['nobody', undefined],
    ['another extension', { ...instagram, id: 'abcdefghijklmnopabcdefghijklmnop' }],
    ['a web page', { origin: 'https://www.instagram.com', url: 'https://www.instagram.com/', frameId: 0, tab }],
    ['a frame inside Instagram', { ...instagram, frameId: 4 }],
    ['another site', { ...instagram, origin: 'https://www.instagram.com.evil.example', url: 'https://www.instagram.com/' }],
    ['Instagram without TLS', { ...instagram, origin: 'http://www.instagram.com' }],
    ['an opaque origin', { ...instagram, origin: 'null' }],
    ['no origin and no address', { id, frameId: 0, tab }],
    ['Instagram without a tab', { id, origin: 'https://www.instagram.com', url: 'https://www.instagram.com/', frameId: 0 }],
    ['a page whose address only begins like ours', { id, origin: `${own}.evil.example`, url: `${own}.evil.example/` }],
  ])('is a stranger: %s', (_, stamp) => {
    const sender = identify(stamp);
    expect(sender.kind).toBe('stranger');
    expect(isAllowed(sender, ['content', 'page'])).toBe(false);
  });

  it('may do only what the table allows its kind', () => {
    expect(isAllowed({ kind: 'content', tabId: 1 }, ['page'])).toBe(false);
    expect(isAllowed({ kind: 'page' }, ['page'])).toBe(true);
  });
});
