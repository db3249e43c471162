import { createContext, useContext } from 'react';
import type { Act, Finding } from '../../lib/decision/types.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/locale.tsx';

/** Opens the record of a trouble with its drafts; set where there is a guard to ask. */
export const IncidentContext = createContext<((kind: 'error' | 'defamation', act: Act) => void) | null>(null);

/** True for findings whose way on is a draft that we keep. */
export function incidentOf({ rule }: Finding, policy: Policy | null): 'error' | 'defamation' | null {
  if (rule === 'corrections') return 'error';
  return rule === 'moderation' && policy?.moderation.contact != null ? 'defamation' : null;
}

/** The way from a finding to the draft that answers it: correction and apology (鏡野 6(1)), the message to the division (北海道 第６-3). */
export function IncidentLink({ finding, policy, act }: { finding: Finding; policy: Policy | null; act: Act }) {
  const say = useSay();
  const open = useContext(IncidentContext);
  const kind = incidentOf(finding, policy);
  if (!open || !kind) return null;
  return (
    <p>
      <Button size="small" onPress={() => open(kind, act)}>
        {say(kind === 'error' ? 'situations.correct.go' : 'situations.contact.go')}
      </Button>
    </p>
  );
}
