/** Sentences in Japanese (source of truth) and English (same keys by type). Each area has a file of its own in `ja/` and `en/`. */
import * as en from './en/index.ts';
import * as ja from './ja/index.ts';

export type Locale = 'ja' | 'en';
export type MessageData = Record<string, string | number | string[]>;
export type MessageId = keyof typeof ja.messages;

const tables: Record<Locale, Record<string, string>> = { ja: ja.messages, en: en.messages };

/**
 * The sentence for `id` with `{name}` placeholders filled from `data`; lists are joined by 「、」 or ", ".
 * Throws when the sentence is missing or a placeholder has no value: a half sentence in front of staff is a bug.
 */
export function t(locale: Locale, id: MessageId, data: MessageData = {}): string {
  const sentence = tables[locale][id];
  if (sentence === undefined) throw new Error(`No sentence "${id}" in ${locale}`);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`Sentence "${id}" needs "${name}"; given: ${Object.keys(data).join(', ') || 'nothing'}`);
    return Array.isArray(value) ? value.join(locale === 'ja' ? '、' : ', ') : String(value);
  });
}

/** True when `id` is a sentence we have; for ids that come as data. */
export function hasMessage(id: string): id is MessageId {
  return Object.hasOwn(ja.messages, id);
}
