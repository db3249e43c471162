/** Character by character, what became of an approved text: shown beside 「承認後に変更されています」. */
import { diffChars } from 'diff';
import { normaliseForApproval } from '../text/approval-text.ts';

export interface DifferencePart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Parts of `approved` and `current` in reading order, after the same normalisation that the digest uses. Empty difference: one `same` part or none. */
export function differenceOf(approved: string, current: string): DifferencePart[] {
  return diffChars(normaliseForApproval(approved), normaliseForApproval(current)).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value,
  }));
}
