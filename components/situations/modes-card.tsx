import { useState } from 'react';
import type { Mode } from '../../lib/decision/types.ts';
import type { Problem } from '../../lib/foundation/result.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { useOutcome } from '../options/use-outcome.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { Grounds } from './grounds.tsx';
import { useMoments } from './moments.ts';

export type StopReason = NonNullable<Mode['stopReason']>;
export const STOP_REASONS: readonly StopReason[] = ['accident', 'disaster', 'election', 'other'];

/** What a mode is turned to. */
export type ModeChange =
  | { mode: 'flame'; on: boolean }
  | { mode: 'stop'; on: true; reason: StopReason; note: string }
  | { mode: 'stop'; on: false };

interface ModesCardProps {
  policy: Policy;
  mode: Mode;
  onMode: (change: ModeChange) => Promise<Problem | null>;
}

/** 炎上モード and 投稿停止モード: what they do, since when they are on, and the switch. */
export function ModesCard({ policy, mode, onMode }: ModesCardProps) {
  const say = useSay();
  const { moment } = useMoments();
  const { error, run } = useOutcome();
  const [reason, setReason] = useState<StopReason>('disaster');
  const [note, setNote] = useState('');
  const badge = (on: boolean | undefined) => (
    <LevelBadge level={on ? 'hold' : 'clear'}>{say(on ? 'situations.mode.isOn' : 'situations.mode.isOff')}</LevelBadge>
  );
  const flame = say('situations.mode.flame');
  const stop = say('situations.mode.stop');
  return (
    <Card title={say('situations.mode.title')} lead={say('situations.mode.lead')}>
      <ul className="o-lines">
        <li>
          <div className="m-grow s-mode">
            <p className="m-row">
              <strong>{flame}</strong> {badge(mode.flame)}
              {mode.flame && mode.flameSince ? (
                <span className="m-soft">{say('situations.mode.since', { since: moment(mode.flameSince) })}</span>
              ) : null}
            </p>
            <p className="m-soft m-small">{say('situations.mode.flame.what')}</p>
            {policy.flaming ? (
              <Grounds policy={policy} clauses={[...policy.flaming.clauses, ...policy.flaming.statementClauses]} />
            ) : (
              <p className="m-soft m-small">{say('situations.mode.noClause')}</p>
            )}
          </div>
          <Button
            label={say(mode.flame ? 'situations.mode.off.named' : 'situations.mode.on.named', { mode: flame })}
            onPress={() => void run(onMode({ mode: 'flame', on: !mode.flame }))}
          >
            {say(mode.flame ? 'situations.mode.off' : 'situations.mode.on')}
          </Button>
        </li>
        <li>
          <div className="m-grow s-mode">
            <p className="m-row">
              <strong>{stop}</strong> {badge(mode.stop)}
              {mode.stop && mode.stopSince ? (
                <span className="m-soft">
                  {mode.stopReason ? `${say(`situations.reason.${mode.stopReason}`)}・` : ''}
                  {say('situations.mode.since', { since: moment(mode.stopSince) })}
                  {mode.stopNote ? `（${mode.stopNote}）` : ''}
                </span>
              ) : null}
            </p>
            <p className="m-soft m-small">
              {say('situations.mode.stop.what')} {say('situations.mode.noClause')}
            </p>
            {mode.stop ? null : (
              <div className="m-pair">
                <SelectField
                  label={say('situations.mode.reason')}
                  value={reason}
                  options={STOP_REASONS.map((one) => ({ value: one, label: say(`situations.reason.${one}`) }))}
                  onChange={(value) => setReason(STOP_REASONS.find((one) => one === value) ?? 'other')}
                />
                <TextField label={say('situations.mode.note')} value={note} maxLength={200} onChange={setNote} />
              </div>
            )}
          </div>
          <Button
            label={say(mode.stop ? 'situations.mode.off.named' : 'situations.mode.on.named', { mode: stop })}
            onPress={() => void run(onMode(mode.stop ? { mode: 'stop', on: false } : { mode: 'stop', on: true, reason, note }))}
          >
            {say(mode.stop ? 'situations.mode.off' : 'situations.mode.on')}
          </Button>
        </li>
      </ul>
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
    </Card>
  );
}
