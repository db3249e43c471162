import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../../lib/browser/browser.ts';
import { background } from './support.ts';

vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'Mimamori', version: '1.2.3' });

describe('the diagnostics', () => {
  it('tell states and numbers, and which records cannot be read', async () => {
    const bg = await background();
    await bg.get('policy.choose', { policyId: 'rumoi' });
    await bg.get('operator.set', { operator: { id: 'me', name: '広報 花子', office: '政策課', chain: 'staff' } });
    await bg.store.db.put('people', { id: 'broken', name: '' } as never);
    const found = await bg.get('diagnostics.get', {});
    expect(found).toMatchObject({
      version: '1.2.3',
      state: 'loaded',
      policy: { id: 'rumoi' },
      managed: 'none',
      faults: ['record-damaged'],
    });
    expect(found.store?.records).toContainEqual({ store: 'people', total: 2, damaged: 1 });
    expect(found.store?.records).toContainEqual({ store: 'log', total: 2, damaged: 0 });
  });

  it('name no person, no account and no text', async () => {
    const bg = await background();
    await bg.get('policy.choose', { policyId: 'rumoi' });
    await bg.get('operator.set', { operator: { id: 'me', name: '広報 花子', office: '政策課', chain: 'staff' } });
    await bg.get('registry.put', { entries: [{ handle: 'pref_koho', category: 'public-body', acts: ['like'], evidence: '県公式サイト' }] });
    const text = JSON.stringify(await bg.get('diagnostics.get', {}));
    for (const secret of ['広報', '政策課', 'pref_koho', '県公式', 'rumoi_official']) expect(text).not.toContain(secret);
  });

  it('are there when the store cannot be opened, and say so', async () => {
    const bg = await background();
    bg.context.stores = async () => ({ ok: false, error: { code: 'store-newer', ja: '更新してください。', en: 'Update.' } });
    expect(await bg.get('diagnostics.get', {})).toMatchObject({ state: 'invalid', store: null, faults: ['store-newer'] });
  });
});
