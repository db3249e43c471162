import { useContext, useEffect } from 'react';
import type { GuardState } from '../../lib/messages/bridge.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Clauses } from './clauses.tsx';
import { explained } from './explained.ts';
import { IncidentLink, incidentOf } from './incident-link.tsx';

type Notice = GuardState['notices'][number];

export interface NoticesProps {
  notices: Notice[];
  policy: Policy | null;
  onDismiss: (id: string) => void;
}

/** How long a note that only informs stays, ms. Stricter ones stay until they are put away. */
const STAY = 12_000;
/** Findings that one note shows; the rest stands in the record. */
const AT_ONCE = 2;

/** Notes that need no answer. */
export function Notices({ notices, policy, onDismiss }: NoticesProps) {
  const say = useSay();
  return (
    <section className="m-notices" role="status" aria-label={say('panel.notice.label')}>
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} policy={policy} onDismiss={() => onDismiss(notice.id)} />
      ))}
    </section>
  );
}

function NoticeLine({ notice, policy, onDismiss }: { notice: Notice; policy: Policy | null; onDismiss: () => void }) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const { level, findings } = notice.verdict;
  // What leads to a draft stays until it is put away.
  const brief = (level === 'inform' || level === 'clear') && !findings.some((finding) => incidentOf(finding, policy));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stay of one notice begins once
  useEffect(() => {
    if (!brief) return;
    const timer = setTimeout(onDismiss, STAY);
    return () => clearTimeout(timer);
  }, [notice.id]);
  return (
    <article className="m-note" data-level={level}>
      <Icon name={level} />
      <div>
        {findings.slice(0, AT_ONCE).map((finding) => {
          const { what, why, now } = explained(finding, policy, locale);
          return (
            <div key={finding.key} className="m-note-line">
              <p>
                <strong>{what}</strong> {now}
              </p>
              <IncidentLink finding={finding} policy={policy} act={notice.act} />
              {why.length > 0 ? (
                <details className="m-fold">
                  <summary>{say('panel.held.why')}</summary>
                  <Clauses why={why} gloss={locale === 'en'} />
                </details>
              ) : null}
            </div>
          );
        })}
      </div>
      <Button tone="quiet" size="small" iconOnly label={say('panel.notice.close')} onPress={onDismiss}>
        <Icon name="close" />
      </Button>
    </article>
  );
}
