import { useContext } from 'react';
import type { DayState, OpenState } from '../../lib/calendar/business-hours.ts';
import { holidayWords } from '../../lib/i18n/holiday-words.ts';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { Item } from './item.tsx';

const JST = 'Asia/Tokyo';

/** Whether the office is open, and until when; closed with the reason and the next opening. All times are Japan's. */
export function HoursItem({ hours, now }: { hours: OpenState | null; now: number }) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const term = say('popup.hours');
  const clock = (epoch: number) =>
    new Intl.DateTimeFormat(locale, { timeZone: JST, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(epoch);
  const day = (epoch: number) =>
    new Intl.DateTimeFormat(locale, { timeZone: JST, month: 'long', day: 'numeric', weekday: 'short' }).format(epoch);
  const sameDay = (a: number, b: number) => day(a) === day(b);
  const reason = (state: DayState): string => {
    if (state.open) return say('popup.hours.time');
    if (state.why === 'holiday') return state.name === undefined ? say('popup.hours.holiday') : holidayWords(state.name, locale);
    return say(`popup.hours.${state.why}`);
  };
  if (!hours)
    return (
      <Item icon="clock" term={term}>
        {say('popup.hours.none')}
      </Item>
    );
  if (hours.state === 'unset')
    return (
      <Item icon="clock" term={term}>
        {say('popup.hours.unset')}
      </Item>
    );
  if (hours.state === 'open') {
    return (
      <Item icon="clock" term={term}>
        {say('popup.hours.open', { until: clock(hours.until) })}
      </Item>
    );
  }
  const next =
    hours.next &&
    say('popup.hours.next', {
      when: sameDay(hours.next.from, now)
        ? say('popup.hours.today', { time: clock(hours.next.from) })
        : `${day(hours.next.from)} ${clock(hours.next.from)}`,
    });
  return (
    <Item icon="clock" term={term} more={next ?? undefined}>
      {say('popup.hours.closed', { why: reason(hours.day) })}
    </Item>
  );
}
