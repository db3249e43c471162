/**
 * The life of one held act: stopped, answered, looked at again, logged, let go exactly once (design: "The way of one act"; security.md 7:
 * log the intent → let the click go → log the outcome). What cannot be logged is not let go.
 */
import type { Act, Answers, Verdict } from '../../lib/decision/types.ts';
import type { Attempt } from '../../lib/instagram/types.ts';
import type { HeldAct } from '../../lib/messages/bridge.ts';
import type { Reply } from '../../lib/messages/envelope.ts';
import { sameAct } from './fingerprint.ts';
import { mayGo } from './judge.ts';

/** `reason` is the id of a sentence (`panel.refused.…`), or a sentence in the person's language. */
type Released = { ok: true } | { ok: false; reason: string };
type Refused = `panel.refused.${'gone' | 'changed' | 'open' | 'stopped' | 'going'}`;

export interface HoldingPorts {
  judge(act: Act, answers: Answers): Verdict;
  intent(id: string, act: Act, verdict: Verdict, answers: Answers): Promise<Reply<{ id: string }>>;
  /** Called right before the replay; the answer is told what became of it. */
  letGo(id: string, act: Act, verdict: Verdict): Following;
  cancelled(id: string): void;
  show(held: HeldAct | null): void;
  failureText(failure: { ja: string; en: string }): string;
  newId(): string;
}

/** Follows an act that was let go to its end. */
export interface Following {
  /** The control was used once more. */
  done(): void;
  /** The control or the text was gone; nothing left. */
  failed(): void;
}

export interface Holding {
  current(): HeldAct | null;
  hold(attempt: Attempt, verdict: Verdict, answers: Answers): void;
  /** Stops an act only for as long as its approval is being spent; the person sees a dialog only when that fails. */
  spend(attempt: Attempt, verdict: Verdict): Promise<void>;
  answer(id: string, answers: Answers): void;
  release(id: string): Promise<Released>;
  stop(id: string): void;
  /** What was decided with has changed: judge again. */
  rejudge(): void;
  change(id: string, change: Partial<HeldAct>): void;
}

export function createHolding(ports: HoldingPorts): Holding {
  let held: HeldAct | null = null;
  let attempt: Attempt | null = null;
  let releasing = false;
  let quiet = false;

  const show = (next: HeldAct | null): void => {
    held = next;
    if (!next) attempt = null;
    ports.show(quiet ? null : next);
  };
  const refuse = (reason: Refused): Released => ({ ok: false, reason });
  const isStill = (id: string): boolean => held?.id === id;

  /** Reads the page again and judges what stands there now. Says whether that is what the person has seen. */
  const lookAgain = (): 'gone' | 'changed' | 'open' | 'ready' => {
    if (!held || !attempt) return 'gone';
    const now = attempt.reread();
    if (!now) return 'gone';
    const act: Act = { ...now, via: held.act.via };
    const changed = !sameAct(held.act, act);
    const verdict = ports.judge(act, held.answers);
    if (changed) {
      show({ ...held, act, verdict, changed: true });
      return 'changed';
    }
    // What was read now is what is compared next: a digest that has come since then counts from here on.
    if (!mayGo(verdict)) {
      show({ ...held, act, verdict });
      return 'open';
    }
    held = { ...held, act, verdict };
    return 'ready';
  };

  const refusals = { gone: 'panel.refused.gone', changed: 'panel.refused.changed', open: 'panel.refused.open' } as const;

  const letGo = async (id: string): Promise<Released> => {
    const first = lookAgain();
    if (first !== 'ready') return refuse(refusals[first]);
    if (!held || !attempt) return refuse('panel.refused.gone');
    const { act, verdict, answers } = held;
    if (!verdict.inert) {
      const logged = await ports.intent(id, act, verdict, answers);
      if (!logged.ok) return { ok: false, reason: ports.failureText(logged.error) };
      if (!isStill(id)) {
        ports.cancelled(id);
        return refuse('panel.refused.stopped');
      }
      const mine = held;
      const second = lookAgainAfterSpending(mine);
      if (second !== 'ready') {
        ports.cancelled(id);
        if (held) show({ ...held, id: ports.newId() });
        return refuse(refusals[second]);
      }
    }
    const going = attempt;
    const before = held;
    const following = ports.letGo(id, act, verdict);
    show(null);
    if (going.replay()) {
      following.done();
      return { ok: true };
    }
    following.failed();
    attempt = going;
    show({ ...before, id: ports.newId() });
    return refuse('panel.refused.gone');
  };

  /** The approvals are spent by now, so only the page itself is compared. */
  const lookAgainAfterSpending = (mine: HeldAct): 'gone' | 'changed' | 'ready' => {
    const now = attempt?.reread();
    if (!now) return 'gone';
    const act: Act = { ...now, via: mine.act.via };
    if (sameAct(mine.act, act)) return 'ready';
    show({ ...mine, act, verdict: ports.judge(act, mine.answers), changed: true });
    return 'changed';
  };

  const release = async (id: string): Promise<Released> => {
    if (!isStill(id)) return refuse('panel.refused.gone');
    if (releasing) return refuse('panel.refused.going');
    releasing = true;
    try {
      const released = await letGo(id);
      if (!released.ok && held) show({ ...held, refusal: released.reason });
      return released;
    } finally {
      releasing = false;
    }
  };

  return {
    current: () => held,
    hold(next, verdict, answers) {
      attempt = next;
      show({ id: ports.newId(), act: next.act, verdict, control: next.control, answers });
    },
    answer(id, answers) {
      if (!held || !isStill(id) || releasing) return;
      const merged = { ...held.answers, ...answers };
      show({ ...held, answers: merged, verdict: ports.judge(held.act, merged), refusal: undefined });
    },
    release,
    async spend(next, verdict) {
      quiet = true;
      const id = ports.newId();
      attempt = next;
      show({ id, act: next.act, verdict, control: next.control, answers: {} });
      await release(id);
      quiet = false;
      if (held) show(held);
    },
    stop(id) {
      if (isStill(id)) show(null);
    },
    rejudge() {
      if (held && !releasing) show({ ...held, verdict: ports.judge(held.act, held.answers) });
    },
    change(id, change) {
      if (held && isStill(id)) show({ ...held, ...change });
    },
  };
}
