import { useContext, useState } from 'react';
import type { PackSummary } from '../../lib/messages/schema-state.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { trusted } from '../ui/trusted.ts';
import type { Actions } from './actions.ts';
import { useOutcome } from './use-outcome.ts';

interface PolicySectionProps {
  packs: PackSummary[];
  chosen: string | null;
  onChoose: Actions['choosePolicy'];
  /** Wording of the button; the first-run page goes on to its next step. */
  action?: string;
}

const NONE = '';

/** The policies to choose from, and none. Nothing changes before the button is pressed. */
export function PolicySection({ packs, chosen, onChoose, action }: PolicySectionProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const [picked, setPicked] = useState(chosen ?? NONE);
  const { error, run } = useOutcome();
  const words = (text: { ja: string; en?: string | undefined }) => (locale === 'en' ? (text.en ?? text.ja) : text.ja);
  const changed = picked !== (chosen ?? NONE);
  const option = (id: string, title: string, detail: string) => (
    <label className="o-pack" key={id}>
      <input type="radio" name="policy" value={id} checked={picked === id} onChange={trusted(() => setPicked(id))} />
      <span>
        <strong>{title}</strong>
        {detail}
      </span>
      {id === chosen ? <LevelBadge level="clear">{say('options.policy.inForce')}</LevelBadge> : null}
    </label>
  );
  return (
    <Card title={say('options.policy.title')} lead={say('options.policy.lead')}>
      <div className="o-packs" role="radiogroup" aria-label={say('options.policy.title')}>
        {packs.map((pack) =>
          option(
            pack.id,
            words(pack.title),
            say('options.policy.detail', {
              organisation: words(pack.organisation),
              inForce: pack.inForce,
              clauses: pack.clauses,
            }),
          ),
        )}
        {action ? null : option(NONE, say('options.policy.none'), say('options.policy.none.detail'))}
      </div>
      {packs.length === 0 ? <Notice level="hold">{say('options.policy.empty')}</Notice> : null}
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      <div className="m-row m-row-end">
        <Button
          tone="main"
          disabled={action ? picked === NONE : !changed}
          onPress={() => void run(onChoose(picked === NONE ? null : picked))}
        >
          {action ?? say(picked === NONE && chosen !== null ? 'options.policy.takeOff' : 'options.policy.use')}
        </Button>
      </div>
    </Card>
  );
}
