import { useContext, useState } from 'react';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Settings } from '../../lib/policy/settings.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { trusted } from '../ui/trusted.ts';

interface HoursCardProps {
  policy: Policy;
  hours: Settings['hours'];
  onChange: (hours: Settings['hours']) => void;
}

const range = (to: number) => Array.from({ length: to }, (_, index) => String(index + 1).padStart(2, '0'));

function MonthDayField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const [month = '01', day = '01'] = value.split('-');
  const named = (part: 'month' | 'day', n: string) =>
    new Intl.DateTimeFormat(locale, part === 'month' ? { month: 'short' } : { day: 'numeric' }).format(
      new Date(2024, part === 'month' ? Number(n) - 1 : 0, part === 'day' ? Number(n) : 1),
    );
  return (
    <fieldset className="o-times">
      <legend className="m-hidden">{label}</legend>
      <select
        className="m-input"
        aria-label={say('options.month', { label })}
        value={month}
        onChange={trusted((event) => onChange(`${event.target.value}-${day}`))}
      >
        {range(12).map((one) => (
          <option key={one} value={one}>
            {named('month', one)}
          </option>
        ))}
      </select>
      <select
        className="m-input"
        aria-label={say('options.day', { label })}
        value={day}
        onChange={trusted((event) => onChange(`${month}-${event.target.value}`))}
      >
        {range(31).map((one) => (
          <option key={one} value={one}>
            {named('day', one)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

function Days({ label, hint, days, onChange }: { label: string; hint: string; days: string[]; onChange: (days: string[]) => void }) {
  const say = useSay();
  const [day, setDay] = useState('');
  return (
    <div className="m-stack-tight">
      <div className="o-add">
        <TextField label={label} hint={hint} type="date" value={day} onChange={setDay} />
        <Button
          disabled={day === '' || days.includes(day)}
          onPress={() => {
            onChange([...days, day].sort());
            setDay('');
          }}
        >
          {say('options.add')}
        </Button>
      </div>
      {days.length > 0 ? (
        <ul className="o-chips">
          {days.map((one) => (
            <li className="o-chip" key={one}>
              {one.replaceAll('-', '/')}
              <Button
                tone="quiet"
                size="small"
                iconOnly
                label={say('options.remove.named', { name: one })}
                onPress={() => onChange(days.filter((other) => other !== one))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Hours: what the policy fixes is shown, what it leaves open is asked, what nobody has confirmed says so. */
export function HoursCard({ policy, hours, onChange }: HoursCardProps) {
  const say = useSay();
  if (!policy.hours) return null;
  const { windows, yearEnd } = policy.hours;
  const range = hours.yearEnd ?? yearEnd;
  const unset = windows.some((window) => (window.from === null || window.to === null) && !hours.windows[window.id]);
  const open = unset || (range !== null && range !== undefined && !range.confirmed);
  const setWindow = (id: string, part: 'from' | 'to', value: string) => {
    const now = hours.windows[id] ?? { from: '', to: '' };
    onChange({ ...hours, windows: { ...hours.windows, [id]: { ...now, [part]: value } } });
  };
  return (
    <Card
      title={say('options.hours.title')}
      badge={open ? <LevelBadge level="warn">{say('options.unconfirmed')}</LevelBadge> : null}
      lead={say('options.hours.lead')}
    >
      {windows.map((window) => {
        const own = hours.windows[window.id];
        const settable = own !== undefined || window.from === null || window.to === null;
        return (
          <div className="m-stack-tight" key={window.id}>
            <span className="m-field-label" lang="ja">
              {window.label}
            </span>
            {settable ? (
              <div className="o-times">
                <input
                  className="m-input"
                  type="time"
                  aria-label={say('options.hours.from', { label: window.label })}
                  value={own?.from ?? ''}
                  onChange={trusted((event) => setWindow(window.id, 'from', event.target.value))}
                />
                <span>〜</span>
                <input
                  className="m-input"
                  type="time"
                  aria-label={say('options.hours.to', { label: window.label })}
                  value={own?.to ?? ''}
                  onChange={trusted((event) => setWindow(window.id, 'to', event.target.value))}
                />
              </div>
            ) : (
              <p>
                {window.from}〜{window.to} <span className="m-soft m-small">{say('options.hours.byPolicy')}</span>
              </p>
            )}
          </div>
        );
      })}
      {range ? (
        <div className="m-stack-tight">
          <span className="m-field-label">{say('options.yearEnd')}</span>
          <div className="o-times">
            <MonthDayField
              label={say('options.yearEnd.from')}
              value={range.from}
              onChange={(from) => onChange({ ...hours, yearEnd: { ...range, from, confirmed: false } })}
            />
            <span>〜</span>
            <MonthDayField
              label={say('options.yearEnd.to')}
              value={range.to}
              onChange={(to) => onChange({ ...hours, yearEnd: { ...range, to, confirmed: false } })}
            />
          </div>
          <Checkbox
            label={say('options.yearEnd.confirm')}
            hint={say('options.yearEnd.hint')}
            checked={range.confirmed}
            onChange={(confirmed) => onChange({ ...hours, yearEnd: { from: range.from, to: range.to, confirmed } })}
          />
        </div>
      ) : null}
      <div className="m-pair">
        <Days
          label={say('options.days.open')}
          hint={say('options.days.open.hint')}
          days={hours.extraOpenDays}
          onChange={(extraOpenDays) => onChange({ ...hours, extraOpenDays })}
        />
        <Days
          label={say('options.days.closed')}
          hint={say('options.days.closed.hint')}
          days={hours.extraClosedDays}
          onChange={(extraClosedDays) => onChange({ ...hours, extraClosedDays })}
        />
      </div>
    </Card>
  );
}
