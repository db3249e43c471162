/** What a place in a policy is called, and how its values read: by the end of its path, so that one label serves all its places. */
import { hasMessage, type Locale, type MessageId, t } from '../../lib/i18n/index.ts';

const isPlace = (step: string) => !/^\d+$/.test(step);

/** The sentence `area.<end of path>` for the longest end there is. */
function byEnd(area: string, steps: readonly string[]): MessageId | null {
  for (let from = 0; from < steps.length; from += 1) {
    const id = `editor.${area}.${steps.slice(from).join('.')}`;
    if (hasMessage(id)) return id;
  }
  return null;
}

/** Label of one field; the name in the file where there is none. */
export function fieldLabel(path: string, locale: Locale): string {
  const steps = path.split('.').filter(isPlace);
  const last = steps.at(-1) ?? '';
  const category = `rules.category.${last}`;
  if (steps.at(-2) === 'categories' && hasMessage(category)) return t(locale, category);
  const id = byEnd('field', steps);
  return id ? t(locale, id) : last;
}

export function fieldHint(path: string, locale: Locale): string | undefined {
  const steps = path.split('.').filter(isPlace);
  const id = `editor.hint.${steps.slice(-2).join('.')}`;
  const short = `editor.hint.${steps.join('.')}`;
  return hasMessage(short) ? t(locale, short) : hasMessage(id) ? t(locale, id) : undefined;
}

/** The way to a field in words: 「時間 › 投稿などができる時間帯（1） › 始まり」. */
export function pathLabel(path: string, locale: Locale): string {
  const steps = path.split('.');
  return steps
    .flatMap((step, at) => {
      if (!isPlace(step)) return [];
      const next = steps[at + 1];
      const name = fieldLabel(steps.slice(0, at + 1).join('.'), locale);
      return [next !== undefined && !isPlace(next) ? t(locale, 'editor.nth', { name, n: Number(next) + 1 }) : name];
    })
    .join(' › ');
}

/** Label of a value that can be chosen. */
export function choiceLabel(path: string, value: string, locale: Locale): string {
  const steps = [...path.split('.').filter(isPlace), value];
  const category = `options.category.${value}`;
  const id = byEnd('choice', steps);
  if (steps.at(-2) === 'categories' && hasMessage(category)) return t(locale, category);
  return id ? t(locale, id) : value;
}

/** Any value of a pack in words, for comparing: short texts as they are, lists joined, parts counted. */
export function valueLabel(path: string, value: unknown, locale: Locale): string {
  if (value === undefined || value === null || value === '') return t(locale, 'clauses.value.none');
  if (typeof value === 'boolean') return t(locale, value ? 'clauses.value.true' : 'clauses.value.false');
  if (typeof value === 'string') return choiceLabel(path, value, locale);
  if (typeof value === 'number') return /weekdays/.test(path) ? t(locale, `editor.weekday.${value}` as MessageId) : String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return t(locale, 'clauses.value.none');
    if (typeof value[0] === 'object') return t(locale, 'clauses.value.count', { count: value.length });
    return value.map((one) => valueLabel(path, one, locale)).join(locale === 'ja' ? '、' : ', ');
  }
  return Object.entries(value)
    .filter(([key]) => key !== 'id' && key !== 'code')
    .map(([key, inner]) => `${fieldLabel(`${path}.${key}`, locale)}：${valueLabel(`${path}.${key}`, inner, locale)}`)
    .join(' ／ ');
}
