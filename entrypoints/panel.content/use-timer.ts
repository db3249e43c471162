import { useEffect } from 'react';
import { systemClock } from '../../lib/foundation/clock.ts';

/** Calls back at `at` (epoch ms), once. */
export function useTimer(at: number | null, round: number, run: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one timer for each moment
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(run, Math.min(Math.max(at - systemClock.now(), 1_000), 2 ** 31 - 1));
    return () => clearTimeout(timer);
  }, [at, round]);
}
