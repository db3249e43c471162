import type { ReactNode } from 'react';
import type { Locale } from '../../lib/i18n/index.ts';
import { controls } from './controls.css.ts';
import { LocaleContext } from './locale.tsx';
import { page } from './page.css.ts';
import { tokens } from './tokens.css.ts';

/** Ground of a page of our own: language, tokens, shared controls, and the page's own style. */
export function Page({ locale, style, children }: { locale: Locale; style: string; children: ReactNode }) {
  return (
    <LocaleContext value={locale}>
      <style>{tokens + controls + page + style}</style>
      <div className="m-root m-page" lang={locale}>
        {children}
      </div>
    </LocaleContext>
  );
}
