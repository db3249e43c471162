/** Links: conditions asked for each (北海道 第４-1(3)), and the general caution about pages of third parties (鏡野 5(1)エ, 熊本 5(15), 高根沢 4(7)⑥). AMB-13, AMB-14. */
import type { Finding, Question } from '../decision/types.ts';
import { findLinks } from '../detectors/links.ts';
import type { Policy } from '../policy/schema.ts';
import { SENDING, WRITING } from './act-kinds.ts';
import { chainOf, finding, question } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 'links';
type Link = ReturnType<typeof findLinks>[number];
type Condition = Policy['links']['conditions'][number];

export const links: Rule = (context) => {
  const { policy, act } = context;
  if (!act.text || (!SENDING.has(act.kind) && !WRITING.has(act.kind))) return [];
  const found = findLinks(act.text, { ownDomains: policy.links.ownDomains });
  const byUrl = [...new Map(found.map((link) => [link.url, found.filter(({ url }) => url === link.url)])).values()];
  const underConditions = context.nature === 'post' || context.nature === 'edit';
  return [...(underConditions ? byUrl.flatMap((same) => conditions(context, same)) : []), ...thirdParty(context, found)];
};

/** One finding for each address, with the questions that are left for it. */
function conditions(context: RuleContext, same: Link[]): Finding[] {
  const { policy, act } = context;
  const { severity } = policy.links;
  const [link] = same;
  if (!link || severity === 'off' || policy.links.conditions.length === 0) return [];
  const chain = chainOf(context);
  const ours = (condition: Condition) => link.kind === 'own' && condition.ownDomain === 'satisfied';
  const asked = policy.links.conditions.filter((condition) => !ours(condition));
  const writing = WRITING.has(act.kind);
  return [
    finding({
      rule: RULE,
      clauses: [...policy.links.conditionClauses[chain], ...asked.flatMap(({ clauses }) => clauses[chain])],
      severity: writing ? 'inform' : severity,
      spans: same.map(({ start, end }) => ({ start, end })),
      messageId: link.kind === 'own' ? 'rules.links.own' : link.kind === 'short' ? 'rules.links.short' : 'rules.links.conditions',
      data: { url: link.url, host: link.host, questions: asked.map((condition) => condition.question) },
      remedy: writing ? 'rules.links.writing.now' : 'rules.links.conditions.now',
      about: link.url,
      ...(writing
        ? {}
        : {
            release: severity === 'inform' ? ('acknowledge' as const) : ('checklist' as const),
            questions: asked.map((one) => ask(one, link, chain)),
          }),
    }),
  ];
}

/** A consent belongs to the host, so that a standing record serves all its pages; the other answers belong to the address. */
function ask(condition: Condition, link: Link, chain: 'staff' | 'contractor'): Question {
  const consent = condition.needs === 'consent';
  return question(
    condition.id,
    condition.question,
    condition.clauses[chain],
    consent && link.host !== '' ? link.host : link.url,
    consent ? 'consent' : undefined,
  );
}

function thirdParty({ policy, act }: RuleContext, found: Link[]): Finding[] {
  const block = policy.links.thirdParty;
  const foreign = found.filter(({ kind }) => kind !== 'own' && !(kind === 'public' && block?.exceptPublicBodies));
  if (!block || block.severity === 'off' || foreign.length === 0) return [];
  const severity = WRITING.has(act.kind) ? 'inform' : block.severity;
  return [
    finding({
      rule: RULE,
      clauses: block.clauses,
      severity,
      spans: foreign.map(({ start, end }) => ({ start, end })),
      messageId: 'rules.links.thirdParty',
      data: { links: [...new Set(foreign.map(({ host, url }) => host || url))] },
      remedy: 'rules.links.thirdParty.now',
      ...(severity === 'inform'
        ? {}
        : { release: 'checklist' as const, questions: [question('links.third-party', block.question, block.clauses)] }),
    }),
  ];
}
