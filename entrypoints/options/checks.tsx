import { useCallback, useEffect, useState } from 'react';
import { ChecksSection } from '../../components/situations/checks-section.tsx';
import { send } from '../../lib/browser/send.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { type Check, checksOf } from '../../lib/situations/checks.ts';

/** The regular checks of the policy in force. `revision` reloads them when something changed. */
export function ChecksPage({ policy, revision }: { policy: Policy; revision: number }) {
  const [checks, setChecks] = useState<Check[]>([]);
  const load = useCallback(async () => {
    const reply = await send('checks.list', {});
    if (reply.ok) setChecks(checksOf(policy, reply.value.records, reply.value.since, Date.now()));
  }, [policy]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means new records
  useEffect(() => {
    void load();
  }, [load, revision]);
  return (
    <ChecksSection
      policy={policy}
      checks={checks}
      onDone={async (id) => {
        const reply = await send('check.done', { id });
        return reply.ok ? null : reply.error;
      }}
    />
  );
}
