import type { Policy } from '../../lib/policy/schema.ts';
import type { Settings } from '../../lib/policy/settings.ts';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';

type Switches = Settings['switches'];

interface SwitchesCardProps {
  policy: Policy;
  switches: Switches;
  onChange: (switches: Switches) => void;
}

/** A copy without the members that are `undefined`: absent means "as the policy says". */
function clean(switches: Switches): Switches {
  return Object.fromEntries(Object.entries(switches).filter(([, value]) => value !== undefined)) as Switches;
}

/** Readings that the text leaves to the organisation (AMB-06, 12, 15, 31, 41). Only those that this policy really leaves open are shown. */
export function SwitchesCard({ policy, switches, onChange }: SwitchesCardProps) {
  const say = useSay();
  const set = (patch: Switches) => onChange(clean({ ...switches, ...patch }));
  const open = (reaction: 'like' | 'follow') =>
    policy.reactions[reaction].clauses.length === 0 || policy.reactions[reaction].label !== undefined;
  const { offices } = policy.approval.post;
  const asksPost = policy.approval.post.needs === 'none' || switches.postApproval !== undefined;
  const asksChief =
    policy.roles.chains.some((chain) => chain.id === 'contractor' && chain.allowed !== 'no') &&
    offices.contractor.join() !== offices.staff.join();
  const reactions = (['follow', 'like'] as const).filter(open);
  return (
    <Card title={say('options.switches.title')} lead={say('options.switches.lead')}>
      {reactions.length > 0 ? (
        <div className="m-pair">
          {reactions.map((reaction) => (
            <SelectField
              key={reaction}
              label={say(`options.switches.${reaction}`)}
              hint={say('options.switches.noClause')}
              value={switches[reaction] ?? ''}
              options={[
                { value: '', label: say('options.switches.asPolicy') },
                { value: 'inform', label: say('options.level.inform') },
                { value: 'warn', label: say('options.level.warn') },
                { value: 'hold', label: say('options.level.hold') },
              ]}
              onChange={(value) => set({ [reaction]: value === 'inform' || value === 'warn' || value === 'hold' ? value : undefined })}
            />
          ))}
        </div>
      ) : null}
      {asksPost ? (
        <Checkbox
          label={say('options.switches.postApproval')}
          hint={say('options.switches.postApproval.hint')}
          checked={switches.postApproval ?? false}
          onChange={(on) => set({ postApproval: on || undefined })}
        />
      ) : null}
      {asksChief ? (
        <Checkbox
          label={say('options.switches.chief')}
          hint={say('options.switches.chief.hint')}
          checked={switches.contractorAlsoNeedsChief ?? false}
          onChange={(on) => set({ contractorAlsoNeedsChief: on || undefined })}
        />
      ) : null}
      <Checkbox
        label={say('options.switches.wrongAccount')}
        hint={say('options.switches.wrongAccount.hint')}
        checked={switches.wrongAccountGuard ?? policy.accounts.wrongAccountGuard}
        onChange={(on) => set({ wrongAccountGuard: on })}
      />
      {policy.passwords.rotationDays === null ? null : (
        <TextField
          label={say('options.switches.rotation')}
          hint={say('options.switches.rotation.hint', { days: policy.passwords.rotationDays })}
          type="number"
          value={switches.passwordRotationDays === undefined ? '' : String(switches.passwordRotationDays)}
          onChange={(value) => set({ passwordRotationDays: /^[1-9]\d{0,3}$/.test(value) ? Number(value) : undefined })}
        />
      )}
    </Card>
  );
}
