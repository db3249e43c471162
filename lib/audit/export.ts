/**
 * The record leaves as JSONL (evidence: the very bytes that were hashed) or as CSV (a view that Excel in Japan opens rightly:
 * `foundation/csv.ts`). security.md 7.
 */
import { canonicalJson } from '../foundation/canonical-json.ts';
import { idCell, toCsv } from '../foundation/csv.ts';
import type { SealedEntry } from './entry.ts';

/** One line per entry: `{"entry":…,"hash":…}` in canonical JSON. */
export function toJsonl(entries: readonly SealedEntry[]): string {
  return entries.map((sealed) => `${canonicalJson(sealed)}\n`).join('');
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `2026-11-21 17:20:05` in Japan time, whatever the computer's zone. */
export function japanTime(epoch: number): string {
  const d = new Date(epoch + 9 * 3_600_000);
  return `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`;
}

const COLUMNS = [
  '年度',
  '番号',
  '日時',
  '種別',
  '行為ID',
  'アカウント',
  '操作者',
  '所属',
  '規程',
  '行為',
  '画面',
  '判定',
  '条項',
  '理由',
  '理由（自由記述）',
  '了解者',
  '使用した承認',
  '結果',
  '対象',
  '本文の指紋',
  '備考',
  '端末',
  'ハッシュ',
];

function row({ entry, hash }: SealedEntry): string[] {
  const clauses = [...new Set(entry.verdict?.findings.flatMap((finding) => finding.clauses) ?? [])];
  const note = entry.note ? `${entry.note.id} ${canonicalJson(entry.note.data)}` : '';
  return [
    entry.seg,
    String(entry.seq),
    japanTime(entry.ts),
    entry.kind,
    idCell(entry.id),
    entry.account ?? '',
    entry.actor?.name ?? '',
    entry.actor?.office ?? '',
    entry.policy ? `${entry.policy.id} ${entry.policy.version}` : '',
    entry.act?.kind ?? '',
    entry.act?.surface ?? '',
    entry.verdict?.level ?? '',
    clauses.join(' '),
    entry.reason?.code ?? '',
    entry.reason?.text ?? '',
    entry.reason?.agreedBy ?? '',
    entry.spent.map(idCell).join(' '),
    entry.outcome ?? '',
    [...(entry.act?.owners ?? []), entry.act?.target ?? ''].filter(Boolean).join(' '),
    entry.act?.text ?? '',
    note,
    entry.machine ?? '',
    hash,
  ];
}

/** The record as a table for Excel, oldest first. */
export function recordCsv(entries: readonly SealedEntry[]): string {
  return toCsv(COLUMNS, entries.map(row));
}
