/**
 * The record leaves as JSONL (evidence: the very bytes that were hashed) or as CSV (a view that Excel in Japan opens rightly:
 * BOM, CRLF, formulas defused, long numbers kept as text). security.md 7.
 */
import { canonicalJson } from '../foundation/canonical-json.ts';
import type { SealedEntry } from './entry.ts';

/** One line per entry: `{"entry":…,"hash":…}` in canonical JSON. */
export function toJsonl(entries: readonly SealedEntry[]): string {
  return entries.map((sealed) => `${canonicalJson(sealed)}\n`).join('');
}

const LIVE = /^[\s\u00A0\u200B-\u200D\uFEFF\u3000]*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe goes before it, also after every line break inside it
 * (OWASP list with LF; full-width signs as a precaution). Numbers of ours go through `number`.
 */
export function defuse(cell: string): string {
  return cell
    .split(/(\r\n|\r|\n)/)
    .map((part) => (LIVE.test(part) ? `'${part}` : part))
    .join('');
}

/** Instagram's ids have 17 digits, Excel keeps 15: a prefix keeps them text. */
export function idCell(id: string): string {
  return /^\d{12,}$/.test(id) ? `id:${id}` : id;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** RFC 4180 with BOM and CRLF. Every cell is defused. */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => quote(defuse(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
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
    hash,
  ];
}

/** The record as a table for Excel, oldest first. */
export function recordCsv(entries: readonly SealedEntry[]): string {
  return toCsv(COLUMNS, entries.map(row));
}
