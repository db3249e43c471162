/** Sentences of the policy that are said at their moment and ask nothing (clauses.md, disposition REMIND). */
import type { Act } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';
import { finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

type When = Policy['reminders'][number]['when'];

export const reminders: Rule = (context) => {
  const now = moments(context);
  return context.policy.reminders
    .filter(({ when }) => now.has(when))
    .map(({ id, text, clauses }) =>
      finding({
        rule: 'reminders',
        clauses,
        severity: 'inform',
        messageId: 'rules.reminder',
        data: { text },
        remedy: 'rules.reminder.now',
        about: id,
      }),
    );
};

const BY_KIND: Partial<Record<Act['kind'], When>> = {
  publish: 'publish',
  'edit-post': 'edit-post',
  'delete-post': 'delete-post',
  'archive-post': 'delete-post',
  'start-reply': 'start-reply',
  'switch-account': 'login',
  'change-password': 'password-page',
  message: 'message',
  'write-message': 'message',
  'moderate-comment': 'moderation',
  'choose-media': 'choose-media',
};
const BROWSING: ReadonlySet<string> = new Set(['like', 'follow', 'like-comment', 'repost', 'other']);

/** `periodic` and `roster-change` belong to the background's calendar, not to an act. */
function moments({ act, facts }: RuleContext): ReadonlySet<When> {
  const moment = BY_KIND[act.kind];
  return new Set<When>([
    ...(moment ? [moment] : []),
    ...(act.kind === 'open-composer' && facts.firstOfDay !== false ? (['first-composer-of-day'] as const) : []),
    ...((act.surface === 'explore' || act.surface === 'reels') && BROWSING.has(act.kind) ? (['explore'] as const) : []),
  ]);
}
