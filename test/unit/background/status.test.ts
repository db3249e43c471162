import { expect, it } from 'vitest';
import { background } from './support.ts';

it('tells a tab once that the browser has come to its account, and from which of our own', async () => {
  const { get } = await background();
  const tell = (status: { kind: 'watching'; account: string } | { kind: 'inert'; account: null } | { kind: 'starting' }) =>
    get('guard.status', { status, url: 'https://www.instagram.com/' });
  expect(await tell({ kind: 'watching', account: 'rumoi_official' })).toEqual({});
  expect(await tell({ kind: 'starting' })).toEqual({});
  expect(await tell({ kind: 'watching', account: 'rumoi_library' })).toEqual({ switchedFrom: { account: 'rumoi_official' } });
  expect(await tell({ kind: 'watching', account: 'rumoi_library' })).toEqual({});
  expect(await tell({ kind: 'inert', account: null })).toEqual({});
  expect(await tell({ kind: 'watching', account: 'rumoi_official' })).toEqual({ switchedFrom: { account: null } });
});
