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
