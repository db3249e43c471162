/** The background's own state: alive, snapshot, and what each tab says about itself. */

import { paintTab } from '../badge.ts';
import type { Handlers } from '../context.ts';
import { nudgePages } from '../ports.ts';
import { buildSnapshot } from '../snapshot.ts';
import { accountSwitch, diagnosticsOfTab, forgetReport, isGuarded, readReport, writeReport } from '../tabs.ts';

export const status: Handlers<'ping' | 'snapshot.get' | 'guard.status' | 'tab.status' | 'tab.diagnostics'> = {
  ping: async () => ({ at: Date.now() }),
  'snapshot.get': (_body, { context }) => buildSnapshot(context),

  async 'guard.status'({ status: said, url }, { sender }) {
    if (sender.kind !== 'content') return {};
    await writeReport(sender.tabId, { status: said, url, at: Date.now() });
    await paintTab(sender.tabId, said);
    nudgePages();
    const switchedFrom = await accountSwitch(said);
    return switchedFrom ? { switchedFrom } : {};
  },

  async 'tab.status'({ tabId }) {
    const [report, guarded] = await Promise.all([readReport(tabId), isGuarded(tabId)]);
    if (report && !guarded) await forgetReport(tabId);
    return guarded ? report : null;
  },

  async 'tab.diagnostics'({ tabId }) {
    const text = await diagnosticsOfTab(tabId);
    return text === null ? null : { text };
  },
};
