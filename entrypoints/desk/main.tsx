import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { deskStyle } from '../../components/desk/desk.css.ts';
import { Desk } from '../../components/desk/desk.tsx';
import type { DeskView } from '../../components/desk/view.ts';
import { Notice } from '../../components/ui/notice.tsx';
import { Page } from '../../components/ui/page.tsx';
import { verdict as verdictStyle } from '../../components/verdict/verdict.css.ts';
import type { Draft } from '../../lib/approvals/draft.ts';
import { send } from '../../lib/browser/send.ts';
import { watchChanges } from '../../lib/browser/watch.ts';
import { t } from '../../lib/i18n/index.ts';
import { makeActions } from './actions.ts';
import { type DeskLoad, loadDesk } from './load.ts';

/** The loaded drafts, each as it was last typed here. */
function withTyped(load: DeskLoad, typed: ReadonlyMap<string, Draft>): DeskLoad {
  if (!load.view) return load;
  const newest = (draft: Draft) => {
    const here = typed.get(draft.id);
    return here && here.savedAt >= draft.savedAt ? here : draft;
  };
  return { ...load, view: { ...load.view, drafts: load.view.drafts.map(newest) } };
}

function App() {
  const [load, setLoad] = useState<DeskLoad | null>(null);
  const snapshot = useRef<DeskLoad['snapshot']>(undefined);
  /** Drafts as they stand in the editor: what is loaded may be a key behind. */
  const typed = useRef(new Map<string, Draft>());
  const refresh = useCallback(async () => {
    try {
      const next = await loadDesk();
      snapshot.current = next.snapshot;
      setLoad(withTyped(next, typed.current));
    } catch (error) {
      console.error('Mimamori:', error);
    }
  }, []);
  const actions = useMemo(
    () =>
      makeActions({
        refresh,
        snapshot: () => snapshot.current,
        showDraft(draft) {
          typed.current.set(draft.id, draft);
          setLoad((before) => before && withTyped(before, typed.current));
        },
      }),
    [refresh],
  );
  useEffect(() => {
    void refresh();
    return watchChanges(() => void refresh());
  }, [refresh]);
  if (!load) return null;
  const view: DeskView | null = load.view;
  return (
    <Page locale={load.locale} style={verdictStyle + deskStyle}>
      {view ? (
        <Desk
          view={view}
          actions={actions}
          onLocale={() => void send('locale.set', { locale: view.locale === 'ja' ? 'en' : 'ja' }).then(refresh)}
        />
      ) : (
        <div className="d-page">
          <Notice level="undetermined">{load.problem ? load.problem[load.locale] : t(load.locale, 'desk.none.policy')}</Notice>
        </div>
      )}
    </Page>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
