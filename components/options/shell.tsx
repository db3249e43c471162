import { Fragment, type ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/locale.tsx';
import { Mark } from '../ui/mark.tsx';

export const SECTIONS = [
  'policy',
  'write',
  'accounts',
  'me',
  'settings',
  'situations',
  'forms',
  'checks',
  'log',
  'transfer',
  'rollout',
  'diagnostics',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Pages of their own beside the options, each after the section that it belongs to. */
const PAGES: Partial<Record<Section, { href: string; name: 'approvals' | 'deciders' }[]>> = {
  me: [
    { href: '/desk.html#people', name: 'deciders' },
    { href: '/desk.html#desk', name: 'approvals' },
  ],
};

/** Sections that make sense before a policy was chosen. */
export const FREE: ReadonlySet<Section> = new Set(['policy', 'write', 'log', 'transfer', 'rollout', 'diagnostics']);

interface ShellProps {
  section: Section;
  /** Open questions per section, shown beside its name. */
  counts: Partial<Record<Section, number>>;
  /** Sections that make no sense yet, because no policy was chosen. */
  locked: boolean;
  locale: Locale;
  toast: string | null;
  onLocale: (locale: Locale) => void;
  children: ReactNode;
}

/** Frame of the options page: brand, language, sections at the left, the section itself. */
export function Shell({ section, counts, locked, locale, toast, onLocale, children }: ShellProps) {
  const say = useSay();
  return (
    <>
      <header className="o-top">
        <div className="o-top-in">
          <Mark />
          <span className="m-wordmark m-grow">{say('options.title')}</span>
          <Button tone="quiet" size="small" onPress={() => onLocale(locale === 'ja' ? 'en' : 'ja')}>
            {say('popup.locale.other')}
          </Button>
        </div>
      </header>
      <div className="o-body">
        <nav className="o-nav" aria-label={say('options.nav')}>
          {SECTIONS.filter((one) => !locked || FREE.has(one)).map((one) => (
            <Fragment key={one}>
              <a href={`#${one}`} aria-current={one === section ? 'page' : undefined}>
                {say(`options.nav.${one}`)}
                {counts[one] ? <span className="o-count">{counts[one]}</span> : null}
              </a>
              {PAGES[one]?.map(({ href, name }) => (
                <a key={name} href={href} target="_blank" rel="noreferrer">
                  {say(`options.nav.${name}`)}
                  <span aria-hidden="true">↗</span>
                </a>
              ))}
            </Fragment>
          ))}
        </nav>
        <main className="o-main">
          <div>
            <h1 className="o-title">{say(`options.nav.${section}`)}</h1>
            <p>{say(`options.about.${section}`)}</p>
          </div>
          {children}
        </main>
      </div>
      {toast ? (
        <p className="o-toast" role="status">
          {toast}
        </p>
      ) : null}
    </>
  );
}
