import { useContext, useState } from 'react';
import type { Problem } from '../../lib/foundation/result.ts';
import type { OrganisationPreview } from '../../lib/messages/table-packs.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Outcome } from './actions.ts';
import { fieldLabel } from './field-words.ts';
import { FileButton } from './file-button.tsx';
import { useOutcome } from './use-outcome.ts';

interface TransferSectionProps {
  onExport: () => Outcome;
  /** Reads a file and says what it would change; nothing is changed. */
  onRead: (text: string) => Promise<{ preview: OrganisationPreview } | { problem: Problem }>;
  /** Takes in the file that was read last. */
  onImport: () => Outcome;
}

/** Everything as one file, out and in. */
export function TransferSection({ onExport, onRead, onImport }: TransferSectionProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const [preview, setPreview] = useState<OrganisationPreview | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  const saving = useOutcome();
  const taking = useOutcome();
  const read = async (text: string) => {
    taking.clear();
    setDone(false);
    const found = await onRead(text);
    setPreview('preview' in found ? found.preview : null);
    setRefused('problem' in found ? found.problem : null);
  };
  const changes = preview?.changes ?? [];
  const news = changes.filter(({ change }) => change !== 'same');
  const error = refused?.[locale] ?? taking.error;
  return (
    <>
      <Card title={say('transfer.export.title')} lead={say('transfer.export.lead')}>
        {saving.error ? <Notice level="hold">{saving.error}</Notice> : null}
        <div className="m-row m-row-end">
          <Button tone="main" onPress={() => void saving.run(onExport())}>
            {say('transfer.export.go')}
          </Button>
        </div>
      </Card>
      <Card title={say('transfer.import.title')} lead={say('transfer.import.lead')}>
        <div className="m-row">
          <FileButton label={say('transfer.import.choose')} accept=".json,application/json" onText={(text) => void read(text)} />
        </div>
        {preview ? (
          <div className="o-form">
            <h3>{say('transfer.import.preview')}</h3>
            {preview.kept.length > 0 ? (
              <Notice level="inform">
                {say('transfer.import.kept', {
                  by: preview.by || say('rollout.by'),
                  what: preview.kept.map((lock) => say(`rollout.group.${lock}`)),
                })}
              </Notice>
            ) : null}
            {news.length === 0 ? <p>{say('transfer.import.same')}</p> : null}
            <ul className="o-lines">
              {news.map((one) => (
                <li key={one.kind + one.name}>
                  <span className="c-change" data-change={one.change}>
                    {say(`transfer.change.${one.change}`)}
                  </span>
                  <span className="m-soft m-small">{say(`transfer.kind.${one.kind}`)}</span>
                  <span className="m-grow">{one.kind === 'form' && one.name === 'blurb' ? say('transfer.form.blurb') : one.name}</span>
                  {one.change === 'changed' && one.kind === 'pack' ? (
                    <span className="m-soft m-small">{one.fields.map((field) => fieldLabel(field, locale)).join(' ')}</span>
                  ) : null}
                </li>
              ))}
            </ul>
            {changes.length > news.length ? (
              <p className="m-soft m-small">{say('transfer.import.unchanged', { count: changes.length - news.length })}</p>
            ) : null}
            <div className="m-row m-row-end">
              <Button tone="quiet" onPress={() => setPreview(null)}>
                {say('options.cancel')}
              </Button>
              <Button
                tone="main"
                disabled={news.length === 0}
                onPress={() =>
                  void taking.run(onImport()).then((fine) => {
                    setDone(fine);
                    if (fine) setPreview(null);
                  })
                }
              >
                {say('transfer.import.go', { count: news.length })}
              </Button>
            </div>
          </div>
        ) : null}
        {error ? (
          <Notice level="hold" live="alert">
            {error}
          </Notice>
        ) : null}
        {done ? (
          <Notice level="clear" live="status">
            {say('transfer.import.done')}
          </Notice>
        ) : null}
      </Card>
    </>
  );
}
