import { useCallback, useEffect, useState } from 'react';
import { clauseNames } from '../../components/options/clause-names.ts';
import { LogSection } from '../../components/options/log-section.tsx';
import { recordStyle } from '../../components/options/record.css.ts';
import { type ChosenFilter, NO_FILTER, RecordFilterForm } from '../../components/options/record-filter.tsx';
import { RecordKeep } from '../../components/options/record-keep.tsx';
import { RecordSummary } from '../../components/options/record-summary.tsx';
import type { SealedEntry } from '../../lib/audit/entry.ts';
import type { RecordChoices } from '../../lib/audit/filter.ts';
import type { MonthSummary } from '../../lib/audit/summary.ts';
import type { VerifyReport } from '../../lib/audit/verify.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { send } from '../../lib/browser/send.ts';
import type { RetentionView } from '../../lib/messages/table-record.ts';
import type { Policy } from '../../lib/policy/schema.ts';

const PORTION = 50;
/** A whole record is read: that may take longer than an ordinary message. */
const SLOW = { timeout: 60_000, tries: 1 };
const A_DAY = 86_400_000;

/** Days of Japan; the last one is included to its end. */
function filterOf({ from, to, ...rest }: ChosenFilter) {
  const day = (text: string) => Date.parse(`${text}T00:00:00+09:00`);
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')),
    ...(from === '' ? {} : { from: day(from) }),
    ...(to === '' ? {} : { to: day(to) + A_DAY - 1 }),
  };
}

function reasonsOf(policy: Policy | null, locale: 'ja' | 'en'): Record<string, string> {
  return Object.fromEntries(policy?.hours?.exception.reasons.map(({ code, label }) => [code, label[locale] ?? label.ja]) ?? []);
}

interface RecordPageProps {
  revision: number;
  policy: Policy | null;
  locale: 'ja' | 'en';
}

/** The record, loaded in portions. `revision` reloads it when something changed. */
export function RecordPage({ revision, policy, locale }: RecordPageProps) {
  const [shown, setShown] = useState<{ entries: SealedEntry[]; total: number; next: string | null }>({ entries: [], total: 0, next: null });
  const [report, setReport] = useState<VerifyReport | null>(null);
  const [chosen, setChosen] = useState(NO_FILTER);
  const [choices, setChoices] = useState<RecordChoices | null>(null);
  const [month, setMonth] = useState('');
  const [summary, setSummary] = useState<MonthSummary | null>(null);
  const [retention, setRetention] = useState<RetentionView | null>(null);
  const [error, setError] = useState<string | null>(null);
  const told = useCallback(
    (reply: { ok: true } | { ok: false; error: { ja: string; en: string } }) => setError(reply.ok ? null : reply.error[locale]),
    [locale],
  );
  const load = useCallback(
    async (before: string | null, kept: SealedEntry[]) => {
      const reply = await send('log.list', { limit: PORTION, filter: filterOf(chosen), ...(before === null ? {} : { before }) }, SLOW);
      told(reply);
      if (reply.ok) setShown({ entries: [...kept, ...reply.value.entries], total: reply.value.total, next: reply.value.next });
    },
    [chosen, told],
  );
  const look = useCallback(async () => {
    const [all, keep] = await Promise.all([send('log.choices', {}, SLOW), send('log.retention', {}, SLOW)]);
    if (all.ok) setChoices(all.value);
    if (all.ok) setMonth((before) => before || (all.value.months[0] ?? ''));
    if (keep.ok) setRetention(keep.value);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means new entries
  useEffect(() => {
    void load(null, []);
    void look();
  }, [load, look, revision]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means new entries
  useEffect(() => {
    if (month === '') return;
    send('log.summary', { month }, SLOW).then(
      (reply) => setSummary(reply.ok ? reply.value : null),
      (error: unknown) => console.error('Mimamori:', error),
    );
  }, [month, revision]);
  const check = async () => {
    const reply = await send('log.verify', {}, SLOW);
    told(reply);
    if (reply.ok) setReport(reply.value);
  };
  const save = async (format: 'csv' | 'jsonl', segment?: string) => {
    const reply = await send('log.export', { format, ...(segment === undefined ? {} : { segment }) }, SLOW);
    told(reply);
    if (reply.ok) saveFile(reply.value.name, reply.value.text, format === 'csv' ? 'text/csv' : 'application/x-ndjson');
  };
  const clause = clauseNames(policy, locale);
  const filtered = chosen !== NO_FILTER && Object.values(chosen).some((value) => value !== '');
  return (
    <>
      <style>{recordStyle}</style>
      <LogSection
        entries={shown.entries}
        total={shown.total}
        more={shown.next !== null}
        report={report}
        error={error}
        clause={clause}
        filtered={filtered}
        filter={choices ? <RecordFilterForm choices={choices} clause={clause} chosen={chosen} onChange={setChosen} /> : null}
        onMore={() => void load(shown.next, shown.entries)}
        onVerify={() => void check()}
        onExport={(format) => void save(format)}
      />
      <div className="o-printed">
        {choices && month !== '' ? (
          <RecordSummary
            months={choices.months}
            month={month}
            summary={summary}
            reasons={reasonsOf(policy, locale)}
            clause={clause}
            organisation={policy ? (policy.organisation.name[locale] ?? policy.organisation.name.ja) : ''}
            now={Date.now()}
            onMonth={setMonth}
            onPrint={() => window.print()}
          />
        ) : null}
      </div>
      {retention && retention.segments.length > 0 ? (
        <RecordKeep
          view={retention}
          onYears={async (years) => {
            const reply = await send('log.keep', { years });
            if (reply.ok) await look();
            return reply.ok ? null : reply.error;
          }}
          onExport={(segment) => void save('jsonl', segment)}
          onRemove={async (segment, file) => {
            const reply = await send('log.remove', { segment, file }, SLOW);
            if (reply.ok) await Promise.all([look(), load(null, [])]);
            return reply.ok ? null : reply.error;
          }}
        />
      ) : null}
    </>
  );
}
