import { useContext } from 'react';
import type { MonthSummary } from '../../lib/audit/summary.ts';
import { hasMessage } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { SelectField } from '../ui/field.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Bars, Columns } from './bars.tsx';
import type { ClauseNames } from './clause-names.ts';

interface RecordSummaryProps {
  months: readonly string[];
  month: string;
  summary: MonthSummary | null;
  /** Names of reasons by code, in the policy's words. */
  reasons: Record<string, string>;
  clause: ClauseNames;
  organisation: string;
  /** When it was made, epoch milliseconds. */
  now: number;
  onMonth: (month: string) => void;
  onPrint: () => void;
}

/** Most rows of a chart: the page is for people, the CSV has everything. */
const ROWS = 12;

/** One month for the head's desk: numbers, three charts, and where somebody went on with a reason. */
export function RecordSummary(props: RecordSummaryProps) {
  const { months, month, summary, reasons, clause, organisation, now, onMonth, onPrint } = props;
  const say = useSay();
  const locale = useContext(LocaleContext);
  const named = (one: string) =>
    new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${one}-01T00:00:00Z`));
  const act = (kind: string) => {
    const id = [`panel.act.${kind}`, `record.act.${kind}`].find(hasMessage);
    return id && hasMessage(id) ? say(id) : kind;
  };
  const at = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', dateStyle: 'long', timeStyle: 'short' }).format(now);
  const empty = !summary || (summary.total.released === 0 && summary.total.holds === 0 && summary.total.warns === 0);
  const figures = summary
    ? (['released', 'holds', 'warns', 'overrides'] as const).map((key) => [say(`record.month.${key}`), summary.total[key]] as const)
    : [];
  return (
    <Card title={say('record.month')} lead={<span className="o-screen">{say('record.month.lead')}</span>}>
      <div className="m-row m-between o-screen">
        <SelectField
          label={say('record.month.choose')}
          value={month}
          options={months.map((value) => ({ value, label: named(value) }))}
          onChange={onMonth}
        />
        <Button disabled={empty} onPress={onPrint}>
          {say('record.month.print')}
        </Button>
      </div>
      {empty || !summary ? (
        <p className="o-empty">{say('record.month.nothing')}</p>
      ) : (
        <div className="o-sheet">
          <h3 className="o-sheet-title">{say('record.month.title', { month: named(summary.month) })}</h3>
          <p className="m-soft m-small">
            {organisation}　{say('record.month.made', { at })}
          </p>
          <dl className="o-figures">
            {[...figures, [say('record.month.approvals'), summary.approvals] as const].map(([name, count]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
          <h4>{say('record.month.days')}</h4>
          <Legend />
          <Columns
            title={say('record.month.days')}
            days={summary.days.map(({ day, acts, holds }) => ({
              day,
              first: acts,
              second: holds,
              label: say('record.month.day', { day, acts, holds }),
            }))}
          />
          <h4>{say('record.month.byAct')}</h4>
          <Legend />
          <Bars
            title={say('record.month.byAct')}
            bars={summary.acts.slice(0, ROWS).map((one) => ({ label: act(one.act), values: [one.released, one.holds] }))}
          />
          <h4>{say('record.month.byReason')}</h4>
          {summary.overrides.length === 0 ? (
            <p className="m-soft">{say('record.month.noOverrides')}</p>
          ) : (
            <Bars
              title={say('record.month.byReason')}
              bars={summary.overrides.slice(0, ROWS).map(({ clause: id, reason, count }) => ({
                label: `${clause.section(id)} ${reasons[reason] ?? reason}`.trim(),
                values: [count],
              }))}
            />
          )}
          <h4>{say('record.month.byClause')}</h4>
          <Legend first="record.month.warns" />
          <Bars
            title={say('record.month.byClause')}
            bars={summary.clauses
              .slice(0, ROWS)
              .map(({ clause: id, holds, warns }) => ({ label: clause.full(id), values: [warns, holds] }))}
          />
        </div>
      )}
    </Card>
  );
}

function Legend({ first = 'record.month.released' }: { first?: 'record.month.released' | 'record.month.warns' }) {
  const say = useSay();
  return (
    <p className="m-small m-soft o-legend">
      <span className="o-key" /> {say(first)}
      <span className="o-key" data-hatched="true" /> {say('record.month.holds')}
    </p>
  );
}
