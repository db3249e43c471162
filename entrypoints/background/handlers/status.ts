/** The background's own state: alive, snapshot, and what each tab says about itself. */

import { paintTab } from '../badge.ts';
import type { Handlers } from '../context.ts';
import { buildSnapshot } from '../snapshot.ts';
import { readReport, writeReport } from '../tabs.ts';

export const status: Handlers<'ping' | 'snapshot.get' | 'guard.status' | 'tab.status'> = {
  ping: async () => ({ at: Date.now() }),
  'snapshot.get': (_body, { context }) => buildSnapshot(context),

  async 'guard.status'({ status: said, url }, { sender }) {
    if (sender.kind !== 'content') return {};
    await writeReport(sender.tabId, { status: said, url, at: Date.now() });
    await paintTab(sender.tabId, said);
    return {};
  },

  'tab.status': ({ tabId }) => readReport(tabId),
};
