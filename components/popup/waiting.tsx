import type { MessageId } from '../../lib/i18n/index.ts';
import type { ApprovalRecord } from '../../lib/messages/schema-state.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';

interface WaitingProps {
  waiting: ApprovalRecord[];
  policy: Policy;
  onWithdraw: (id: string) => void;
}

/** Requests for approval that nobody has decided yet. */
export function Waiting({ waiting, policy, onWithdraw }: WaitingProps) {
  const say = useSay();
  const title = (id: string) => policy.roles.offices.find((office) => office.id === id)?.title ?? id;
  return (
    <div className="p-item">
      <Icon name="tick" />
      <div>
        <dt>{say('popup.waiting')}</dt>
        <dd>{waiting.length === 0 ? say('popup.waiting.none') : say('popup.waiting.count', { count: waiting.length })}</dd>
        {waiting.length > 0 ? (
          <dd>
            <ul className="p-waiting">
              {waiting.slice(0, 5).map(({ fact, offices }) => (
                <li key={fact.id}>
                  <span>
                    {say(`popup.type.${fact.type}` as MessageId)}
                    {offices.length > 0 ? ` → ${offices.map(title).join('、')}` : ''}
                  </span>
                  <Button tone="quiet" size="small" onPress={() => onWithdraw(fact.id)}>
                    {say('popup.withdraw')}
                  </Button>
                </li>
              ))}
            </ul>
          </dd>
        ) : null}
      </div>
    </div>
  );
}
