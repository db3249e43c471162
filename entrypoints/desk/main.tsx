import { useCallback, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { deskStyle } from '../../components/desk/desk.css.ts';
import { Desk } from '../../components/desk/desk.tsx';
import type { DeskView } from '../../components/desk/view.ts';
import { Notice } from '../../components/ui/notice.tsx';
import { Page } from '../../components/ui/page.tsx';
import { send } from '../../lib/browser/send.ts';
import { watchChanges } from '../../lib/browser/watch.ts';
import { t } from '../../lib/i18n/index.ts';
import { makeActions } from './actions.ts';
import { type DeskLoad, loadDesk } from './load.ts';

function App() {
  const [load, setLoad] = useState<DeskLoad | null>(null);
  const refresh = useCallback(() => {
    loadDesk().then(setLoad, (error: unknown) => console.error('Mimamori:', error));
  }, []);
  const actions = useMemo(() => makeActions(refresh), [refresh]);
  useEffect(() => {
    refresh();
    return watchChanges(refresh);
  }, [refresh]);
  if (!load) return null;
  const view: DeskView | null = load.view;
  return (
    <Page locale={load.locale} style={deskStyle}>
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
