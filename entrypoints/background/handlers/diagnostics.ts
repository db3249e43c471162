/** How everything is, in numbers. Nothing of it names a person, an account or a text. */
import { manifestVersion, nextAlarm, openInstagramTabs, seesInstagram, storageEstimate } from '../../../lib/browser/machine.ts';
import { storeHealth } from '../../../lib/browser/storage/health.ts';
import type { Diagnostics } from '../../../lib/messages/table-diagnostics.ts';
import { CHORES_ALARM } from '../chores.ts';
import type { Context, Handlers } from '../context.ts';
import { buildSnapshot } from '../snapshot.ts';
import { isGuarded, readReport } from '../tabs.ts';
import { rollout } from './rollout.ts';

async function storeOf(context: Context): Promise<Diagnostics['store']> {
  const opened = await context.stores();
  if (!opened.ok) return null;
  const { db } = opened.value;
  return { version: db.version, ...(await storageEstimate()), records: await storeHealth(db) };
}

/** What the guard of each open tab says; its account is nobody's business here. */
async function tabsNow(): Promise<Diagnostics['tabs']> {
  const said = (await openInstagramTabs()).map(async (tabId) => {
    const [report, guarded] = await Promise.all([readReport(tabId), isGuarded(tabId)]);
    const status = guarded ? (report?.status ?? null) : null;
    return status && 'account' in status ? { ...status, account: '' } : status;
  });
  return Promise.all(said);
}

export const diagnostics: Handlers<'diagnostics.get'> = {
  async 'diagnostics.get'(_body, call) {
    const { context } = call;
    const snapshot = await buildSnapshot(context);
    const opened = await context.stores();
    const managed = opened.ok ? (await rollout['managed.get']({}, call)).state : 'unknown';
    const [store, access, nextLook, tabs] = await Promise.all([storeOf(context), seesInstagram(), nextAlarm(CHORES_ALARM), tabsNow()]);
    const { policy, policyDigest, state, revision, faults = [] } = snapshot;
    return {
      version: manifestVersion(),
      browser: navigator.userAgent,
      at: Date.now(),
      access,
      state,
      policy: policy && { id: policy.id, version: policy.version, digest: policyDigest, clauses: policy.clauses.length },
      faults: faults.map(({ code }) => code),
      managed,
      revision,
      store,
      nextLook,
      tabs,
    };
  },
};
