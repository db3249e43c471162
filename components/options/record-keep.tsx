import { useContext, useState } from 'react';
import type { RetentionView } from '../../lib/messages/table-record.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { SelectField } from '../ui/field.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Outcome } from './actions.ts';
import { FileButton } from './file-button.tsx';
import { useOutcome } from './use-outcome.ts';

interface RecordKeepProps {
  view: RetentionView;
  onYears: (years: RetentionView['years']) => Outcome;
  onExport: (segment: string) => void;
  /** `file`: the text of the exported file. */
  onRemove: (segment: string, file: string) => Outcome;
}

const YEARS = [null, 1, 3, 5, 10] as const;

/** How long the record is kept. A year goes only with its exported file in hand. */
export function RecordKeep({ view, onYears, onExport, onRemove }: RecordKeepProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const { error, run } = useOutcome();
  const [gone, setGone] = useState<{ segment: string; entries: number } | null>(null);
  const day = (at: number) => new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', dateStyle: 'long' }).format(at);
  const remove = async (segment: string, entries: number, file: string) => {
    if (await run(onRemove(segment, file))) setGone({ segment, entries });
  };
  return (
    <Card title={say('record.keep')} lead={say('record.keep.lead')}>
      <SelectField
        label={say('record.keep.years')}
        value={String(view.years)}
        options={YEARS.map((years) => ({
          value: String(years),
          label: years === null ? say('record.keep.forever') : say('record.keep.n', { n: years }),
        }))}
        onChange={(value) => void run(onYears(YEARS.find((years) => String(years) === value) ?? null))}
      />
      {gone ? (
        <Notice level="clear" live="status">
          {say('record.keep.confirm', gone)}
        </Notice>
      ) : null}
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      <ul className="o-lines">
        {view.segments.map(({ segment, entries, from, due }) => (
          <li key={segment}>
            <span className="m-grow">
              {say('record.keep.segment')} {segment}
            </span>
            <span className="m-soft m-small">
              {say('record.keep.entries')} {entries}　{say('record.keep.from')}：{from === null ? say('record.keep.never') : day(from)}
            </span>
            <span className="m-row">
              <Button size="small" onPress={() => onExport(segment)}>
                {say(due ? 'record.keep.step1' : 'record.keep.export', { segment })}
              </Button>
              {due ? (
                <FileButton label={say('record.keep.step2')} accept=".jsonl" onText={(file) => void remove(segment, entries, file)} />
              ) : null}
            </span>
          </li>
        ))}
        {view.removed.map(({ segment, entries, at }) => (
          <li key={segment}>
            <span className="m-grow">
              {say('record.keep.segment')} {segment}
            </span>
            <span className="m-soft m-small">{say('record.keep.removed', { at: day(at), entries })}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
