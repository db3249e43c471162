/** What the guard knows and shows, in one place, with callbacks on change. */
import type { GuardState } from '../../lib/messages/bridge.ts';

export interface StateBox {
  get(): GuardState;
  /** Lays changes over the state and tells everybody before it returns. */
  set(change: Partial<GuardState>): void;
  /** The same without telling anybody: for what nobody shows. */
  note(change: Partial<GuardState>): void;
  subscribe(listener: (state: GuardState) => void): () => void;
}

export function createState(): StateBox {
  let state: GuardState = { status: { kind: 'starting' }, snapshot: null, draft: null, held: null, notices: [] };
  const listeners = new Set<(state: GuardState) => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) {
        try {
          listener(state);
        } catch {
          // A broken panel must not keep the guard from deciding.
        }
      }
    },
    note(change) {
      state = { ...state, ...change };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
