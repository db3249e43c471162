import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { popupStyle } from '../../components/popup/popup.css.ts';
import { Popup } from '../../components/popup/popup.tsx';
import { Page } from '../../components/ui/page.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { send } from '../../lib/browser/send.ts';
import { watchChanges } from '../../lib/browser/watch.ts';
import { loadView, type PopupView, saveTabDiagnostics } from './view.ts';

async function openOptions(section: string): Promise<void> {
  const url = section === 'welcome' ? browser.runtime.getURL('/welcome.html') : `${browser.runtime.getURL('/options.html')}#${section}`;
  await browser.tabs.create({ url });
  window.close();
}

function App() {
  const [view, setView] = useState<PopupView | null>(null);
  const refresh = useCallback(() => {
    loadView().then(setView, (error: unknown) => console.error('Mimamori:', error));
  }, []);
  useEffect(() => {
    refresh();
    const stop = watchChanges(refresh);
    // A minute is the finest thing the popup shows.
    const timer = setInterval(refresh, 30_000);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [refresh]);
  if (!view) return null;
  return (
    <Page locale={view.locale} style={popupStyle}>
      <Popup
        {...view}
        onOptions={(section) => void openOptions(section)}
        onLocale={(locale) => void send('locale.set', { locale }).then(refresh)}
        onMode={(change) => void send('mode.set', change).then(refresh)}
        onCheck={(id) => void send('check.done', { id }).then(refresh)}
        onDiagnose={() => void saveTabDiagnostics()}
        onDesk={(tab) => void browser.tabs.create({ url: `${browser.runtime.getURL('/desk.html')}#${tab}` }).then(() => window.close())}
      />
    </Page>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
