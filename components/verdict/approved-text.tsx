import { createContext, useContext } from 'react';
import type { DifferencePart } from '../../lib/approvals/difference.ts';
import type { Finding } from '../../lib/decision/types.ts';
import { Difference } from '../ui/difference.tsx';
import { useSay } from '../ui/locale.tsx';

/** How the text at hand differs from the approved one that a finding names; `null` where no text is compared. */
export const ApprovedTextContext = createContext<(finding: Finding) => DifferencePart[] | null>(() => null);

/** Beside 「承認後に変更されています」: the difference to what was approved. */
export function ApprovedText({ finding }: { finding: Finding }) {
  const say = useSay();
  const parts = useContext(ApprovedTextContext)(finding);
  if (!parts?.some((part) => part.kind !== 'same')) return null;
  return (
    <div className="m-approved">
      <p className="m-small m-soft">{say('panel.difference')}</p>
      <Difference parts={parts} />
    </div>
  );
}
