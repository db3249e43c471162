/** The account's own profile: its fixed name (留萌 3(1)) and the website it must show (鏡野 4(6)). */
import type { Finding } from '../decision/types.ts';
import { finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 'profile';

export const profile: Rule = (context) => (context.act.page.profile ? [...displayName(context), ...website(context)] : []);

function displayName({ policy, act }: RuleContext): Finding[] {
  const wanted = policy.accounts.displayName;
  const name = act.page.profile?.name;
  if (!wanted || name === undefined || name.normalize('NFKC').trim() === wanted.value.normalize('NFKC').trim()) return [];
  return [
    finding({
      rule: RULE,
      clauses: wanted.clauses,
      severity: 'warn',
      messageId: 'rules.profile.name',
      data: { wanted: wanted.value, name },
      remedy: 'rules.profile.name.now',
    }),
  ];
}

function website({ policy, act }: RuleContext): Finding[] {
  const wanted = policy.accounts.bioUrl;
  if (!wanted) return [];
  const domains = policy.links.ownDomains;
  const base = { rule: RULE, clauses: wanted.clauses, data: { domains } };
  if (domains.length === 0)
    return [finding({ ...base, severity: 'inform', messageId: 'rules.profile.website.unset', remedy: 'rules.profile.website.unset.now' })];
  const shown = [act.page.profile?.bio ?? '', ...(act.page.profile?.links ?? [])].join('\n').normalize('NFKC').toLowerCase();
  if (domains.some((domain) => shown.includes(domain.toLowerCase()))) return [];
  return [finding({ ...base, severity: 'warn', messageId: 'rules.profile.website', remedy: 'rules.profile.website.now' })];
}
