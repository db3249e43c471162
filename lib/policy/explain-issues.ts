/** From zod's issues to sentences that say where, what was given, what is allowed and what to do, in Japanese and English. */
import type { Problem } from '../foundation/result.ts';
import { hasMessage, type MessageData, type MessageId, t } from '../i18n/index.ts';
import { knownKeys } from './known-keys.ts';
import type { z } from './zod-setup.ts';

type Issue = z.core.$ZodIssue;
type Short = MessageId extends infer Id ? (Id extends `errors.policy.${infer Name}` ? Name : never) : never;

/** One problem with both sentences. `data` fills the placeholders besides `path` and `given`. */
export function problem(name: Short, path: string, given: string, data: MessageData = {}): Problem {
  const id = `errors.policy.${name}` as MessageId;
  const say = (locale: 'ja' | 'en') =>
    t(locale, id, { path: path === '' ? t(locale, 'errors.policy.thing.whole') : path, given, ...inLanguage(locale, data) });
  return { path, given, ja: say('ja'), en: say('en') };
}

/** Values that are themselves names of sentences (`thing.…`) are put into words. */
function inLanguage(locale: 'ja' | 'en', data: MessageData): MessageData {
  const word = (value: string) =>
    value.startsWith('thing.') && hasMessage(`errors.policy.${value}`) ? t(locale, `errors.policy.${value}` as MessageId) : value;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(word) : typeof value === 'string' ? word(value) : value,
    ]),
  );
}

/** All problems of one failed parse of `raw`; unknown keys become one problem each. */
export function explainIssues(schema: z.ZodType, raw: unknown, issues: readonly Issue[]): Problem[] {
  return issues.flatMap((issue) => explainIssue(schema, raw, issue));
}

function explainIssue(schema: z.ZodType, raw: unknown, issue: Issue): Problem[] {
  const path = issue.path.join('.');
  const value = valueAt(raw, issue.path);
  const given = shown(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem('unknownKey', [...issue.path, key].join('.'), key, { allowed: knownKeys(schema, issue.path) }),
      );
    case 'invalid_value':
      return [
        value === undefined
          ? missing(path, issue.values.map(quoted))
          : problem('choice', path, given, { allowed: issue.values.map(quoted) }),
      ];
    case 'invalid_type':
      return [
        value === undefined ? missing(path, [thing(issue.expected)]) : problem('kind', path, given, { allowed: thing(issue.expected) }),
      ];
    case 'too_small':
      if (issue.origin === 'string') return [problem('empty', path, given)];
      if (issue.origin === 'array') return [problem('tooFew', path, String(lengthOf(value)), { allowed: String(issue.minimum) })];
      return [problem('atLeast', path, given, { allowed: String(issue.inclusive ? issue.minimum : Number(issue.minimum) + 1) })];
    case 'too_big':
      return [problem('atMost', path, given, { allowed: String(issue.maximum) })];
    case 'invalid_format':
      return [problem(formatName(issue.message), path, typeof value === 'string' ? clipped(value) : given)];
    case 'invalid_union':
      return explainUnion(schema, raw, issue, path, given);
    default:
      return [problem('format.other', path, given)];
  }
}

/** The branch that came furthest speaks; a wrong discriminator is a choice. */
function explainUnion(
  schema: z.ZodType,
  raw: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: string,
  given: string,
): Problem[] {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(quoted) : [];
  if (options.length > 0)
    return [given === shown(undefined) ? missing(path, options) : problem('choice', path, given, { allowed: options })];
  const branches: readonly (readonly Issue[])[] = issue.errors ?? [];
  const fitting = branches.find((branch) => branch.every((one) => one.code !== 'invalid_type' || one.path.length > 0));
  const kinds = branches.flat().flatMap((one) => (one.code === 'invalid_type' ? [thing(one.expected)] : []));
  if (!fitting) return [problem('kind', path, given, { allowed: kinds.length > 0 ? kinds : 'thing.value' })];
  return explainIssues(
    schema,
    raw,
    fitting.map((one) => ({ ...one, path: [...issue.path, ...one.path] })),
  );
}

const missing = (path: string, allowed: string[]): Problem => problem('missing', path, '', { allowed });

const THINGS = new Set(['string', 'number', 'int', 'boolean', 'array', 'object', 'null']);
const thing = (expected: string): string => {
  const name = expected === 'record' ? 'object' : expected;
  return `thing.${THINGS.has(name) ? name : 'value'}`;
};

function formatName(message: string): Short {
  const name = message.replace(/^(?:policy|cases)\./, '');
  return hasMessage(`errors.policy.format.${name}`) ? (`format.${name}` as Short) : 'format.other';
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  return value;
}

const quoted = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The value as it stands in the file, cut to 60 characters. */
function shown(value: unknown): string {
  return value === undefined ? '' : clipped(JSON.stringify(value) ?? '');
}
