/** The policy's own questions before something goes out: what no machine can see (clauses.md, disposition CHECK). */
import type { Question } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';
import { chainOf, finding, question } from './finding.ts';
import type { Nature } from './nature.ts';
import type { Rule, RuleContext } from './rule.ts';

type ShareQuestion = Policy['questions'][number];
type When = ShareQuestion['when'][number];

const WHEN: Partial<Record<Nature, When>> = {
  post: 'publish',
  edit: 'edit-post',
  'own-comment': 'comment',
  'comment-to-others': 'comment',
  reply: 'reply',
  message: 'message',
};
const KINDS = new Set(['publish', 'edit-post', 'comment', 'reply', 'message', 'reply-to-story']);

export const questions: Rule = (context) => {
  const { policy, act, nature } = context;
  const when = WHEN[nature];
  if (!KINDS.has(act.kind) || !when) return [];
  const chain = chainOf(context);
  const asked = policy.questions.filter((one) => one.when.includes(when) && (one.chains.length === 0 || one.chains.includes(chain)));
  return (['hold', 'warn', 'inform'] as const).flatMap((severity) => checklist(context, asked, severity));
};

/** All questions of one severity make one checklist; what is answered falls away when the answers are laid over it. */
function checklist(context: RuleContext, asked: ShareQuestion[], severity: 'hold' | 'warn' | 'inform') {
  const list = asked.filter((one) => one.severity === severity).flatMap((one) => instances(context, one));
  if (list.length === 0) return [];
  return [
    finding({
      rule: 'questions',
      clauses: list.flatMap((one) => one.clauses),
      severity,
      messageId: `rules.questions.${severity}`,
      data: { count: list.length },
      remedy: 'rules.questions.now',
      questions: list,
      ...(severity === 'inform' ? {} : { release: 'checklist' as const }),
    }),
  ];
}

function instances({ act }: RuleContext, one: ShareQuestion): Question[] {
  const media = act.media ?? [];
  if (!one.perMedia || media.length === 0) return [question(one.id, one.text, one.clauses)];
  return media.map(({ index }) => question(one.id, media.length === 1 ? one.text : `${index}枚目：${one.text}`, one.clauses, index));
}
