import { createContext, type ReactNode, useContext } from 'react';
import { type Locale, type MessageData, type MessageId, t } from '../../lib/i18n/index.ts';

const LocaleContext = createContext<Locale>('ja');

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The sentence for an id in the language of the page. */
export function useT(): (id: MessageId, data?: MessageData) => string {
  const locale = useLocale();
  return (id, data) => t(locale, id, data);
}

/** Picks the words of a policy: Japanese is the source, English where the pack gives it. */
export function useWords(): (words: { ja: string; en?: string | undefined }) => string {
  const locale = useLocale();
  return (words) => (locale === 'en' ? (words.en ?? words.ja) : words.ja);
}
