/** Mounts the panel. It is loaded apart from the guard; without it acts are still held. */
import { createRoot } from 'react-dom/client';
import { controls } from '../../components/ui/controls.css.ts';
import { tokens } from '../../components/ui/tokens.css.ts';
import { verdict } from '../../components/verdict/verdict.css.ts';
import { BRIDGE_KEY, type GuardBridge, type GuardState } from '../../lib/messages/bridge.ts';
import { PanelApp } from './app.tsx';
import { createCoverWatch } from './cover-watch.ts';
import { createHighlights } from './highlights.ts';
import { createHost } from './host.ts';

export function startPanel(): void {
  const bridge = (globalThis as { [BRIDGE_KEY]?: GuardBridge })[BRIDGE_KEY] ?? NOBODY;
  const host = createHost(document, tokens + controls + verdict);
  bridge.exempt(host.element);
  createRoot(host.ground).render(
    <PanelApp bridge={bridge} host={host} cover={createCoverWatch(document)} highlights={createHighlights(document)} />,
  );
}

/** The guard did not start: said by the mark, since nothing is watched. */
const NOTHING: GuardState = {
  status: { kind: 'blind', missing: ['panel.missing.guard'] },
  snapshot: null,
  draft: null,
  held: null,
  notices: [],
};
const refused = { ok: false, reason: 'panel.refused.gone' } as const;
const NOBODY: GuardBridge = {
  version: 1,
  state: () => NOTHING,
  subscribe: () => () => undefined,
  answer: () => undefined,
  release: () => Promise.resolve(refused),
  stop: () => undefined,
  requestApproval: () => Promise.resolve(refused),
  composed: () => null,
  askApproval: () => Promise.resolve(refused),
  keepDraft: () => Promise.resolve(refused),
  openIncident: () => undefined,
  dismissNotice: () => undefined,
  exempt: () => undefined,
};
