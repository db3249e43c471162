import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { optionsStyle } from '../../components/options/options.css.ts';
import { type Moment, TryOut } from '../../components/options/try-out.tsx';
import { welcomeStyle } from '../../components/options/welcome.css.ts';
import { Welcome } from '../../components/options/welcome.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Page } from '../../components/ui/page.tsx';
import { verdict as verdictStyle } from '../../components/verdict/verdict.css.ts';
import { makeActions } from '../../lib/browser/organisation.ts';
import { loadOrganisation, type OrganisationState } from '../../lib/browser/organisation-state.ts';
import { send } from '../../lib/browser/send.ts';
import { t } from '../../lib/i18n/index.ts';
import { instantOf, judgeCaption } from './judge.ts';

function App() {
  const [state, setState] = useState<OrganisationState | null>(null);
  const [newId, setNewId] = useState(() => crypto.randomUUID());
  const refresh = useCallback(() => {
    loadOrganisation().then(setState, (error: unknown) => console.error('Mimamori:', error));
  }, []);
  useEffect(refresh, [refresh]);
  const policy = state?.policy ?? null;
  const operator = state?.operator ?? null;
  const judge = useCallback(
    (text: string, moment: Moment) => {
      if (!policy) throw new Error('A caption can be tried only under a policy.');
      return judgeCaption(policy, operator, text, instantOf(moment, policy, Date.now()));
    },
    [policy, operator],
  );
  const lost = state !== null && !state.reached;
  useEffect(() => {
    if (!lost) return;
    const timer = setInterval(refresh, 2_000);
    return () => clearInterval(timer);
  }, [lost, refresh]);
  if (!state) return null;
  const { locale } = state;
  document.title = t(locale, 'welcome.title');
  document.documentElement.lang = locale;
  const actions = makeActions(state, () => {
    setNewId(crypto.randomUUID());
    refresh();
  });
  return (
    <Page locale={locale} style={optionsStyle + verdictStyle + welcomeStyle}>
      <Welcome
        packs={state.packs}
        policy={policy}
        settings={state.settings}
        operator={operator}
        newId={newId}
        welcomed={state.welcomed}
        faults={state.faults.map((fault) => fault[locale])}
        actions={actions}
        tryOut={policy ? <TryOut key={locale} policy={policy} judge={judge} /> : null}
        otherLanguage={
          <Button tone="quiet" size="small" onPress={() => void actions.setLocale(locale === 'ja' ? 'en' : 'ja')}>
            {t(locale, 'popup.locale.other')}
          </Button>
        }
        onFinish={() => void send('welcome.done', {}).then(refresh)}
      />
    </Page>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
