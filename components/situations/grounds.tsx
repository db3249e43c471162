import { useContext } from 'react';
import type { Policy } from '../../lib/policy/schema.ts';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Clauses } from '../verdict/clauses.tsx';

/** The clauses behind something, folded, in the document's own words; nothing where no clause speaks. */
export function Grounds({ policy, clauses }: { policy: Policy; clauses: readonly string[] }) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const why = clauses.flatMap((id) => {
    const clause = policy.clauses.find((one) => one.id === id);
    return clause
      ? [{ clauseId: id, section: clause.section, quote: clause.quote, message: locale === 'ja' ? clause.message : clause.gloss }]
      : [];
  });
  if (why.length === 0) return null;
  return (
    <details className="m-fold s-grounds">
      <summary>
        {say('situations.why')} <span className="m-soft">{why.map(({ section }) => section).join('、')}</span>
      </summary>
      <Clauses why={why} gloss={locale === 'en'} />
    </details>
  );
}
