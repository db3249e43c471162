import { type ReactNode, useContext } from 'react';
import type { Problem } from '../../../lib/foundation/result.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { LocaleContext, useSay } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Outcome } from '../actions.ts';
import { FileButton } from '../file-button.tsx';
import { useOutcome } from '../use-outcome.ts';
import { sentenceOf } from './form-context.ts';

/** A policy file that was read and judged, and what taking it in would change. */
export interface ReadPack {
  title: string;
  version: string;
  cases: number;
  problems: Problem[];
  /** Version on this computer with the difference drawn; `null`: a new policy. */
  against: { version: string; difference: ReactNode } | null;
  /** It can be opened in the editor. */
  editable: boolean;
}

interface ImportCardProps {
  read: ReadPack | null;
  onText: (text: string) => void;
  onRegister: () => Outcome;
  onDraft: () => void;
  onCancel: () => void;
}

/** A policy from a file: first what it would change, then 「登録する」. */
export function ImportCard({ read, onText, onRegister, onDraft, onCancel }: ImportCardProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const { error, run, clear } = useOutcome();
  const sound = read !== null && read.problems.length === 0;
  return (
    <Card title={say('editor.import.title')} lead={say('editor.import.lead')}>
      <div className="m-row">
        <FileButton
          label={say('editor.import.choose')}
          accept=".json,application/json"
          onText={(text) => {
            clear();
            onText(text);
          }}
        />
      </div>
      {read ? (
        <div className="m-stack">
          {read.title ? (
            <p>
              <strong>{read.title}</strong> <span className="m-soft">{read.version}</span>
            </p>
          ) : null}
          {sound ? (
            <Notice level="clear">{say('editor.import.passed', { count: read.cases })}</Notice>
          ) : (
            <Notice level="hold" live="alert" title={say('editor.import.problems', { count: read.problems.length })}>
              <ul>
                {read.problems.slice(0, 10).map((problem) => (
                  <li key={problem.path + problem.ja}>{sentenceOf(problem, locale)}</li>
                ))}
              </ul>
            </Notice>
          )}
          {read.against ? (
            <section className="m-stack-tight">
              <h3>{say('editor.import.changes', { version: read.against.version })}</h3>
              {read.against.difference}
            </section>
          ) : sound ? (
            <p>{say('editor.import.new')}</p>
          ) : null}
          {error ? (
            <Notice level="hold" live="alert">
              {error}
            </Notice>
          ) : null}
          <div className="m-row m-row-end">
            <Button tone="quiet" onPress={onCancel}>
              {say('options.cancel')}
            </Button>
            {read.editable ? <Button onPress={onDraft}>{say('editor.import.draft')}</Button> : null}
            <Button tone="main" disabled={!sound} onPress={() => void run(onRegister()).then((done) => done && onCancel())}>
              {say('editor.import.register')}
            </Button>
          </div>
        </div>
      ) : null}
    </Card>
  );
}
