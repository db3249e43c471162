/** Times that cannot be: 午後13時, 10時75分, an end before its beginning on one day. */
import { Taken } from '../../text/taken.ts';
import { type Detector, type Found, lineAround } from '../reading.ts';

const category = 'inaccurate-misleading';
const HALF_DAY = /(?:午前|午後|am|pm)\s?(\d{1,2})(?:\s?時(?!間)|:\d{2})|(?<![\d:.])(\d{1,2}):\d{2}\s?(?:am|pm)(?![a-z])/g;
const CLOCK = /(?<![\d:./-])(\d{1,2})(?:\s?時\s?(\d{1,2})\s?分|:(\d{2})(?![\d:]))(?!\d)/g;
const HOUR = /(?<![\d:./-])(\d{2})\s?時(?!間|代|点|価|給|短|効|期)/g;
/** 「25時まで営業」: the trade's way to write the small hours. */
const LATE = /^\d+\s?時(?:半|\s?\d{1,2}\s?分)?(?:頃|ごろ|過ぎ)?(?:まで|終|閉|に終)/;
const T = '(?:(午前|午後)\\s?)?(\\d{1,2})(?:時(?:\\s?(\\d{1,2})\\s?分|(半))?|:(\\d{2}))';
const RANGE = new RegExp(`(?<![\\d:./-])${T}\\s?(?:から|〜|~|-|ー|より)\\s?(?:(翌日?|翌朝)の?\\s?)?${T}(?!間|前)`, 'g');
const OVERNIGHT = /翌|夜間|夜通し|宿直|深夜|終夜|閉庁|時間外|休日|停止|通行止|規制|メンテナンス|泊|24時間/;

export const times: Detector = ({ text }) => {
  if (!/\d\s?時|\d:\d/.test(text)) return [];
  const found: Found[] = [];
  const taken = new Taken(text.length);
  const add = (detector: string, from: number, to: number, data: Record<string, string>, suggestion?: string) => {
    if (taken.claim(from, to))
      found.push({
        detector: `accuracy/${detector}`,
        category,
        strength: 'weak',
        from,
        to,
        reason: `accuracy.${detector}`,
        data,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
  };
  for (const match of text.matchAll(HALF_DAY)) {
    const hour = Number(match[1] ?? match[2]);
    if (hour > 12) add('impossible-time', match.index, match.index + match[0].length, { time: match[0] }, inHalfDay(match[0], hour));
  }
  for (const match of text.matchAll(CLOCK)) {
    const minute = Number(match[2] ?? match[3]);
    if (Number(match[1]) > 30 && match[3]) continue;
    if (minute > 59 || Number(match[1]) > 29) add('impossible-time', match.index, match.index + match[0].length, { time: match[0] });
  }
  for (const match of text.matchAll(HOUR))
    if (Number(match[1]) > 29 || (Number(match[1]) > 24 && !LATE.test(text.slice(match.index, match.index + 14))))
      add('impossible-time', match.index, match.index + match[0].length, { time: match[0] });
  for (const match of text.matchAll(RANGE)) {
    const start = minutes(match[1], match[2], match[3], match[4], match[5]);
    const end = minutes(match[7] ?? (Number(match[8]) <= 12 ? match[1] : undefined), match[8], match[9], match[10], match[11]);
    const { before, after } = lineAround(text, match.index, match.index + match[0].length, 60);
    const line = before + match[0] + after;
    if (start === null || end === null || match[6] || OVERNIGHT.test(line)) continue;
    const plain = minutes(match[7], match[8], match[9], match[10], match[11]);
    if (start > end && plain !== null && start > plain && plain >= 7 * 60 && start < 20 * 60)
      add('end-before-start', match.index, match.index + match[0].length, { start: clock(start), end: clock(plain) });
  }
  return found;
};

/** 「午後15:00」 → 「午後3:00」; nothing where the half of the day is in doubt as well. */
const inHalfDay = (written: string, hour: number): string | undefined =>
  hour > 12 && hour < 24 && /午後|pm/.test(written) ? written.replace(String(hour), String(hour - 12)) : undefined;

function minutes(
  half: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  halfPast: string | undefined,
  colon: string | undefined,
): number | null {
  const h = Number(hour);
  const m = halfPast ? 30 : Number(minute ?? colon ?? 0);
  if (h > 29 || m > 59) return null;
  return (half === '午後' && h < 12 ? h + 12 : h) * 60 + m;
}

const clock = (total: number): string => `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`;
