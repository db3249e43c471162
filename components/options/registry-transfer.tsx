import { type ChangeEvent, useContext, useRef, useState } from 'react';
import type { RegistryDifference } from '../../lib/accounts/csv.ts';
import type { Problem } from '../../lib/foundation/result.ts';
import { Button } from '../ui/button.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Outcome } from './actions.ts';
import { useOutcome } from './use-outcome.ts';

export interface RegistryImport {
  difference: RegistryDifference;
  problems: Problem[];
}

interface RegistryTransferProps {
  onExport: () => void;
  /** Reads a file and says what taking it in would change; nothing is changed. */
  onRead: (text: string) => RegistryImport;
  onImport: (found: RegistryImport) => Outcome;
}

const SHOWN = 8;

/** The list as CSV, out and in. Before anything changes, what would change is shown. */
export function RegistryTransfer({ onExport, onRead, onImport }: RegistryTransferProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<RegistryImport | null>(null);
  const { error, run } = useOutcome();
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file) setFound(onRead(await file.text()));
  };
  const names = (handles: string[]) =>
    handles
      .slice(0, SHOWN)
      .map((handle) => `@${handle}`)
      .join('  ') + (handles.length > SHOWN ? ' …' : '');
  const difference = found?.difference;
  const news = difference ? difference.added.length + difference.changed.length : 0;
  return (
    <>
      <div className="m-row">
        <Button tone="quiet" size="small" onPress={onExport}>
          {say('options.registry.export')}
        </Button>
        <Button tone="quiet" size="small" onPress={() => input.current?.click()}>
          {say('options.registry.import')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          hidden
          aria-label={say('options.registry.import')}
          onChange={(event) => void read(event)}
        />
      </div>
      {found && difference ? (
        <div className="o-form">
          <dl className="o-facts">
            <dt>{say('options.registry.added')}</dt>
            <dd>
              {difference.added.length} <span className="m-soft m-small">{names(difference.added.map((entry) => entry.handle))}</span>
            </dd>
            <dt>{say('options.registry.changed')}</dt>
            <dd>
              {difference.changed.length}{' '}
              <span className="m-soft m-small">{names(difference.changed.map(({ after }) => after.handle))}</span>
            </dd>
            <dt>{say('options.registry.unchanged')}</dt>
            <dd>{difference.unchanged.length}</dd>
            <dt>{say('options.registry.missing')}</dt>
            <dd>{difference.missing.length}</dd>
          </dl>
          {found.problems.length > 0 ? (
            <Notice level="warn" title={say('options.registry.unread', { count: found.problems.length })}>
              <ul>
                {found.problems.slice(0, SHOWN).map((problem) => (
                  <li key={problem.path + problem.given}>{problem[locale]}</li>
                ))}
              </ul>
            </Notice>
          ) : null}
          {error ? (
            <Notice level="hold" live="alert">
              {error}
            </Notice>
          ) : null}
          <div className="m-row m-row-end">
            <Button tone="quiet" onPress={() => setFound(null)}>
              {say('options.cancel')}
            </Button>
            <Button tone="main" disabled={news === 0} onPress={() => void run(onImport(found)).then((done) => done && setFound(null))}>
              {say('options.registry.take', { count: news })}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
