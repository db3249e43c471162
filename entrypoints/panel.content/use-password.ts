import { useEffect, useState } from 'react';
import { isNewPasswordField } from '../../lib/instagram/password-field.ts';
import { judgePassword, type PasswordJudgement } from '../../lib/situations/password-strength.ts';

/** The judgement on a new password while it is typed on Instagram's password page; the value itself is not kept. */
export function usePassword(active: boolean, account: string): PasswordJudgement | null {
  const [judged, setJudged] = useState<PasswordJudgement | null>(null);
  useEffect(() => {
    if (!active) return;
    const own = new AbortController();
    const look = ({ target }: Event) => {
      if (!isNewPasswordField(target)) return;
      setJudged(target.value === '' ? null : judgePassword(target.value, [account]));
    };
    window.addEventListener('input', look, { capture: true, signal: own.signal });
    return () => {
      own.abort();
      setJudged(null);
    };
  }, [active, account]);
  return judged;
}
