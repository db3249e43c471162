/**
 * Writing that screen readers and some phones cannot read (鏡野 5(1)イ; JIS X 8341-3): looked for in the original characters,
 * because normalising removes exactly these. Always `info`: advice, never an obstacle.
 */
import type { Found, Reading } from '../reading.ts';

/** As `Found`, in offsets of the original text. */
export type Seen = Omit<Found, 'from' | 'to'> & { start: number; end: number };

const category = 'inaccurate-misleading';
const MACHINE_DEPENDENT =
  /[\u2460-\u24FF\u2160-\u217F\u3220-\u324F\u3251-\u32FE\u3300-\u33FF\u2116\u2121\u32FF\u337B-\u337E\uE000-\uF8FF]/g;
const DECORATED = /(?:[\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F189}\u24B6-\u24E9\u2102\u210A-\u2134]\s?){3,}/gu;
/** Pictures and decorated letters lie outside the basic plane, or among the old symbols. */
const PICTURE = /[\uD83C-\uD83E\uD835\u2600-\u27BF\u2B50]/;
const EMOJI = '\\p{Extended_Pictographic}(?:\\uFE0F|\\u200D\\p{Extended_Pictographic}|[\\u{1F3FB}-\\u{1F3FF}])*';
const EMOJI_RUN = new RegExp(`(?:(?:${EMOJI}|[\\u{1F1E6}-\\u{1F1FF}]{2})[ \\u3000]?){5,}`, 'gu');
const SPACED_WORDS =
  '日時 場所 会場 対象 定員 費用 料金 内容 講師 期間 期日 時間 主催 共催 後援 問合 申込 持物 締切 期限 備考 住所 氏名 電話 資格 方法 人数 受付 開場 開演 集合 参加 提出 担当 開催 日程 年齢 所在 名称 目的';
const SPACED = new RegExp(
  SPACED_WORDS.split(' ')
    .map(([first, second]) => `${first}[ \\u3000]{1,4}${second}(?![一-龠])`)
    .join('|'),
  'g',
);
const HASHTAG = /[#＃]([a-z][a-z0-9_]{13,60})(?![A-Za-z0-9_])/g;
const CAPITALS = /(?:\b[A-Z]{2,}\b[ ,.!'-]{1,2}){4,}\b[A-Z]{2,}\b/g;
const KANA_WALL = /[ァ-ヴー・]{25,}|[ぁ-んー]{40,}/g;

/** The same in letters that every phone and voice knows: ① → (1), ㈱ → (株), 日　時 → 日時. */
function plain(what: string, written: string): { suggestion?: string } {
  if (what === 'spaced-word') return { suggestion: written.replace(/[ \u3000]/g, '') };
  if (what !== 'machine-dependent' && what !== 'decorated-letters') return {};
  const letters = written.trimEnd().normalize('NFKC');
  return letters === written.trimEnd() ? {} : { suggestion: /^\d+$/.test(letters) ? `(${letters})` : letters };
}

export function readability({ normalised }: Reading): Seen[] {
  const text = normalised.original;
  const seen: Seen[] = [];
  const look = (expression: RegExp, what: string, once = true) => {
    for (const match of text.matchAll(expression)) {
      seen.push({
        detector: `accessibility/${what}`,
        category,
        strength: 'info',
        reason: `accessibility.${what}`,
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        ...plain(what, match[0]),
      });
      if (once) return;
    }
  };
  const pictures = PICTURE.test(text);
  look(MACHINE_DEPENDENT, 'machine-dependent');
  if (pictures || /[\u24B6-\u24E9\u2102\u210A-\u2134]/.test(text)) look(DECORATED, 'decorated-letters');
  if (pictures) look(EMOJI_RUN, 'emoji-run');
  if (/[ \u3000]/.test(text)) look(SPACED, 'spaced-word', false);
  look(HASHTAG, 'hashtag-case');
  look(CAPITALS, 'capitals');
  look(KANA_WALL, 'kana-wall');
  return seen.slice(0, 20);
}
