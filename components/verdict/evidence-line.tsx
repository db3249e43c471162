import type { Evidence } from '../../lib/accounts/profile-view.ts';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';

/** What on the page speaks for the account being a public body, and what is no evidence (AMB-04). */
export function EvidenceLine({ evidence }: { evidence: Evidence | null }) {
  const say = useSay();
  return (
    <p className="m-evidence">
      <Icon name={evidence ? 'clear' : 'inform'} />
      <span>
        {evidence ? say(`panel.profile.evidence.${evidence.kind}`, { host: evidence.host }) : say('panel.profile.evidence.none')}{' '}
        <span className="m-soft">{say('panel.profile.badge')}</span>
      </span>
    </p>
  );
}
