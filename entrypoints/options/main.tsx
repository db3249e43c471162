import { useCallback, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { clausesStyle } from '../../components/options/clauses/clauses.css.ts';
import { MeSection } from '../../components/options/me-section.tsx';
import { optionsStyle } from '../../components/options/options.css.ts';
import { OwnAccounts } from '../../components/options/own-accounts.tsx';
import { editorStyle } from '../../components/options/policy-editor/editor.css.ts';
import { PolicySection } from '../../components/options/policy-section.tsx';
import { RegistrySection } from '../../components/options/registry-section.tsx';
import { SettingsSection } from '../../components/options/settings-section.tsx';
import { FREE, SECTIONS, type Section, Shell } from '../../components/options/shell.tsx';
import { situationsStyle } from '../../components/situations/situations.css.ts';
import { Notice } from '../../components/ui/notice.tsx';
import { Page } from '../../components/ui/page.tsx';
import { verdict as verdictStyle } from '../../components/verdict/verdict.css.ts';
import { differenceOf, registryFromCsv, registryToCsv } from '../../lib/accounts/csv.ts';
import { parseHandle } from '../../lib/accounts/handle.ts';
import { categoriesOf, entryState } from '../../lib/accounts/registry.ts';
import { makeActions } from '../../lib/browser/organisation.ts';
import { loadOrganisation, type OrganisationState } from '../../lib/browser/organisation-state.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { watchChanges } from '../../lib/browser/watch.ts';
import { jst } from '../../lib/calendar/jst.ts';
import type { AccountCategory } from '../../lib/foundation/vocabulary.ts';
import { t } from '../../lib/i18n/index.ts';
import { type OpenQuestion, openQuestions } from '../../lib/policy/open-questions.ts';
import { ChecksPage } from './checks.tsx';
import { ClausesPage } from './clauses.tsx';
import { DiagnosticsPage } from './diagnostics.tsx';
import { FormsPage } from './forms.tsx';
import { RecordPage } from './record.tsx';
import { Fixed, RolloutPage } from './rollout.tsx';
import { SituationsPage } from './situations.tsx';
import { TransferPage } from './transfer.tsx';
import { WritePage } from './write/page.tsx';

const YEAR = 365 * 86_400_000;

function sectionOfHash(): Section {
  const hash = location.hash.slice(1).split('/')[0];
  return SECTIONS.find((section) => section === hash) ?? 'policy';
}

/** `#accounts/own=…`: an account that somebody wants to have watched. */
function ownOfHash(): string {
  const handle = parseHandle(new URLSearchParams(location.hash.replace(/^#accounts\//, '')).get('own') ?? '');
  return handle.ok ? handle.value : '';
}

/** `#accounts/handle=…&evidence=…`: an account as Instagram's page showed it, to be checked by the person who saves it. */
function prefillOfHash(categories: readonly AccountCategory[]) {
  const given = new URLSearchParams(location.hash.split('/').slice(1).join('/'));
  const handle = parseHandle(given.get('handle') ?? '');
  if (!location.hash.startsWith('#accounts/') || !handle.ok) return null;
  const [igId, evidence] = [given.get('igId') ?? '', given.get('evidence') ?? ''];
  return {
    handle: handle.value,
    ...(/^\d{1,30}$/.test(igId) ? { igId } : {}),
    category: categories.find((one) => one === given.get('category')),
    evidence: evidence.slice(0, 500),
  };
}

/** Open questions, each with the section in which it is answered. */
function questionsOf({ policy, settings, operator }: OrganisationState): { question: OpenQuestion; section: Section }[] {
  if (!policy) return [];
  return openQuestions(policy, settings, operator).map((question) => {
    const { id } = question;
    return {
      question,
      section: id === 'own-accounts' ? 'accounts' : id === 'operator' || id === 'operator-designated' ? 'me' : 'settings',
    };
  });
}

function countsOf(state: OrganisationState): Partial<Record<Section, number>> {
  const counts: Partial<Record<Section, number>> = {};
  for (const { section } of questionsOf(state)) counts[section] = (counts[section] ?? 0) + 1;
  return counts;
}

function App() {
  const [state, setState] = useState<OrganisationState | null>(null);
  const [section, setSection] = useState<Section>(sectionOfHash);
  const [toast, setToast] = useState<string | null>(null);
  const refresh = useCallback(() => {
    loadOrganisation().then(setState, (error: unknown) => console.error('Mimamori:', error));
  }, []);
  useEffect(() => {
    refresh();
    const follow = () => setSection(sectionOfHash());
    window.addEventListener('hashchange', follow);
    const stop = watchChanges(refresh);
    return () => {
      stop();
      window.removeEventListener('hashchange', follow);
    };
  }, [refresh]);
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(null), 2_500);
    return () => clearTimeout(timer);
  }, [toast]);
  const lost = state !== null && !state.reached;
  useEffect(() => {
    if (!lost) return;
    const timer = setInterval(refresh, 2_000);
    return () => clearInterval(timer);
  }, [lost, refresh]);
  if (!state) return null;
  document.title = t(state.locale, 'options.title');
  document.documentElement.lang = state.locale;
  const { policy, settings, locale } = state;
  const saved = () => {
    setToast(t(locale, 'options.saved'));
    refresh();
  };
  const actions = makeActions(state, saved);
  const now = Date.now();
  return (
    <Page locale={locale} style={optionsStyle + verdictStyle + situationsStyle + clausesStyle + editorStyle}>
      <Shell
        section={section}
        counts={countsOf(state)}
        locked={!policy}
        locale={locale}
        toast={toast}
        onLocale={(to) => void actions.setLocale(to)}
      >
        {state.faults.map((fault) => (
          <Notice key={fault.code} level="hold">
            {fault[locale]}
          </Notice>
        ))}
        <Fixed section={section} revision={state.revision} />
        {section === 'rollout' ? <RolloutPage revision={state.revision} /> : null}
        {section === 'policy' ? (
          <>
            <PolicySection key={policy?.id ?? ''} packs={state.packs} chosen={policy?.id ?? null} onChoose={actions.choosePolicy} />
            <ClausesPage key={`clauses ${policy?.id}`} state={state} open={questionsOf(state)} />
          </>
        ) : null}
        {section === 'write' ? <WritePage state={state} onSaved={saved} /> : null}
        {section === 'diagnostics' ? <DiagnosticsPage policy={policy} locale={locale} revision={state.revision} /> : null}
        {section === 'transfer' ? <TransferPage onSaved={saved} /> : null}
        {section === 'log' ? <RecordPage revision={state.revision} policy={policy} locale={locale} /> : null}
        {!policy && !FREE.has(section) ? <Notice level="inform">{t(locale, 'options.policy.first')}</Notice> : null}
        {policy && settings && section === 'accounts' ? (
          <>
            <OwnAccounts
              key={`own ${location.hash}`}
              policy={policy}
              settings={settings}
              prefill={ownOfHash()}
              onAdd={actions.addOwnAccount}
              onRemove={actions.removeOwnAccount}
            />
            <RegistrySection
              key={location.hash}
              prefill={prefillOfHash(categoriesOf(policy))}
              rows={state.registry.map((entry) => ({ entry, state: entryState(entry, now) }))}
              categories={categoriesOf(policy)}
              today={jst(now).date}
              inAYear={jst(now + YEAR).date}
              actions={actions}
              transfer={{
                onExport: () => saveFile('mimamori-accounts.csv', registryToCsv(state.registry), 'text/csv'),
                onRead: (text) => {
                  const { entries, problems } = registryFromCsv(text);
                  return { difference: differenceOf(state.registry, entries), problems };
                },
              }}
            />
          </>
        ) : null}
        {policy && settings && section === 'situations' ? (
          <SituationsPage policy={policy} mode={settings.mode} operator={state.operator} revision={state.revision} />
        ) : null}
        {policy && settings && section === 'forms' ? (
          <FormsPage policy={policy} settings={settings} operator={state.operator} onSaved={() => setToast(t(locale, 'options.saved'))} />
        ) : null}
        {policy && section === 'checks' ? <ChecksPage policy={policy} revision={state.revision} /> : null}
        {policy && section === 'me' ? (
          <MeSection key={state.people.length} policy={policy} people={state.people} newId={crypto.randomUUID()} actions={actions} />
        ) : null}
        {policy && settings && section === 'settings' ? (
          <SettingsSection key={JSON.stringify(settings)} policy={policy} settings={settings} onSave={actions.saveSettings} />
        ) : null}
      </Shell>
    </Page>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
