/** The key by which this machine is known: requests are bound to it, the record's checkpoints are signed with it. */
import { type MachineKey, makeMachineKey } from '../../lib/browser/keys.ts';
import type { Store } from '../../lib/browser/storage/commit.ts';

const MACHINE_LOCK = 'mimamori:machine-key';

/** Made at first need, and never twice. */
export async function machineKey(store: Store): Promise<MachineKey> {
  return store.locks.request(MACHINE_LOCK, async () => {
    const known = (await store.db.getAll('keys')).find((one) => one.role === 'machine');
    if (known?.kind === 'plain') return known.key;
    const key = await makeMachineKey();
    await store.db.put('keys', { kid: key.kid, role: 'machine', label: '', kind: 'plain', key });
    return key;
  });
}
