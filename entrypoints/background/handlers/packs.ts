/** Policies that the municipality wrote itself: kept here, chosen like the built-in ones, refused when they do not hold. */

import type { Store } from '../../../lib/browser/storage/commit.ts';
import { managedInForce, readManagedRecord } from '../../../lib/browser/storage/managed.ts';
import { nextRow, readOwnPack, readOwnPacks } from '../../../lib/browser/storage/own-packs.ts';
import { readProfile } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { runCases } from '../../../lib/decision/run-cases.ts';
import { detect } from '../../../lib/detectors/run.ts';
import { canonicalJson } from '../../../lib/foundation/canonical-json.ts';
import { caseTools } from '../../../lib/policy/custom/judge-cases.ts';
import { loadPack } from '../../../lib/policy/load.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { type Handlers, openedStore } from '../context.ts';
import { isBuiltIn, summary } from '../policies.ts';
import { applyChange } from './change.ts';
import { refuseFixed } from './rollout.ts';

type Kinds = 'packs.list' | 'packs.get' | 'packs.put' | 'packs.remove';
type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const countOf = (cases: unknown): number => (isJson(cases) && Array.isArray(cases.cases) ? cases.cases.length : 0);

const unknownPack = (id: string) =>
  new Refusal(
    'not-found',
    {
      ja: `自作の規程「${id}」はありません。一覧を開き直してください。`,
      en: `There is no policy of your own named “${id}”. Please reopen the list.`,
    },
    { path: 'id', given: id },
  );

/** The pack that the two files make, or a refusal that carries the first problem and says how many there are. */
export function acceptPack(rawPolicy: unknown, rawCases: unknown): Policy {
  const loaded = loadPack(rawPolicy, rawCases, (file, pack) => runCases(file, pack, { ...caseTools, detect }));
  if (!loaded.ok) {
    const [first] = loaded.error;
    const more = loaded.error.length - 1;
    throw new Refusal(
      'bad-request',
      {
        ja: `${first?.ja ?? ''}${more > 0 ? `（ほかに${more}件）` : ''}`,
        en: `${first?.en ?? ''}${more > 0 ? ` (and ${more} more)` : ''}`,
      },
      { path: first?.path ?? '', given: first?.given ?? '' },
    );
  }
  if (isBuiltIn(loaded.value.id)) {
    throw new Refusal(
      'conflict',
      {
        ja: `規程の名前「${loaded.value.id}」は、はじめから入っている規程と同じです。別の名前にしてください。`,
        en: `The name “${loaded.value.id}” belongs to a policy that comes with Mimamori. Choose another name.`,
      },
      { path: 'id', given: loaded.value.id },
    );
  }
  return loaded.value;
}

/** Approvals are bound to a version: the text of a version that is in force must not change under them. */
export async function refuseSilentChange(store: Store, pack: Policy): Promise<void> {
  if ((await readManagedRecord(store.db))?.packDigest && (await managedInForce(store.db))?.policyId === pack.id)
    await refuseFixed(store, 'policy');
  const known = await readOwnPack(store.db, pack.id);
  if (!known?.policy || known.policy.version !== pack.version || canonicalJson(known.policy) === canonicalJson(pack)) return;
  if ((await readProfile(store.db))?.policyId !== pack.id) return;
  throw new Refusal(
    'conflict',
    {
      ja: `版「${pack.version}」はいま適用中です。内容を変えるときは、版の名前も新しくしてください（出ている承認は新しい版に引き継がれません）。`,
      en: `Version “${pack.version}” is in force. To change it, give it a new version as well (open approvals do not carry over).`,
    },
    { path: 'version', given: pack.version },
  );
}

export const packs: Handlers<Kinds> = {
  async 'packs.list'(_body, call) {
    const store = await openedStore(call.context);
    const chosen = (await readProfile(store.db))?.policyId;
    return (await readOwnPacks(store.db)).flatMap(({ row, policy }) =>
      policy ? [{ summary: summary(policy, 'own'), savedAt: row.savedAt, cases: countOf(row.cases), inForce: chosen === row.id }] : [],
    );
  },

  async 'packs.get'({ id }, call) {
    const found = await readOwnPack((await openedStore(call.context)).db, id);
    if (!found || !isJson(found.row.policy) || !isJson(found.row.cases)) throw unknownPack(id);
    const { policy, cases, savedAt, earlier } = found.row;
    return {
      policy,
      cases,
      savedAt,
      earlier: earlier.flatMap((one) => (isJson(one.policy) ? [{ savedAt: one.savedAt, policy: one.policy }] : [])),
    };
  },

  async 'packs.put'({ policy: rawPolicy, cases }, call) {
    const pack = acceptPack(rawPolicy, cases);
    const store = await openedStore(call.context);
    await refuseSilentChange(store, pack);
    return applyChange(call, {
      what: 'pack-saved',
      data: { policy: pack.id, version: pack.version, clauses: pack.clauses.length, cases: countOf(cases) },
      stores: ['packs'],
      run: async (tx) => {
        const rows = tx.objectStore('packs');
        await rows.put(nextRow(await rows.get(pack.id), { id: pack.id, policy: rawPolicy, cases }, store.now()));
      },
    });
  },

  async 'packs.remove'({ id }, call) {
    const store = await openedStore(call.context);
    if ((await readProfile(store.db))?.policyId === id) {
      throw new Refusal(
        'conflict',
        {
          ja: 'この規程はいま適用中なので削除できません。先に「規程」でほかの規程を選ぶか、見守りを止めてください。',
          en: 'This policy is in force and cannot be deleted. Choose another one under “Policy” first, or stop watching.',
        },
        { path: 'id', given: id },
      );
    }
    return applyChange(call, {
      what: 'pack-removed',
      data: { policy: id },
      stores: ['packs'],
      run: async (tx) => {
        if (!(await tx.objectStore('packs').get(id))) throw unknownPack(id);
        await tx.objectStore('packs').delete(id);
      },
    });
  },
};
