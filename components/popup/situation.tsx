import { useState } from 'react';
import type { Mode } from '../../lib/decision/types.ts';
import type { Check } from '../../lib/situations/checks.ts';
import { checkWords } from '../situations/check-words.ts';
import { type ModeChange, STOP_REASONS, type StopReason } from '../situations/modes-card.tsx';
import { useMoments } from '../situations/moments.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';

interface ModesProps {
  mode: Mode;
  onMode: (change: ModeChange) => void;
  onGuide: () => void;
}

/** A mode that is on, with since when; the switches themselves are folded away: they are for emergencies. */
export function Modes({ mode, onMode, onGuide }: ModesProps) {
  const say = useSay();
  const { moment } = useMoments();
  const [reason, setReason] = useState<StopReason>('disaster');
  const on = mode.stop || mode.flame;
  const flame = say('situations.mode.flame');
  const stop = say('situations.mode.stop');
  const since = (at: number | undefined) => (at === undefined ? '' : moment(at));
  return (
    <section className="p-modes" data-on={on || undefined}>
      {mode.stop ? (
        <p className="p-mode-on">
          <span>
            {say('situations.popup.stop', { reason: say(`situations.reason.${mode.stopReason ?? 'other'}`), since: since(mode.stopSince) })}
          </span>
          <Button size="small" label={say('situations.mode.off.named', { mode: stop })} onPress={() => onMode({ mode: 'stop', on: false })}>
            {say('situations.popup.off')}
          </Button>
        </p>
      ) : null}
      {mode.flame ? (
        <p className="p-mode-on">
          <span>{say('situations.popup.flame', { since: since(mode.flameSince) })}</span>
          <Button
            size="small"
            label={say('situations.mode.off.named', { mode: flame })}
            onPress={() => onMode({ mode: 'flame', on: false })}
          >
            {say('situations.popup.off')}
          </Button>
        </p>
      ) : null}
      <details>
        <summary>{say('situations.popup.more')}</summary>
        <div className="p-mode-switches">
          {mode.flame ? null : (
            <>
              <p className="m-small m-soft">{say('situations.mode.flame.what')}</p>
              <Button
                size="small"
                label={say('situations.mode.on.named', { mode: flame })}
                onPress={() => onMode({ mode: 'flame', on: true })}
              >
                {flame}
              </Button>
            </>
          )}
          {mode.stop ? null : (
            <>
              <p className="m-small m-soft">{say('situations.mode.stop.what')}</p>
              <SelectField
                label={say('situations.mode.reason')}
                value={reason}
                options={STOP_REASONS.map((one) => ({ value: one, label: say(`situations.reason.${one}`) }))}
                onChange={(value) => setReason(STOP_REASONS.find((one) => one === value) ?? 'other')}
              />
              <Button
                size="small"
                label={say('situations.mode.on.named', { mode: stop })}
                onPress={() => onMode({ mode: 'stop', on: true, reason, note: '' })}
              >
                {stop}
              </Button>
            </>
          )}
          <button type="button" className="m-link" onClick={onGuide}>
            {say('situations.popup.guide')}
          </button>
        </div>
      </details>
    </section>
  );
}

/** Checks that are due, each with what to do and 「今日行った」. */
export function DueChecks({ checks, onDone }: { checks: Check[]; onDone: (id: string) => void }) {
  const say = useSay();
  if (checks.length === 0) return null;
  return (
    <section className="p-open">
      <h2>
        <Icon name="clock" />
        {say('situations.popup.checks', { count: checks.length })}
      </h2>
      <ul>
        {checks.map((check) => {
          const { what, now } = checkWords(check, say);
          return (
            <li key={check.id} className="p-check">
              <span>
                <strong>{what}</strong> {now}
              </span>
              <Button size="small" label={say('situations.checks.today.named', { what })} onPress={() => onDone(check.id)}>
                {say('situations.checks.today')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
