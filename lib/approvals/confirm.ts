/** Who looks at what was published (鏡野 5(3) 所属長; 熊本 8(2) 運用責任者, in absence the deputy by 8(3)). */
import type { Absence, ApprovalFact } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';

/** Offices that may confirm `fact` at `now` (epoch ms), the responsible one first; empty where the policy asks for no confirmation. */
export function confirmingOffices(
  { type }: Pick<ApprovalFact, 'type'>,
  policy: Pick<Policy, 'approval' | 'roles'>,
  absences: readonly Absence[],
  now: number,
): string[] {
  const office = type === 'pre-approved-scope' ? policy.approval.scopes?.office : policy.approval.afterPublication?.office;
  if (!office) return [];
  const away = absences.some((absence) => absence.office === office && absence.from <= now && now <= absence.to);
  const deputies = policy.roles.deputies.filter(
    ({ standsFor, needsAbsenceRecord }) => standsFor === office && (away || !needsAbsenceRecord),
  );
  return [office, ...deputies.map((deputy) => deputy.office)];
}
