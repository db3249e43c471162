/** Which policy is in force, what the organisation sets, language, first run. */
import { managedInForce } from '../../../lib/browser/storage/managed.ts';
import { readOwnSettings, readProfile, readSettings } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { brokenLocks, ownPart } from '../../../lib/policy/managed/lay-over.ts';
import { type Handlers, openedStore } from '../context.ts';
import { findPack, listPacks } from '../policies.ts';
import { applyChange, patchProfile, policyInForce } from './change.ts';
import { lockedBy, refuseFixed } from './rollout.ts';

export const policy: Handlers<'policy.list' | 'policy.choose' | 'settings.get' | 'settings.set' | 'locale.set' | 'welcome.done'> = {
  'policy.list': async (_body, call) => listPacks(await openedStore(call.context)),

  async 'policy.choose'({ policyId }, call) {
    const store = await openedStore(call.context);
    await refuseFixed(store, 'policy');
    const pack = policyId === null ? null : await findPack(store, policyId);
    if (policyId !== null && !pack) {
      const known = (await listPacks(store)).map((one) => one.id);
      throw new Refusal(
        'not-found',
        {
          ja: `規程「${policyId}」はありません。選べるのは ${known.join('、')} です。`,
          en: `There is no policy “${policyId}”. Available: ${known.join(', ')}.`,
        },
        { path: 'policyId', given: policyId },
      );
    }
    return applyChange(call, {
      what: 'policy-chosen',
      data: { policy: policyId, version: pack?.version ?? null },
      stores: [],
      run: (tx) => patchProfile(tx, { policyId }),
    });
  },

  async 'settings.get'(_body, { context }) {
    const store = await openedStore(context);
    const profile = await readProfile(store.db);
    const settings = profile?.policyId ? await readSettings(store.db, profile.policyId) : null;
    return { settings, welcomed: profile?.welcomed ?? false, locale: profile?.locale ?? context.browserLocale() };
  },

  async 'settings.set'({ settings }, call) {
    const current = await policyInForce(call);
    if (settings.policyId !== current) {
      throw new Refusal(
        'conflict',
        {
          ja: '別の画面で規程が変更されました。ページを再読み込みしてから、もう一度保存してください。',
          en: 'The policy was changed in another window. Reload this page and save again.',
        },
        { path: 'policyId', given: settings.policyId },
      );
    }
    const store = await openedStore(call.context);
    const [own, before, managed] = await Promise.all([
      readOwnSettings(store.db, current),
      readSettings(store.db, current),
      managedInForce(store.db),
    ]);
    const broken = before ? brokenLocks(before, settings, managed) : [];
    if (managed && broken.length > 0) throw lockedBy(managed, broken);
    return applyChange(call, {
      what: 'settings-saved',
      data: { policy: current, stop: settings.mode.stop, flame: settings.mode.flame },
      stores: ['settings'],
      run: async (tx) => {
        await tx.objectStore('settings').put(own ? ownPart(settings, own, managed) : settings, current);
      },
    });
  },

  'locale.set': ({ locale }, call) =>
    applyChange(call, { what: 'locale', data: { locale }, stores: [], run: (tx) => patchProfile(tx, { locale }) }),

  'welcome.done': (_body, call) =>
    applyChange(call, { what: 'welcomed', data: {}, stores: [], run: (tx) => patchProfile(tx, { welcomed: true }) }),
};
