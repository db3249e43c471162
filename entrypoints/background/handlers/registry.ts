/** Approved accounts of others, kept per policy because the categories are the policy's own. */
import { readRegistry } from '../../../lib/browser/storage/read.ts';
import { type Handlers, openedStore } from '../context.ts';
import { showOptions } from '../show-options.ts';
import { applyChange, policyInForce } from './change.ts';

export const registry: Handlers<'registry.list' | 'registry.put' | 'registry.open' | 'registry.remove'> = {
  async 'registry.list'(_body, call) {
    const store = await openedStore(call.context);
    const { sound } = await readRegistry(store.db, await policyInForce(call));
    return sound.sort((a, b) => a.handle.localeCompare(b.handle));
  },

  async 'registry.put'({ entries }, call) {
    const policyId = await policyInForce(call);
    return applyChange(call, {
      what: 'registry-put',
      data: {
        count: entries.length,
        handles: entries
          .slice(0, 20)
          .map((entry) => entry.handle)
          .join(' '),
      },
      stores: ['registry'],
      run: async (tx) => {
        for (const entry of entries) await tx.objectStore('registry').put({ policyId, handle: entry.handle, entry });
      },
    });
  },

  async 'registry.open'(given) {
    const filled = Object.entries(given).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
    await showOptions(`accounts/${new URLSearchParams(filled)}`);
    return {};
  },

  async 'registry.remove'({ handles }, call) {
    const policyId = await policyInForce(call);
    return applyChange(call, {
      what: 'registry-removed',
      data: { count: handles.length, handles: handles.slice(0, 20).join(' ') },
      stores: ['registry'],
      run: async (tx) => {
        for (const handle of handles) await tx.objectStore('registry').delete([policyId, handle]);
      },
    });
  },
};
