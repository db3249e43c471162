import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { PasswordMeter } from '../../components/situations/password-meter.tsx';
import { LocaleContext } from '../../components/ui/locale.tsx';
import { ApprovedTextContext } from '../../components/verdict/approved-text.tsx';
import { ClosingNote } from '../../components/verdict/closing-note.tsx';
import { DraftCard } from '../../components/verdict/draft-card.tsx';
import { explained } from '../../components/verdict/explained.ts';
import { IncidentContext } from '../../components/verdict/incident-link.tsx';
import { Notices } from '../../components/verdict/notices.tsx';
import { OwnAccountLink } from '../../components/verdict/own-account-link.tsx';
import { ProfileCard } from '../../components/verdict/profile-card.tsx';
import { type MarkSize, StatusMark } from '../../components/verdict/status-mark.tsx';
import { askableOf } from '../../components/verdict/ways.ts';
import { saveDiagnostics } from '../../lib/browser/save-file.ts';
import type { Finding } from '../../lib/decision/types.ts';
import { systemClock } from '../../lib/foundation/clock.ts';
import { t } from '../../lib/i18n/index.ts';
import type { GuardBridge } from '../../lib/messages/bridge.ts';
import { approvedDifference } from './approved-text.ts';
import { approvedTexts } from './approved-texts.ts';
import { Asking } from './asking.tsx';
import type { CoverWatch } from './cover-watch.ts';
import { Held } from './held.tsx';
import type { Highlights } from './highlights.ts';
import type { Host } from './host.ts';
import { markView } from './mark-view.ts';
import type { Spot } from './place.ts';
import { profileHere } from './profile-here.ts';
import { useClosing } from './use-closing.ts';
import { useGuard } from './use-guard.ts';
import { usePassword } from './use-password.ts';
import { useCardPlace, useMarkPlace, useNotesPlace } from './use-place.ts';
import { useTheme } from './use-theme.ts';
import { useTimer } from './use-timer.ts';

export interface PanelAppProps {
  bridge: GuardBridge;
  host: Host;
  cover: CoverWatch;
  highlights: Highlights;
}

/** Everything we show in Instagram's page. */
export function PanelApp({ bridge, host, cover, highlights }: PanelAppProps) {
  const isOurs = useCallback((target: EventTarget) => target === host.element, [host]);
  const state = useGuard(bridge, isOurs);
  const { snapshot, draft, notices, status, page, held, comments } = state;
  const locale = snapshot?.locale ?? (document.documentElement.lang.startsWith('en') ? 'en' : 'ja');
  const theme = useTheme();
  const [generation, setGeneration] = useState(0);
  const [size, setSize] = useState<MarkSize>('pill');
  const [hour, setHour] = useState(0);
  /** The finding that said whose approval is needed, while it is being asked for. */
  const [asking, setAsking] = useState<Finding | null>(null);
  const card = useRef<HTMLElement>(null);

  useEffect(() => host.onRestored(() => setGeneration((one) => one + 1)), [host]);
  useEffect(() => {
    if (draft) highlights.show(draft.editor, draft.verdict);
    else highlights.clear();
  }, [draft, highlights]);
  useEffect(() => highlights.showComments(comments ?? []), [comments, highlights]);

  const now = systemClock.now();
  const minute = Math.floor(now / 60_000);
  const here = profileHere(state, now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it speaks of nothing that changes with every word that is written
  const mark = useMemo(
    () => markView(state, locale, now, here?.view ?? null),
    [status, snapshot, page, comments, here, locale, hour, minute],
  );
  const { closing, dismiss } = useClosing(state, now);
  useTimer(mark.changesAt, hour, () => setHour((one) => one + 1));
  const corner = useMarkPlace(host.element, `${page?.url ?? ''} ${status.kind}`, held !== null);
  const spot = useCardPlace(host.element, draft && draft.verdict.findings.length > 0 ? draft.editor : null);
  useKeyToCard(card, spot !== null);
  const account = status.kind === 'watching' ? status.account : '';
  const password = usePassword(page?.surface === 'password' && account !== '', account);
  const notesSpot = useNotesPlace(
    host.element,
    draft?.editor ?? null,
    notices.at(-1)?.id ?? (password ? 'password' : closing ? 'closing' : undefined),
  );
  const shownFindings = spot && draft ? draft.verdict.findings.filter((one) => one.severity !== 'inform' && !one.resolved).length : 0;
  // Notes that only inform give way to findings.
  const quiet = shownFindings > 0 || (notesSpot?.crowded && !spot);
  const notes = quiet ? notices.filter(({ verdict }) => verdict.level !== 'inform') : notices;
  // Where there is no room for them the mark keeps them.
  const kept = notesSpot?.crowded ? notices.filter((notice) => !notes.includes(notice)).flatMap(({ verdict }) => verdict.findings) : [];
  const beside = spot ?? (notes.length > 0 || password || closing ? notesSpot : null);
  const calm = mark.level === 'clear' || mark.level === 'inform';
  const diagnose = () => saveDiagnostics(bridge.diagnostics());
  const askable = draft ? askableOf(draft.verdict) : null;
  const ask = () => setAsking(askable);
  const rescue = status.kind === 'orphaned' ? draft?.act.text : undefined;

  return (
    <LocaleContext value={locale}>
      <IncidentContext value={bridge.openIncident}>
        <ApprovedTextContext value={(finding) => approvedDifference(state, finding)}>
          <div className="m-root" data-theme={theme} lang={locale}>
            <StatusMark
              {...mark}
              notes={kept.map((finding) => explained(finding, snapshot?.policy ?? null, locale))}
              rescue={rescue}
              onDiagnose={status.kind === 'blind' ? diagnose : undefined}
              size={size === 'dot' && !calm ? 'pill' : size}
              style={corner}
              onSize={setSize}
              onAsk={askable && !spot ? ask : undefined}
            >
              {here ? (
                <ProfileCard
                  key={here.view.handle}
                  view={here.view}
                  igId={here.igId}
                  onAsk={bridge.requestListing}
                  onRegister={bridge.openRegistry}
                />
              ) : null}
              {status.kind === 'inert' && status.account ? <OwnAccountLink account={status.account} onOpen={bridge.openRegistry} /> : null}
            </StatusMark>
            <p className="m-hidden" role="status">
              {shownFindings > 0 ? t(locale, 'panel.draft.live', { count: shownFindings }) : ''}
            </p>
            {beside && !held ? (
              <div className="m-beside" style={positionOf(spot ?? { ...beside, maxHeight: Number.NaN })}>
                {password && snapshot?.policy ? <PasswordMeter policy={snapshot.policy} judged={password} /> : null}
                {closing ? <ClosingNote closing={closing} onDismiss={dismiss} /> : null}
                <Notices notices={notes} policy={snapshot?.policy ?? null} onDismiss={bridge.dismissNotice} />
                {draft && spot ? (
                  <DraftCard
                    draft={draft}
                    policy={snapshot?.policy ?? null}
                    crowded={spot.crowded ?? false}
                    card={card}
                    onBack={() => draft.editor.focus()}
                    onAsk={ask}
                    approved={approvedTexts(state, askable, systemClock.now())}
                  />
                ) : null}
              </div>
            ) : null}
            {asking && draft && !held ? (
              <Asking state={state} bridge={bridge} asked={asking} editor={draft.editor} onClose={() => setAsking(null)} />
            ) : null}
            <Held state={state} bridge={bridge} cover={cover} generation={generation} />
          </div>
        </ApprovedTextContext>
      </IncidentContext>
    </LocaleContext>
  );
}

/** A spot as a style; `NaN` lets the height follow what stands there. */
function positionOf({ left, right, top, bottom, width, maxHeight }: Spot): CSSProperties {
  return { left, right, top, bottom, width, maxHeight: Number.isNaN(maxHeight) ? 'none' : maxHeight };
}

/** F8 goes to the card while it is there; the key means nothing to Instagram. */
function useKeyToCard(card: { current: HTMLElement | null }, there: boolean): void {
  useEffect(() => {
    if (!there) return;
    const own = new AbortController();
    const go = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || !event.isTrusted || event.isComposing || !card.current) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      card.current.focus();
    };
    window.addEventListener('keydown', go, { capture: true, signal: own.signal });
    return () => own.abort();
  }, [card, there]);
}
