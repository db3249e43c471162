/** Dates against weekdays, leftovers of a draft, claims that are too sure (高根沢 4(4), 鏡野 5(1)ア, 熊本 2(6)). */

import { grouped, said } from './content.ts';
import { chainOf, finding } from './finding.ts';
import { isReadability } from './hit-kinds.ts';
import type { Rule } from './rule.ts';

export const accuracy: Rule = (context) => {
  const { policy, hits, altHits } = context;
  const own = policy.content.categories['inaccurate-misleading'];
  const clauses = [...policy.accuracy.clauses, ...(own?.clauses ?? []), ...(own?.chainClauses?.[chainOf(context)] ?? [])];
  const places = [{ image: undefined, hits }, ...altHits];
  return places.flatMap(({ image, hits: seen }) =>
    grouped(seen.filter((hit) => hit.category === 'inaccurate-misleading' && !isReadability(hit))).flatMap((group) => {
      const { strength } = group[0];
      const severity = own ? own[strength] : strength === 'info' ? 'inform' : policy.accuracy.severity;
      if (severity === 'off') return [];
      const release = severity === 'hold' ? { release: policy.content.release } : {};
      return [finding({ rule: 'accuracy', clauses, severity, ...said(group, image), ...release })];
    }),
  );
};
