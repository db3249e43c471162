import { useContext } from 'react';
import { LocaleContext } from '../ui/locale.tsx';

/** A function that writes an instant as Japan's date and time, in the language in force. */
export function useMoment(): (epoch: number) => string {
  const locale = useContext(LocaleContext);
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Tokyo',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (epoch) => format.format(epoch);
}

const JST_OFFSET = 9 * 3_600_000;

/** An instant as the value of a date-and-time field, in Japan's time whatever this computer's zone is; empty for none. */
export const fieldOfMoment = (epoch: number | undefined): string =>
  epoch === undefined ? '' : new Date(epoch + JST_OFFSET).toISOString().slice(0, 16);

/** The instant that a date-and-time field names; `undefined` while it is not complete. */
export function momentOfField(value: string): number | undefined {
  const at = Date.parse(`${value}:00+09:00`);
  return Number.isNaN(at) ? undefined : at;
}
