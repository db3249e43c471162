/**
 * Policies being written, kept on every key. On the page's own shelf and not in the background's stores, because a draft binds
 * nobody, must outlive a tab that is closed in mid-sentence, and this is the one place that writes before the call returns.
 */
import type { PackDraft } from '../policy/custom/pack-file.ts';

const PREFIX = 'mimamori.policy-draft.';

export interface Draft extends PackDraft {
  id: string;
  savedAt: number;
}

function read(key: string): Draft[] {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    const { policy, cases, savedAt } = raw as Draft;
    return [{ id: key.slice(PREFIX.length), policy, cases, savedAt }];
  } catch {
    return [];
  }
}

/** All drafts, the newest first. One that cannot be read is left where it is. */
export function listDrafts(): Draft[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap(read)
    .sort((a, b) => b.savedAt - a.savedAt);
}

/** Keeps a draft; `false` when there is no room for it, and then the one before is still there. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(PREFIX + draft.id, JSON.stringify({ policy: draft.policy, cases: draft.cases, savedAt: draft.savedAt }));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(id: string): void {
  localStorage.removeItem(PREFIX + id);
}
