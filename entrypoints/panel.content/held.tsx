import { useEffect, useRef, useState } from 'react';
import { HeldDialog } from '../../components/verdict/held-dialog.tsx';
import { draftOf } from '../../components/verdict/profile-card.tsx';
import { systemClock } from '../../lib/foundation/clock.ts';
import type { GuardBridge, GuardState } from '../../lib/messages/bridge.ts';
import type { CoverWatch } from './cover-watch.ts';
import { listable } from './profile-here.ts';

/** Joins the dialog to the guard. `generation` rises when the page had removed us: the dialog is then shown anew. */
export function Held({
  state,
  bridge,
  cover,
  generation,
}: {
  state: GuardState;
  bridge: GuardBridge;
  cover: CoverWatch;
  generation: number;
}) {
  const { held, snapshot } = state;
  const [busy, setBusy] = useState<string | null>(null);
  const [covered, setCovered] = useState<string | null>(null);
  const [inView, setInView] = useState<string | null>(null);
  const control = useRef<Element | null>(null);
  useEffect(() => {
    if (held) control.current = held.control;
    else {
      returnFocus(control.current);
      control.current = null;
    }
  }, [held]);
  const key = held ? `${held.id}:${generation}` : null;
  useEffect(() => cover.onKnown(() => setInView(key)), [cover, key]);
  if (!held) return null;
  const go = (acknowledge: string[]) => {
    if (cover.covered()) {
      setCovered(held.id);
      return;
    }
    setCovered(null);
    setBusy(held.id);
    if (acknowledge.length > 0) bridge.answer(held.id, { acknowledged: [...(held.answers.acknowledged ?? []), ...acknowledge] });
    const free = () => setBusy(null);
    bridge.release(held.id).then(free, free);
  };
  const listing = listable(held, state, systemClock.now());
  return (
    <HeldDialog
      key={key}
      ready={inView === key}
      held={covered === held.id ? { ...held, refusal: 'panel.refused.covered' } : held}
      busy={busy === held.id}
      policy={snapshot?.policy ?? null}
      scopes={snapshot?.scopes ?? []}
      onAnswer={(answers) => bridge.answer(held.id, answers)}
      onGo={go}
      onStop={() => bridge.stop(held.id)}
      listing={listing ?? undefined}
      onRegister={listing?.view.way === 'entry' ? () => bridge.openRegistry(draftOf(listing.view, listing.igId)) : undefined}
      onKeep={async (note) => {
        const kept = await bridge.keepDraft(note);
        return kept.ok ? null : kept.reason;
      }}
      onAsk={async (note, beside, wish) => {
        const asked = await bridge.requestApproval(held.id, note, beside, wish);
        return asked.ok ? null : asked.reason;
      }}
      onFoot={cover.watch}
    />
  );
}

/** The dialog itself gives the focus back to what had it; a pressed control that cannot take focus by a mouse gets it here. */
function returnFocus(control: Element | null): void {
  const { activeElement } = document;
  const lost = activeElement === null || activeElement === document.body || activeElement === document.documentElement;
  if (lost && control instanceof HTMLElement && control.isConnected) control.focus({ preventScroll: true });
}
