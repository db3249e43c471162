/** Moments travel in findings as data (`jst:2026-11-23T10:00`) and become words at the edge, in the reader's language. */
import { clockLabel, jst } from './jst.ts';

const MARK = /^jst:(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?$/;
const DAYS = { ja: ['日', '月', '火', '水', '木', '金', '土'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The instant `epoch` as data, Japan time, to the minute or to the second. */
export function momentMark(epoch: number, withSeconds: boolean): string {
  const { date, hour, minute, second } = jst(epoch);
  const two = (n: number) => String(n).padStart(2, '0');
  return `jst:${date}T${two(hour)}:${two(minute)}${withSeconds ? `:${two(second)}` : ''}`;
}

/** `2026年11月23日（月）10:00` or `Mon 23 Nov 2026, 10:00`; any other string comes back as it was. */
export function momentWords(text: string, locale: 'ja' | 'en'): string {
  const match = MARK.exec(text);
  if (!match) return text;
  const moment = jst(Date.parse(`${match[1]}:00+09:00`));
  const clock = `${clockLabel(moment)}${match[2] ?? ''}`;
  const day = DAYS[locale][moment.weekday] ?? '';
  if (locale === 'ja') return `${moment.year}年${moment.month}月${moment.day}日（${day}）${clock}`;
  return `${day} ${moment.day} ${MONTHS[moment.month - 1]} ${moment.year}, ${clock}`;
}
