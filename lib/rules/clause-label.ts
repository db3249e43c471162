/** A clause as one line of a list to choose from: its section and the sentence for staff, in English its gloss. */
import type { Policy } from '../policy/schema.ts';

export function clauseLabel(policy: Policy, id: string): { ja: string; en: string } {
  const clause = policy.clauses.find((one) => one.id === id);
  if (!clause) return { ja: id, en: id };
  return { ja: `${clause.section} ${clause.quote}`, en: `${clause.section} ${clause.gloss}` };
}
