/** Whether an approval was decided by an office that may decide it, in person or through its deputy (熊本 8(3), AMB-02, AMB-32). */
import type { ApprovalFact, RegistryEntry } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';
import type { RuleContext } from './rule.ts';

type Deciding = Pick<ApprovalFact, 'approvedBy' | 'decidedAt'> | (Pick<RegistryEntry, 'approvedBy'> & { decidedAt?: number | undefined });
export type OfficeAnswer = 'yes' | 'nobody' | 'wrong-office' | 'no-absence';

/** `no-absence`: a deputy decided while nobody had recorded that the responsible person was away. */
export function holdsOffice(
  { policy, facts }: Pick<RuleContext, 'policy' | 'facts'>,
  decision: Deciding,
  offices: readonly string[],
): OfficeAnswer {
  if (!decision.approvedBy) return 'nobody';
  const office = officeId(policy, decision.approvedBy.office);
  if (offices.includes(office)) return 'yes';
  const deputies = policy.roles.deputies.filter(
    (one) => officeId(policy, one.office) === office && offices.includes(officeId(policy, one.standsFor)),
  );
  if (deputies.length === 0) return 'wrong-office';
  const at = decision.decidedAt ?? facts.now;
  const away = (standsFor: string) =>
    facts.absences.some(
      (absence) => officeId(policy, absence.office) === officeId(policy, standsFor) && absence.from <= at && at <= absence.to,
    );
  return deputies.some((one) => !one.needsAbsenceRecord || away(one.standsFor)) ? 'yes' : 'no-absence';
}

/** The policy's id for an office that was named by id, title or another word of the document (AMB-02 運用管理者). */
function officeId(policy: Policy, named: string): string {
  return policy.roles.offices.find(({ id, title, aliases }) => id === named || title === named || aliases.includes(named))?.id ?? named;
}

/** The office's title in the policy's words, however it was named. */
export function officeTitle(policy: Policy, named: string): string {
  return policy.roles.offices.find(({ id }) => id === officeId(policy, named))?.title ?? named;
}

/** Whether `named`, as it stands in a decision, is the office `id` of the policy. */
export function isOffice(policy: Policy, named: string, id: string): boolean {
  return officeId(policy, named) === officeId(policy, id);
}
