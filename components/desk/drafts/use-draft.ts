import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../../lib/approvals/draft.ts';
import type { Answer } from '../actions.ts';

export type Saving = { state: 'saved'; at: number } | { state: 'saving' } | { state: 'failed'; ja: string; en: string };

interface Ports {
  put: (draft: Draft) => Answer<unknown>;
  /** What stands in the editor, so that leaving and coming back shows it before the background has answered. */
  show: (draft: Draft) => void;
  now: () => number;
}

/**
 * A draft being written. Every change goes to the background at once, one at a time and the newest last, and whatever still waits is sent
 * when the page or the editor is left: at most the key that is being pressed can be lost.
 */
export function useDraft(stored: Draft, { put, show, now }: Ports) {
  const [draft, setDraft] = useState(stored);
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: stored.savedAt });
  const current = useRef(stored);
  const waiting = useRef<Draft | null>(null);
  const running = useRef<Promise<void> | null>(null);

  const settle = useCallback((): Promise<void> => {
    const run = async () => {
      while (waiting.current) {
        const next: Draft = waiting.current;
        waiting.current = null;
        const reply = await put(next);
        if (!reply.ok) setSaving({ state: 'failed', ja: reply.error.ja, en: reply.error.en });
        else if (!waiting.current) setSaving({ state: 'saved', at: next.savedAt });
      }
      running.current = null;
    };
    running.current ??= run();
    return running.current;
  }, [put]);

  useEffect(() => {
    const leave = () => {
      const next = waiting.current;
      waiting.current = null;
      if (next) void put(next);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [put]);

  const change = (patch: Partial<Draft>) => {
    const next = { ...current.current, ...patch, savedAt: now() };
    current.current = next;
    waiting.current = next;
    setDraft(next);
    show(next);
    setSaving({ state: 'saving' });
    void settle();
  };
  return { draft, change, saving, /** Resolves when everything written so far is stored. */ settle };
}
