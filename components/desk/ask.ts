import { useContext, useState } from 'react';
import type { Problem } from '../../lib/foundation/result.ts';
import { LocaleContext } from '../ui/locale.tsx';
import type { Answer } from './actions.ts';

/** Runs something that may be refused; keeps the refusal as a sentence in the language in force. */
export function useAsk(): { error: string | undefined; busy: boolean; clear(): void; ask<T>(answer: Answer<T>): Promise<T | null> } {
  const locale = useContext(LocaleContext);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    error: problem ? problem[locale] : undefined,
    busy,
    clear: () => setProblem(null),
    async ask(answer) {
      setBusy(true);
      const reply = await answer;
      setBusy(false);
      setProblem(reply.ok ? null : reply.error);
      return reply.ok ? reply.value : null;
    },
  };
}
