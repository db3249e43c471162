import { type RefObject, useContext, useState } from 'react';
import type { Draft } from '../../lib/messages/bridge.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { ApprovedCopy } from './approved-copy.tsx';
import { ApprovedText } from './approved-text.tsx';
import { explained } from './explained.ts';
import { FindingView } from './finding-view.tsx';
import { IncidentLink, incidentOf } from './incident-link.tsx';
import { askableOf, isOpen } from './ways.ts';
import { wordsOf } from './words-of.ts';

export interface DraftCardProps {
  draft: Draft;
  policy: Policy | null;
  /** There is no room that covers nothing of the page: it stays folded until asked for. */
  crowded: boolean;
  /** Receives the focus on F8. */
  card: RefObject<HTMLElement | null>;
  /** Escape inside the card: back to the text. */
  onBack: () => void;
  /** Asks for approval of what is being written. */
  onAsk: () => void;
  /** Approved texts that an empty field may be filled with. */
  approved: { id: string; text: string }[];
}

/** Notes on an approval that no longer fits: worth unfolding, since the difference is shown. */
const CHANGED: ReadonlySet<string> = new Set(['rules.approval.writing.changed', 'rules.approval.notValid']);

/** How the text stands to its approval, said on the folded card too: this is what somebody who pastes an approved text looks for. */
const SETTLED: ReadonlySet<string> = new Set(['rules.approval.writing.same', 'rules.approval.writing.waiting']);

/** What has been found so far in the text being written. It needs no answer and takes no focus. */
export function DraftCard({ draft, policy, crowded, card, onBack, onAsk, approved }: DraftCardProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const [choice, setChoice] = useState<boolean | null>(null);
  const { findings, level } = draft.verdict;
  if (findings.length === 0) return null;
  const open = findings.filter(isOpen);
  const informs = findings.filter((finding) => !isOpen(finding));
  const count = open.length > 0 ? open.length : informs.length;
  // Notes alone stay folded: they are no reason to look away from the text.
  const changed = informs.some(({ messageId }) => CHANGED.has(messageId));
  const calls = open.length > 0 || changed || approved.length > 0 || informs.some((finding) => incidentOf(finding, policy));
  const askable = askableOf(draft.verdict);
  const settled = informs.find(({ messageId }) => SETTLED.has(messageId));
  const title = say(open.length > 0 ? 'panel.draft.title' : 'panel.draft.informs', { count });
  const folded = choice ?? (crowded || !calls);
  return (
    <section
      ref={card}
      className="m-draft"
      data-level={level}
      data-folded={folded || undefined}
      tabIndex={-1}
      aria-label={say('panel.draft.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onBack();
      }}
    >
      <header className="m-draft-head">
        <Icon name={level} />
        <p>{folded && settled && open.length === 0 ? explained(settled, policy, locale).what : title}</p>
        {askable ? (
          <Button size="small" tone="quiet" onPress={onAsk}>
            {say('panel.asking.ask')}
          </Button>
        ) : null}
        <Button
          tone="quiet"
          size="small"
          iconOnly
          expanded={!folded}
          label={folded ? say('panel.draft.unfold', { count }) : say('panel.draft.fold')}
          onPress={() => setChoice(!folded)}
        >
          <Icon name={folded ? 'less' : 'more'} />
        </Button>
      </header>
      {folded ? null : (
        <div className="m-draft-body">
          <ApprovedCopy texts={approved} />
          <ul className="m-findings">
            {open.map((finding) => (
              <li key={finding.key}>
                <FindingView finding={finding} policy={policy} found={wordsOf(finding, draft.act.text)} />
              </li>
            ))}
          </ul>
          {informs.length > 0 ? (
            <ul className="m-lines">
              {informs.map((finding) => (
                <li key={finding.key}>
                  {explained(finding, policy, locale).what}
                  <ApprovedText finding={finding} />
                  <IncidentLink finding={finding} policy={policy} act={draft.act} />
                </li>
              ))}
            </ul>
          ) : null}
          <p className="m-small m-soft">{say('panel.draft.key')}</p>
        </div>
      )}
    </section>
  );
}
