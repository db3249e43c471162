import { type ReactNode, useContext } from 'react';
import type { SealedEntry } from '../../lib/audit/entry.ts';
import type { VerifyReport } from '../../lib/audit/verify.ts';
import { hasMessage } from '../../lib/i18n/index.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ClauseNames } from './clause-names.ts';

interface LogSectionProps {
  entries: SealedEntry[];
  total: number;
  more: boolean;
  report: VerifyReport | null;
  /** What went wrong with the last request, in the person's language. */
  error: string | null;
  clause: ClauseNames;
  /** Something was chosen in `filter`. */
  filtered: boolean;
  filter: ReactNode;
  onMore: () => void;
  onVerify: () => void;
  onExport: (format: 'csv' | 'jsonl') => void;
}

/** The record: what was shown and let go, and with what outcome. */
export function LogSection(props: LogSectionProps) {
  const { entries, total, more, report, error, clause, filtered, filter, onMore, onVerify, onExport } = props;
  const say = useSay();
  const locale = useContext(LocaleContext);
  const time = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'medium' });
  const known = (id: string) => (hasMessage(id) ? say(id) : '');
  const place = ({ segment, seq }: { segment: string; seq: number }) => say('record.place', { segment, seq });
  const sectionsOf = ({ entry }: SealedEntry) =>
    [...new Set(entry.verdict?.findings.flatMap(({ clauses }) => clauses.map(clause.section)) ?? [])].join(' ／ ');
  const what = ({ entry }: SealedEntry) => {
    if (entry.kind === 'outcome') return known(`record.outcome.${entry.outcome}`);
    const act = entry.act ? known(`panel.act.${entry.act.kind}`) || known(`record.act.${entry.act.kind}`) || entry.act.kind : '';
    if (entry.note) return known(`record.${entry.note.id}`) || entry.note.id;
    return act;
  };
  return (
    <Card title={say('record.title')} lead={say('record.lead')}>
      <div className="m-row">
        <Button onPress={onVerify}>{say('record.verify')}</Button>
        <Button onPress={() => onExport('csv')}>{say('record.csv')}</Button>
        <Button onPress={() => onExport('jsonl')}>{say('record.jsonl')}</Button>
      </div>
      {report ? (
        <Notice
          level={report.ok ? 'clear' : 'hold'}
          live="status"
          title={say(report.ok ? 'record.sound' : 'record.broken', { count: report.checked })}
        >
          {report.broken ? (
            <p>{report.broken[locale]}</p>
          ) : (
            <p>{say(report.witnesses > 0 ? 'record.sound.witnessed' : 'record.sound.limit', { count: report.witnesses })}</p>
          )}
          {report.clockJumps.length > 0 ? (
            <p>{say('record.clock', { places: report.clockJumps.slice(0, 5).map(place).join(say('record.clock.and')) })}</p>
          ) : null}
        </Notice>
      ) : null}
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      {filter}
      {entries.length === 0 ? (
        <p className="o-empty">{say(filtered ? 'record.filter.none' : 'record.empty')}</p>
      ) : (
        <div className="o-table-wrap">
          <table className="o-table">
            <thead>
              <tr>
                <th scope="col">{say('record.when')}</th>
                <th scope="col">{say('record.kind')}</th>
                <th scope="col">{say('record.what')}</th>
                <th scope="col">{say('record.clauses')}</th>
                <th scope="col">{say('record.who')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((sealed) => (
                <tr key={sealed.hash}>
                  <td>{time.format(sealed.entry.ts)}</td>
                  <td>{known(`record.kind.${sealed.entry.kind}`)}</td>
                  <td>
                    {what(sealed)}
                    {sealed.entry.verdict ? (
                      <>
                        {' '}
                        <LevelBadge level={sealed.entry.verdict.level}>{say(`options.level.${sealed.entry.verdict.level}`)}</LevelBadge>
                      </>
                    ) : null}
                  </td>
                  <td>{sectionsOf(sealed)}</td>
                  <td>{sealed.entry.actor?.name ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="m-row m-between">
        <span className="m-soft m-small">{say('record.count', { shown: entries.length, total })}</span>
        {more ? <Button onPress={onMore}>{say('record.more')}</Button> : null}
      </div>
    </Card>
  );
}
