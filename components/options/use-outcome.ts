import { useContext, useState } from 'react';
import type { Problem } from '../../lib/foundation/result.ts';
import { LocaleContext } from '../ui/locale.tsx';
import type { Outcome } from './actions.ts';

/** Runs an action, keeps what went wrong as a sentence, and tells whether it was done. */
export function useOutcome(): {
  error: string | undefined;
  problem: Problem | null;
  clear(): void;
  run(outcome: Outcome): Promise<boolean>;
} {
  const locale = useContext(LocaleContext);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    error: problem ? problem[locale] : undefined,
    problem,
    clear: () => setProblem(null),
    async run(outcome) {
      const wrong = await outcome;
      setProblem(wrong);
      return wrong === null;
    },
  };
}
