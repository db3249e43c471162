import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/locale.tsx';
import { Mark } from '../ui/mark.tsx';
import { trusted } from '../ui/trusted.ts';
import { Absences, Scopes } from './absences.tsx';
import type { DeskActions } from './actions.ts';
import { Drafts } from './drafts/drafts.tsx';
import { Mine } from './mine.tsx';
import { Deciders, Keys } from './people.tsx';
import { Received } from './received.tsx';
import type { DeskView } from './view.ts';

const TABS = ['desk', 'mine', 'drafts', 'people'] as const;
type Tab = (typeof TABS)[number];

const tabOf = (hash: string): Tab => TABS.find((tab) => hash.replace('#', '').split('/')[0] === tab) ?? 'desk';
const itemOf = (hash: string): string => decodeURIComponent(hash.split('/')[1] ?? '');

/** The page of those who decide, and of those who asked: what came in, what went out, and whose key counts. */
export function Desk({ view, actions, onLocale }: { view: DeskView; actions: DeskActions; onLocale: () => void }) {
  const say = useSay();
  const [tab, setTab] = useState<Tab>(tabOf(location.hash));
  const [item, setItem] = useState(itemOf(location.hash));
  const title = view.locale === 'en' ? (view.policy.title.en ?? view.policy.title.ja) : view.policy.title.ja;
  const waiting = view.cases.filter((one) => one.item.status === 'waiting').length;
  const choose = (next: Tab, named = '') => {
    setTab(next);
    setItem(named);
    history.replaceState(null, '', named ? `#${next}/${encodeURIComponent(named)}` : `#${next}`);
  };
  return (
    <div className="d-page">
      <header className="d-head">
        <Mark />
        <div className="m-grow">
          <h1>{say('desk.title')}</h1>
          <p className="m-soft m-small">{title}</p>
        </div>
        <Button tone="quiet" size="small" label={say('desk.locale.label')} onPress={onLocale}>
          {say('desk.locale')}
        </Button>
      </header>
      <nav className="d-tabs" aria-label={say('desk.title')}>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            className="d-tab"
            aria-current={tab === one ? 'page' : undefined}
            onClick={trusted(() => choose(one))}
          >
            {say(one === 'drafts' ? 'drafts.tab' : `desk.tab.${one}`)}
            {one === 'desk' && waiting > 0 ? <span className="d-count">{waiting}</span> : null}
            {one === 'drafts' && view.drafts.length > 0 ? <span className="d-count">{view.drafts.length}</span> : null}
          </button>
        ))}
      </nav>
      <main>
        {tab === 'desk' ? <Received cases={view.cases} actions={actions} /> : null}
        {tab === 'mine' ? <Mine key={item} view={view} actions={actions} named={item} onDraft={(id) => choose('drafts', id)} /> : null}
        {tab === 'drafts' ? (
          <Drafts view={view} actions={actions} open={item} onOpen={(id) => choose('drafts', id)} onAsked={(id) => choose('mine', id)} />
        ) : null}
        {tab === 'people' ? (
          <div className="m-stack">
            <Keys view={view} actions={actions} />
            <Deciders view={view} actions={actions} />
            <Absences view={view} actions={actions} />
            <Scopes view={view} actions={actions} />
          </div>
        ) : null}
      </main>
    </div>
  );
}
