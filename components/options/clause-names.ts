/** Clauses as people call them: by their place in the document, not by our ids. */
import type { Policy } from '../../lib/policy/schema.ts';

export interface ClauseNames {
  /** `５(１)本文`; the id itself for a clause of another policy. */
  section(id: string): string;
  /** Its place and its words. */
  full(id: string): string;
}

export function clauseNames(policy: Policy | null, locale: 'ja' | 'en'): ClauseNames {
  const clauses = new Map(policy?.clauses.map((clause) => [clause.id, clause]) ?? []);
  return {
    section: (id) => clauses.get(id)?.section ?? id,
    full(id) {
      const clause = clauses.get(id);
      return clause ? `${clause.section} ${locale === 'ja' ? clause.quote : clause.gloss}` : id;
    },
  };
}
