import { describe, expect, it } from 'vitest';
import { closingOf } from '../../../lib/calendar/closing.ts';
import { packOf } from '../guard/given.ts';

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+09:00`);

describe('the end of the hours', () => {
  const { hours } = packOf('rumoi');
  if (!hours) throw new Error('留萌 limits its hours');

  it('is said from 17:10 on, with the next opening (AMB-21)', () => {
    expect(closingOf(hours, at('2026-11-24 10:00'))).toEqual({
      from: at('2026-11-24 17:10'),
      until: at('2026-11-24 17:20'),
      next: at('2026-11-25 08:50'),
    });
  });

  it('looks over the weekend and the holiday', () => {
    expect(closingOf(hours, at('2026-11-20 17:15'))?.next).toBe(at('2026-11-24 08:50'));
  });

  it('is nothing to say while the office is closed, or where nobody has set the hours', () => {
    expect(closingOf(hours, at('2026-11-23 10:00'))).toBeNull();
    expect(closingOf(hours, at('2026-11-24 17:21'))).toBeNull();
    expect(closingOf({ ...hours, windows: [{ id: 'open', label: '', from: null, to: null }] }, at('2026-11-24 10:00'))).toBeNull();
  });
});
