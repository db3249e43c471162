/** What the text checker is told: the policy's words, its domains and contacts, and whose text it is. */
import type { DetectOptions, Direction, Strength } from '../detectors/types.ts';
import type { Policy } from '../policy/schema.ts';
import type { Nature } from '../rules/nature.ts';

const STRENGTH: Record<'hold' | 'warn' | 'inform', Strength> = { hold: 'strong', warn: 'weak', inform: 'info' };

/** Options for texts of the given direction. */
export function detectOptions(policy: Policy, now: number, direction: Direction): DetectOptions {
  const never = policy.content.words.never.flatMap(({ term, severity }) =>
    severity === 'off' ? [] : [{ term, strength: STRENGTH[severity] }],
  );
  return {
    direction,
    now,
    ownDomains: policy.links.ownDomains,
    officialContacts: policy.officialContacts,
    words: { never, fine: policy.content.words.fine },
  };
}

/** Answers to people are judged for their tone too. */
export function directionOf(nature: Nature): Direction {
  return nature === 'reply' || nature === 'message' || nature === 'comment-to-others' ? 'reply' : 'own';
}
