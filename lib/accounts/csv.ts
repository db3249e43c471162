/** The registry as CSV, out and in, with a preview of what would change before anything does. */
import type { RegistryEntry } from '../decision/types.ts';
import { fromIdCell, idCell, parseCsv, toCsv } from '../foundation/csv.ts';
import type { Problem } from '../foundation/result.ts';
import { ACCOUNT_CATEGORIES, type AccountCategory } from '../foundation/vocabulary.ts';
import { parseHandle } from './handle.ts';

const COLUMNS = [
  'アカウント',
  'ID',
  '区分',
  'してよいこと',
  '根拠',
  '決めた人の役職',
  '決めた人の氏名',
  '決めた日',
  '見直す日',
  '要再確認',
] as const;
type Column = (typeof COLUMNS)[number];

const CATEGORY_WORDS: Record<AccountCategory, string> = {
  'public-body': '公的機関',
  'closely-related': '業務上関係が深い',
  'own-organisation': '市組織内',
  'public-interest': '公共性の高い団体',
  'registered-artist': '登録者',
  other: 'その他',
};
const ACT_WORDS = { like: 'いいね', follow: 'フォロー', share: 'シェア', comment: 'コメント' } as const;
type ListedAct = keyof typeof ACT_WORDS;
const ACTS = Object.keys(ACT_WORDS) as ListedAct[];

const JST = 9 * 3_600_000;
const dayOf = (epoch: number | undefined): string => (epoch === undefined ? '' : new Date(epoch + JST).toISOString().slice(0, 10));

/** The registry as CSV for Excel, sorted by account. */
export function registryToCsv(entries: readonly RegistryEntry[]): string {
  const sorted = [...entries].sort((a, b) => a.handle.localeCompare(b.handle));
  const rows = sorted.map((entry) => [
    entry.handle,
    entry.igId ? idCell(entry.igId) : '',
    CATEGORY_WORDS[entry.category],
    entry.acts.map((act) => ACT_WORDS[act]).join('・'),
    entry.evidence,
    entry.approvedBy?.office ?? '',
    entry.approvedBy?.person ?? '',
    dayOf(entry.approvedAt),
    dayOf(entry.reviewBy),
    entry.needsReview ? '要' : '',
  ]);
  return toCsv(COLUMNS, rows);
}

type Read<T> = { ok: true; value: T } | { ok: false; ja: string; en: string };
const fine = <T>(value: T): Read<T> => ({ ok: true, value });

function readCategory(cell: string): Read<AccountCategory> {
  const word = cell.normalize('NFKC').trim();
  const found = ACCOUNT_CATEGORIES.find((category) => category === word || CATEGORY_WORDS[category] === word);
  const allowed = Object.values(CATEGORY_WORDS).join('、');
  return found
    ? fine(found)
    : {
        ok: false,
        ja: `区分「${cell}」はありません。使えるのは ${allowed} です。`,
        en: `There is no category “${cell}”. Allowed: ${allowed}.`,
      };
}

function readActs(cell: string): Read<ListedAct[]> {
  const words = cell
    .normalize('NFKC')
    .split(/[・、,\s/]+/)
    .filter((word) => word !== '');
  const acts: ListedAct[] = [];
  for (const word of words) {
    const act = ACTS.find((one) => one === word || ACT_WORDS[one] === word);
    if (!act)
      return {
        ok: false,
        ja: `してよいこと「${word}」はありません。使えるのは ${Object.values(ACT_WORDS).join('、')} です。`,
        en: `There is no act “${word}”. Allowed: ${Object.values(ACT_WORDS).join(', ')}.`,
      };
    if (!acts.includes(act)) acts.push(act);
  }
  return fine(acts);
}

/** `2026-11-21`, `2026/11/21` (as Excel rewrites it) or nothing. */
function readDay(cell: string): Read<number | undefined> {
  const text = cell.normalize('NFKC').trim();
  if (text === '') return fine(undefined);
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  const [, year = '', month = '', day = ''] = match ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const epoch = Date.parse(`${iso}T00:00:00+09:00`);
  if (!match || Number.isNaN(epoch) || dayOf(epoch) !== iso)
    return {
      ok: false,
      ja: `日付「${cell}」が読めません。2026-11-21 のように入れてください。`,
      en: `The date “${cell}” cannot be read. Enter it like 2026-11-21.`,
    };
  return fine(epoch);
}

function readId(cell: string): Read<string | undefined> {
  const id = fromIdCell(cell);
  if (id === '') return fine(undefined);
  if (/^\d+$/.test(id)) return fine(id);
  return {
    ok: false,
    ja: `ID「${cell}」は数字ではありません。Excelで桁が崩れていないか確かめてください。`,
    en: `The id “${cell}” is not a number. Check whether Excel has changed it.`,
  };
}

function readRow(cell: (column: Column) => string): Read<RegistryEntry> {
  const handle = parseHandle(cell('アカウント'));
  if (!handle.ok) return { ok: false, ja: handle.error.ja, en: handle.error.en };
  const category = readCategory(cell('区分'));
  if (!category.ok) return category;
  const acts = readActs(cell('してよいこと'));
  if (!acts.ok) return acts;
  const igId = readId(cell('ID'));
  if (!igId.ok) return igId;
  const approvedAt = readDay(cell('決めた日'));
  if (!approvedAt.ok) return approvedAt;
  const reviewBy = readDay(cell('見直す日'));
  if (!reviewBy.ok) return reviewBy;
  const [office, person] = [cell('決めた人の役職').trim(), cell('決めた人の氏名').trim()];
  return fine({
    handle: handle.value,
    ...(igId.value === undefined ? {} : { igId: igId.value }),
    category: category.value,
    acts: acts.value,
    evidence: cell('根拠').trim(),
    ...(office || person ? { approvedBy: { office, person } } : {}),
    ...(approvedAt.value === undefined ? {} : { approvedAt: approvedAt.value }),
    ...(reviewBy.value === undefined ? {} : { reviewBy: reviewBy.value }),
    ...(cell('要再確認').trim() === '' ? {} : { needsReview: true }),
  });
}

/** Entries that could be read, and every row that could not, with its line and what to do. */
export function registryFromCsv(text: string): { entries: RegistryEntry[]; problems: Problem[] } {
  const [header, ...rows] = parseCsv(text);
  const names = header?.cells.map((name) => name.trim()) ?? [];
  const missing = (['アカウント', '区分', 'してよいこと'] as const).filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const ja = `1行目に「${missing.join('」「')}」の列がありません。書き出したCSVの1行目をそのまま使ってください。`;
    return {
      entries: [],
      problems: [
        {
          path: '1',
          given: names.join(','),
          ja,
          en: `The first line lacks the columns ${missing.join(', ')}. Keep the first line of an exported CSV.`,
        },
      ],
    };
  }
  const problems: Problem[] = [];
  const byHandle = new Map<string, { entry: RegistryEntry; line: number }>();
  for (const { line, cells } of rows) {
    const read = readRow((column) => cells[names.indexOf(column)] ?? '');
    const say = (ja: string, en: string) =>
      problems.push({ path: String(line), given: cells.join(',').slice(0, 120), ja: `${line}行目：${ja}`, en: `Line ${line}: ${en}` });
    if (!read.ok) say(read.ja, read.en);
    else if (byHandle.has(read.value.handle)) {
      const first = byHandle.get(read.value.handle)?.line;
      say(
        `@${read.value.handle} は${first}行目にもあります。一つにしてください。`,
        `@${read.value.handle} is also on line ${first}. Keep one of them.`,
      );
    } else byHandle.set(read.value.handle, { entry: read.value, line });
  }
  return { entries: [...byHandle.values()].map((one) => one.entry), problems };
}

/** What importing `incoming` over `current` would do. Entries that only the current registry has are kept unless asked to go. */
export interface RegistryDifference {
  added: RegistryEntry[];
  changed: { before: RegistryEntry; after: RegistryEntry }[];
  unchanged: RegistryEntry[];
  missing: RegistryEntry[];
}

const spelling = (entry: RegistryEntry) =>
  JSON.stringify([
    entry.igId,
    entry.category,
    [...entry.acts].sort(),
    entry.evidence,
    entry.approvedBy?.office,
    entry.approvedBy?.person,
    dayOf(entry.approvedAt),
    dayOf(entry.reviewBy),
    entry.needsReview ?? false,
  ]);

/** Compares by account; days count, hours do not (the CSV carries days). */
export function differenceOf(current: readonly RegistryEntry[], incoming: readonly RegistryEntry[]): RegistryDifference {
  const before = new Map(current.map((entry) => [entry.handle, entry]));
  const difference: RegistryDifference = { added: [], changed: [], unchanged: [], missing: [] };
  for (const after of incoming) {
    const known = before.get(after.handle);
    before.delete(after.handle);
    if (!known) difference.added.push(after);
    else if (spelling(known) === spelling(after)) difference.unchanged.push(after);
    else difference.changed.push({ before: known, after });
  }
  difference.missing = [...before.values()];
  return difference;
}
