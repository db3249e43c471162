/** What the guard remembers from one act to the next, in this tab and only while it is open. */
import type { Act, Answers } from '../../lib/decision/types.ts';
import { dayInJapan } from './facts.ts';
import { sameAct, sameButText } from './fingerprint.ts';

export interface Memory {
  /**
   * Answers that still hold for `act`: for the same act all but the reading of notices, those about pictures, links and subject when only
   * words changed. They fill the dialog beforehand; they never let an act pass without it.
   */
  answersFor(act: Act): Answers;
  keep(act: Act, answers: Answers): void;
  forget(): void;
  /** True for the first composer of the day in Japan. */
  firstOfDay(now: number): boolean;
  composerOpened(now: number): void;
}

export function createMemory(): Memory {
  let kept: { act: Act; answers: Answers } | null = null;
  let opened: number | null = null;
  return {
    answersFor(act) {
      if (!kept) return {};
      if (sameAct(kept.act, act)) return { ...kept.answers, acknowledged: [] };
      if (!sameButText(kept.act, act)) return {};
      const { ticks, consents, postCategory, scope } = kept.answers;
      return { ticks, consents, postCategory, scope };
    },
    keep(act, answers) {
      kept = { act, answers };
    },
    forget() {
      kept = null;
    },
    firstOfDay: (now) => opened !== dayInJapan(now),
    composerOpened(now) {
      opened = dayInJapan(now);
    },
  };
}
