/**
 * A look at a password while it is typed: length, kinds of characters, and what makes it easy to guess. The value is looked at and
 * forgotten; nothing of it is returned. Guessability is a short list of the commonest habits, not an estimate of entropy.
 */
export type Weakness = 'common' | 'sequence' | 'repeat' | 'account' | 'year';

export interface PasswordJudgement {
  length: number;
  /** Of letters, digits and symbols (高根沢 5(1): 英字・数字・記号のうち２種類以上). */
  kinds: number;
  weakness: Weakness | null;
}

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv'];
const COMMON =
  /pass(?:word|wd)?|p@ssw|admin|login|welcome|letmein|iloveyou|dragon|monkey|sakura|nippon|japan|instagram|insta|koho|kouhou|yakuba|shiyaku|chiiki|dore?mon|pokemon/;

/** @param names the account's name and the like, any case; parts of four letters and more count. */
export function judgePassword(value: string, names: readonly string[]): PasswordJudgement {
  const kinds = [/\p{L}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u].filter((kind) => kind.test(value)).length;
  return { length: [...value].length, kinds, weakness: weaknessOf(value.toLowerCase(), names) };
}

function weaknessOf(value: string, names: readonly string[]): Weakness | null {
  if (value === '') return null;
  const parts = names.flatMap((name) => name.toLowerCase().split(/[^a-z0-9]+/)).filter((part) => part.length >= 4);
  if (parts.some((part) => value.includes(part))) return 'account';
  if (COMMON.test(value)) return 'common';
  if (new Set(value).size <= Math.max(2, value.length / 4)) return 'repeat';
  if (inRows(value) * 2 > value.length) return 'sequence';
  return /^\D*(?:19|20)\d\d\D?$/.test(value) && value.length < 14 ? 'year' : null;
}

/** Characters that lie in runs of four and more along a row of the keyboard or the alphabet, either way. */
function inRows(value: string): number {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
  let count = 0;
  for (let at = 0; at < value.length; ) {
    let run = 1;
    while (at + run < value.length && rows.some((row) => row.includes(value.slice(at, at + run + 1)))) run += 1;
    if (run >= 4) count += run;
    at += run;
  }
  return count;
}
