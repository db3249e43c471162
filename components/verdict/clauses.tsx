import type { ClauseReason } from '../../lib/decision/explain.ts';
import { useSay } from '../ui/locale.tsx';

function Clause({ clause, gloss }: { clause: ClauseReason; gloss: boolean }) {
  return (
    <figure className="m-clause">
      <figcaption>{clause.section}</figcaption>
      <blockquote lang="ja">「{clause.quote}」</blockquote>
      {gloss ? <p className="m-small m-soft">{clause.message}</p> : null}
    </figure>
  );
}

/** The document's own words: the first clause in full, further ones folded away. In English the gloss stands under the quotation. */
export function Clauses({ why, gloss }: { why: ClauseReason[]; gloss: boolean }) {
  const say = useSay();
  const [first, ...rest] = why;
  if (!first) return null;
  return (
    <div className="m-clauses">
      <Clause clause={first} gloss={gloss} />
      {rest.length > 0 ? (
        <details className="m-fold">
          <summary>{say('panel.held.more', { count: rest.length })}</summary>
          {rest.map((clause) => (
            <Clause key={clause.clauseId} clause={clause} gloss={gloss} />
          ))}
        </details>
      ) : null}
    </div>
  );
}
