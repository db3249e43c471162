/** What every rule is: a pure, synchronous function from what is known to findings. One file per rule kind in this folder. */
import type { Act, Facts, Finding } from '../decision/types.ts';
import type { Hit } from '../detectors/types.ts';
import type { Policy } from '../policy/schema.ts';
import type { Nature } from './nature.ts';

export interface RuleContext {
  policy: Policy;
  facts: Facts;
  act: Act;
  /** What the act is in the policies' own terms. */
  nature: Nature;
  /** What the text checker saw in the act's own text. */
  hits: Hit[];
  /** What it saw in the texts of other people that the act answers, removes or shows. */
  incoming: Hit[];
  /** What it saw in alt texts, by picture number. */
  altHits: { image: number; hits: Hit[] }[];
}

export type Rule = (context: RuleContext) => Finding[];
