import { changeLine } from '../../../lib/audit/lines.ts';
import { commit } from '../../../lib/browser/storage/commit.ts';
import { readProfile } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { EMPTY_PROFILE, type Profile, type StoreName, type Writing } from '../../../lib/browser/storage/shape.ts';
import { circumstances } from '../circumstances.ts';
import { type Call, openedStore } from '../context.ts';

/** What a change of the organisation's data does and how it stands in the record. */
export interface Change {
  /** Word for the record: `policy-chosen`, `registry-put`, … */
  what: string;
  data: Record<string, string | number | boolean | null>;
  stores: StoreName[];
  run(tx: Writing): Promise<void>;
}

/** Writes a change with its line in the record, then tells everyone. */
export async function applyChange(call: Call, change: Change): Promise<{ revision: number }> {
  const store = await openedStore(call.context);
  const at = await circumstances(store, null);
  const revision = await commit(store, {
    request: { id: call.id, kind: change.what },
    entries: [changeLine(change.what, change.data, call.id, at)],
    stores: change.stores,
    changes: true,
    run: async (tx, written) => {
      await change.run(tx);
      return written.revision;
    },
  });
  await call.context.publish();
  return { revision };
}

/** Changes members of the stored profile; a damaged profile is replaced, its record kept under `profile.broken`. */
export async function patchProfile(tx: Writing, patch: Partial<Profile>): Promise<void> {
  const meta = tx.objectStore('meta');
  const raw = (await meta.get('profile')) as Partial<Profile> | undefined;
  await meta.put({ ...EMPTY_PROFILE, ...raw, ...patch }, 'profile');
}

/** The policy that the page believes to be in force; a page that is behind must not overwrite newer settings. */
export async function policyInForce(call: Call): Promise<string> {
  const store = await openedStore(call.context);
  const id = (await readProfile(store.db))?.policyId;
  if (!id) {
    throw new Refusal('conflict', {
      ja: '規程がまだ選ばれていません。先に規程を選んでください。',
      en: 'No policy has been chosen yet. Please choose a policy first.',
    });
  }
  return id;
}
