import { useContext, useState } from 'react';
import type { DifferencePart } from '../../../lib/approvals/difference.ts';
import type { PolicyDifference } from '../../../lib/policy/custom/compare.ts';
import { Button } from '../../ui/button.tsx';
import { LocaleContext, useSay } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import { fieldLabel, pathLabel, valueLabel } from '../field-words.ts';

interface DifferenceViewProps {
  difference: PolicyDifference;
  /** Two texts, character by character. */
  compareTexts: (before: string, after: string) => DifferencePart[];
}

const PORTION = 20;

/** What one policy changes against another, to read: clause texts with the changed words marked, rules as before and after. */
export function DifferenceView({ difference: { clauses, rules }, compareTexts }: DifferenceViewProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  if (clauses.length + rules.length === 0) return <Notice level="clear">{say('clauses.compare.same')}</Notice>;
  return (
    <div className="m-stack">
      {clauses.length > 0 ? (
        <section className="m-stack-tight">
          <h3>{say('clauses.compare.clauses', { count: clauses.length })}</h3>
          <Portions
            items={clauses}
            draw={(one) => (
              <li className="c-clause" key={one.id}>
                <p>
                  <span className="c-change" data-change={one.change}>
                    {say(`clauses.compare.${one.change}`)}
                  </span>{' '}
                  <strong>{one.section}</strong> <span className="m-soft m-small">{one.id}</span>
                </p>
                {one.texts.map(({ field, before, after }) => (
                  <div key={field}>
                    <p className="m-soft m-small">{fieldLabel(field === 'severity' ? 'clauses.severity' : field, locale)}</p>
                    <TextDifference parts={compareTexts(before, after)} />
                  </div>
                ))}
              </li>
            )}
          />
        </section>
      ) : null}
      {rules.length > 0 ? (
        <section className="m-stack-tight">
          <h3>{say('clauses.compare.rules', { count: rules.length })}</h3>
          <Portions
            items={rules}
            draw={({ path, before, after }) => (
              <li className="c-clause" key={path}>
                <p className="m-small">
                  <strong>{pathLabel(path, locale)}</strong>
                </p>
                <p>
                  <del>{valueLabel(path, before, locale)}</del> <span aria-hidden="true">→</span>{' '}
                  <ins>{valueLabel(path, after, locale)}</ins>
                </p>
              </li>
            )}
          />
        </section>
      ) : null}
    </div>
  );
}

function Portions<T>({ items, draw }: { items: readonly T[]; draw: (item: T) => React.ReactNode }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const rest = items.length - PORTION;
  return (
    <>
      <ul className="c-clauses">{(all ? items : items.slice(0, PORTION)).map(draw)}</ul>
      {!all && rest > 0 ? (
        <div className="m-row">
          <Button size="small" onPress={() => setAll(true)}>
            {say('clauses.compare.more', { count: rest })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function TextDifference({ parts }: { parts: DifferencePart[] }) {
  return (
    <p className="c-text" lang="ja">
      {parts.map(({ kind, text }, at) => {
        const key = `${at}${kind}`;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}
