import { useContext } from 'react';
import { LocaleContext } from '../ui/locale.tsx';

/** Moments in Japan's time, in the reader's language: 「11月24日(火) 10:00」 and 「2026年11月24日」. */
export function useMoments(): { moment(at: number): string; day(at: number): string } {
  const locale = useContext(LocaleContext);
  const zone = { timeZone: 'Asia/Tokyo' } as const;
  const moment = new Intl.DateTimeFormat(locale, {
    ...zone,
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  });
  const day = new Intl.DateTimeFormat(locale, { ...zone, year: 'numeric', month: 'long', day: 'numeric' });
  return { moment: (at) => moment.format(at), day: (at) => day.format(at) };
}
