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
  const root = withoutSelection(document, () => createRoot(host.ground));
  root.render(<PanelApp bridge={bridge} host={host} cover={createCoverWatch(document)} highlights={createHighlights(document)} />);
}

/** React listens for every change of the selection in the whole page, at each key: nothing of ours asks for that. The page does not see this. */
function withoutSelection<T>(page: Document, make: () => T): T {
  const listen = page.addEventListener;
  const value = (type: string, ...more: [EventListener, AddEventListenerOptions?]): void => {
    if (type !== 'selectionchange') listen.call(page, type, ...more);
  };
  Object.defineProperty(page, 'addEventListener', { value, configurable: true });
  try {
    return make();
  } finally {
    Reflect.deleteProperty(page, 'addEventListener');
  }
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
  requestListing: () => Promise.resolve(refused),
  openRegistry: () => undefined,
  composed: () => null,
  askApproval: () => Promise.resolve(refused),
  keepDraft: () => Promise.resolve(refused),
  openIncident: () => undefined,
  dismissNotice: () => undefined,
  diagnostics: () => null,
  exempt: () => undefined,
};
