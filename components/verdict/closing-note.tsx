import { useContext } from 'react';
import type { Closing } from '../../lib/calendar/closing.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';

/** A calm word that the hours end soon, while something is still being written (AMB-21). */
export function ClosingNote({ closing, onDismiss }: { closing: Closing; onDismiss: () => void }) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const words = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: '2-digit', hourCycle: 'h23', ...options }).format(
      at,
    );
  return (
    <article className="m-note" data-level="inform" role="status">
      <Icon name="inform" />
      <div>
        <p>
          <strong>{say('panel.closing', { until: words({}, closing.until) })}</strong>{' '}
          {closing.next === null
            ? say('panel.closing.now')
            : say('panel.closing.next', { from: words({ month: 'short', day: 'numeric', weekday: 'short' }, closing.next) })}
        </p>
      </div>
      <Button tone="quiet" size="small" iconOnly label={say('panel.notice.close')} onPress={onDismiss}>
        <Icon name="close" />
      </Button>
    </article>
  );
}
