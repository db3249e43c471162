import { useCallback, useEffect, useState } from 'react';
import { LogSection } from '../../components/options/log-section.tsx';
import type { SealedEntry } from '../../lib/audit/entry.ts';
import type { VerifyReport } from '../../lib/audit/verify.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { send } from '../../lib/browser/send.ts';

const PORTION = 50;

/** The record, loaded in portions. `revision` reloads it when something changed. */
export function RecordPage({ revision }: { revision: number }) {
  const [shown, setShown] = useState<{ entries: SealedEntry[]; total: number; next: string | null }>({ entries: [], total: 0, next: null });
  const [report, setReport] = useState<VerifyReport | null>(null);
  const load = useCallback(async (before: string | null, kept: SealedEntry[]) => {
    const reply = await send('log.list', { limit: PORTION, ...(before === null ? {} : { before }) });
    if (reply.ok) setShown({ entries: [...kept, ...reply.value.entries], total: reply.value.total, next: reply.value.next });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means new entries
  useEffect(() => {
    void load(null, []);
  }, [load, revision]);
  const check = async () => {
    const reply = await send('log.verify', {}, { timeout: 60_000, tries: 1 });
    if (reply.ok) setReport(reply.value);
  };
  const save = async (format: 'csv' | 'jsonl') => {
    const reply = await send('log.export', { format }, { timeout: 60_000, tries: 1 });
    if (reply.ok) saveFile(reply.value.name, reply.value.text, format === 'csv' ? 'text/csv' : 'application/x-ndjson');
  };
  return (
    <LogSection
      entries={shown.entries}
      total={shown.total}
      more={shown.next !== null}
      report={report}
      onMore={() => void load(shown.next, shown.entries)}
      onVerify={() => void check()}
      onExport={(format) => void save(format)}
    />
  );
}
