/** How far this computer's clock is from Instagram's, by the `Date` of its answers (AMB-21, S16). A rumour: it can only add a warning. */

/** Further apart than this is worth a line in the record, ms: as in `rules/clock.ts`. */
const TOLERANCE = 120_000;

export interface ClockCheck {
  /** Instagram answered just now with this `Date`. */
  seen(date: string): void;
  /** This computer's clock minus Instagram's, ms; `undefined` until an answer came. */
  skew(): number | undefined;
  /** From now on a clock that is wrong may be told. */
  tell(): void;
}

/** @param told called once, with whole seconds, when the clock is wrong and may be told. */
export function createClockCheck(now: () => number, told: (seconds: number) => void): ClockCheck {
  let skew: number | undefined;
  let telling = false;
  let done = false;
  const look = (): void => {
    if (!telling || done || skew === undefined || Math.abs(skew) <= TOLERANCE) return;
    done = true;
    told(Math.round(skew / 1_000));
  };
  return {
    seen(date) {
      const at = Date.parse(date);
      if (Number.isNaN(at)) return;
      skew = now() - at;
      look();
    },
    skew: () => skew,
    tell() {
      telling = true;
      look();
    },
  };
}
