import { createContext, useContext } from 'react';
import { type Locale, type MessageData, type MessageId, t } from '../../lib/i18n/index.ts';

/** The language in which everything below is said. */
export const LocaleContext = createContext<Locale>('ja');

/** `say('panel.stop')` in the language in force. */
export function useSay(): (id: MessageId, data?: MessageData) => string {
  const locale = useContext(LocaleContext);
  return (id, data) => t(locale, id, data);
}
