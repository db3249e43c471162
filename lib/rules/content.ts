/** What must not, or should not, be written (高根沢 4(7), 留萌 6 準用, 熊本 5 …). The text checker sees; the policy says what follows. */
import type { Finding } from '../decision/types.ts';
import type { Hit } from '../detectors/types.ts';
import type { CategoryId } from '../foundation/vocabulary.ts';
import { chainOf, finding, question } from './finding.ts';
import { isCollecting, isRebuttal } from './hit-kinds.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 'content';

export const content: Rule = (context) =>
  [
    ...grouped(context.hits.filter((hit) => isContent(hit, context))).map((hits) => judge(context, hits)),
    ...context.altHits.flatMap(({ image, hits }) =>
      grouped(hits.filter((hit) => isContent(hit, context))).map((group) => judge(context, group, image)),
    ),
  ].flat();

/** Hits that another rule speaks of are left to it: accuracy, and what the policy has a clause of its own for. */
function isContent(hit: Hit, { policy }: RuleContext): boolean {
  const { collecting } = policy.content;
  const { hostile } = policy.replies;
  if (hit.category === 'inaccurate-misleading') return false;
  if (isCollecting(hit)) return collecting === null || collecting.severity === 'off';
  return !isRebuttal(hit) || hostile === null || hostile.severity === 'off';
}

/** Hits that say the same of different places become one finding. */
export function grouped(hits: readonly Hit[]): [Hit, ...Hit[]][] {
  const groups = new Map<string, [Hit, ...Hit[]]>();
  for (const hit of hits) {
    const key = [hit.category, hit.strength, hit.messageId, JSON.stringify(hit.data)].join('|');
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  return [...groups.values()];
}

function judge(context: RuleContext, hits: [Hit, ...Hit[]], image?: number): Finding[] {
  const { policy } = context;
  const [hit] = hits;
  const rule = policy.content.categories[hit.category];
  const severity = rule?.[hit.strength] ?? 'off';
  if (!rule || severity === 'off') return [];
  const clauses = [...rule.clauses, ...(rule.chainClauses?.[chainOf(context)] ?? []), ...policy.content.clauses];
  const asks = rule.question !== undefined && severity !== 'inform';
  return [
    finding({
      rule: RULE,
      clauses,
      severity,
      ...said(hits, image),
      ...(severity === 'hold' ? { release: policy.content.release } : {}),
      ...(severity === 'warn' && asks ? { release: 'checklist' as const } : {}),
      ...(asks ? { questions: [question(`content.${hit.category}`, rule.question ?? '', rule.clauses)] } : {}),
      ...(rule.label === undefined ? {} : { label: rule.label }),
    }),
  ];
}

/** The parts of a finding that come straight from what the checker saw. */
export function said(hits: [Hit, ...Hit[]], image?: number) {
  const [hit] = hits;
  const about = [hit.detector, JSON.stringify(hit.data), ...(image === undefined ? [] : [`alt${image}`])].join('|');
  return {
    category: hit.category,
    messageId: hit.messageId,
    data: {
      ...hit.data,
      ...(hit.suggestion === undefined ? {} : { suggestion: hit.suggestion }),
      ...(image === undefined ? {} : { image }),
    },
    remedy:
      image !== undefined
        ? 'rules.content.now.alt'
        : hit.suggestion !== undefined
          ? 'rules.content.now.suggestion'
          : remedyFor(hit.category),
    about,
    ...(image === undefined ? { spans: hits.map(({ start, end }) => ({ start, end })) } : {}),
  };
}

function remedyFor(category: CategoryId): string {
  return `rules.content.now.${category}`;
}
