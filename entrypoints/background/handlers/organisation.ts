/** Everything as one file, out and in; a preview before anything changes. */

import type { Store } from '../../../lib/browser/storage/commit.ts';
import { managedInForce } from '../../../lib/browser/storage/managed.ts';
import {
  gatherOrganisation,
  layOrganisation,
  ORGANISATION_STORES,
  type OrganisationFile,
  organisationChanges,
  readOrganisationFile,
} from '../../../lib/browser/storage/organisation-file.ts';
import { mergeOrganisation } from '../../../lib/browser/storage/organisation-merge.ts';
import { nextRow } from '../../../lib/browser/storage/own-packs.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { jst } from '../../../lib/calendar/jst.ts';
import { type Handlers, openedStore } from '../context.ts';
import { findPack } from '../policies.ts';
import { applyChange, patchProfile } from './change.ts';
import { acceptPack, refuseSilentChange } from './packs.ts';
import { fixedGroups } from './rollout.ts';

/** The file with its packs judged: nothing of it is taken in when one thing is wrong. */
async function accepted(raw: unknown, store: Store): Promise<{ file: OrganisationFile; ids: string[] }> {
  const read = readOrganisationFile(raw);
  if (!read.ok) {
    const [first] = read.error;
    throw new Refusal('bad-request', { ja: first?.ja ?? '', en: first?.en ?? '' }, { path: first?.path ?? '', given: first?.given ?? '' });
  }
  const file = read.value;
  const packs = file.packs.map(({ policy, cases }) => acceptPack(policy, cases));
  for (const pack of packs) await refuseSilentChange(store, pack);
  const ids = packs.map(({ id }) => id);
  if (file.policyId !== null && !ids.includes(file.policyId) && !(await findPack(store, file.policyId))) {
    throw new Refusal(
      'bad-request',
      {
        ja: `このファイルが使っている規程「${file.policyId}」は、このパソコンにも、ファイルの中にもありません。規程を含めて書き出し直してください。`,
        en: `The policy “${file.policyId}” that this file uses is neither on this computer nor in the file. Export it again together with the policy.`,
      },
      { path: 'policyId', given: file.policyId },
    );
  }
  return { file, ids };
}

/** The file beside what stands here, without what the IT section has fixed. */
async function merged(file: OrganisationFile, store: Store) {
  const here = await gatherOrganisation(store.db, store.now());
  return { here, ...mergeOrganisation(here, file, fixedGroups(await managedInForce(store.db))) };
}

export const organisation: Handlers<'organisation.export' | 'organisation.preview' | 'organisation.import'> = {
  async 'organisation.export'(_body, call) {
    const store = await openedStore(call.context);
    const file = await gatherOrganisation(store.db, store.now());
    return { file: { ...file }, name: `mimamori-${jst(store.now()).date}.json` };
  },

  async 'organisation.preview'({ file: raw }, call) {
    const store = await openedStore(call.context);
    const { here, file, kept } = await merged((await accepted(raw, store)).file, store);
    return { changes: organisationChanges(here, file), kept, by: (await managedInForce(store.db))?.managedBy ?? '' };
  },

  async 'organisation.import'({ file: raw }, call) {
    const store = await openedStore(call.context);
    const { file: given, ids } = await accepted(raw, store);
    const { file, kept } = await merged(given, store);
    return applyChange(call, {
      what: 'organisation-imported',
      data: {
        policy: file.policyId,
        people: file.people.length,
        accounts: file.accounts.length,
        packs: file.packs.length,
        deciders: file.deciders.length,
        incidents: file.incidents.length,
        forms: file.forms.length,
        kept: kept.join(' '),
      },
      stores: [...ORGANISATION_STORES, 'packs'],
      run: async (tx) => {
        await layOrganisation(tx, file);
        const rows = tx.objectStore('packs');
        for (const [at, { policy, cases }] of file.packs.entries()) {
          const id = ids[at] ?? '';
          await rows.put(nextRow(await rows.get(id), { id, policy, cases }, store.now()));
        }
        if (file.policyId !== null) await patchProfile(tx, { policyId: file.policyId });
      },
    });
  },
};
