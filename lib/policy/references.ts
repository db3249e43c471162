/** Where a pack names its clauses and offices. Cross checks and the viewer's 「この条項が働く所」 stand on it. */
import type { Policy } from './schema.ts';

export interface Reference {
  /** Path in the pack, e.g. `hours.exception.clauses.0`. */
  path: string;
  name: string;
}

/** Parts of a pack that show or remind but decide nothing. */
const NOT_RULES = new Set(['disclosure', 'notes', 'reminders']);
const isClauseKey = (key: string) => /^clauses$|Clauses$|^heading$/.test(key);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Every clause id that the pack names outside its list of clauses. */
export function clauseReferences(policy: Policy): Reference[] {
  const { clauses: _, ...rest } = policy;
  const moderation = strings(policy.moderation.categories, 'moderation.categories');
  return [...named(rest, ''), ...moderation];
}

/** Clause ids named where something is decided: not those of reminders, notes and texts for the public. */
export function ruleReferences(policy: Policy): Reference[] {
  return clauseReferences(policy).filter(({ path }) => !NOT_RULES.has(path.split('.')[0] ?? ''));
}

function named(value: unknown, path: string): Reference[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return isClauseKey(key) && !isHeadingText(inner) ? strings(inner, at) : named(inner, at);
  });
}

/** `disclosure[].heading` is a title, not a list of clauses. */
const isHeadingText = (value: unknown): boolean => typeof value === 'string';

function strings(value: unknown, path: string): Reference[] {
  if (typeof value === 'string') return [{ path, name: value }];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`));
}

/** Every office that the pack names outside its list of offices. */
export function officeReferences(policy: Policy): Reference[] {
  const { roles, ...rest } = policy;
  const one = (path: string, name: string | undefined): Reference[] => (name === undefined ? [] : [{ path, name }]);
  return [
    ...namedOffices(rest, ''),
    ...one('approval.scopes.office', policy.approval.scopes?.office),
    ...one('approval.afterPublication.office', policy.approval.afterPublication?.office),
    ...roles.deputies.flatMap(({ office, standsFor }, at) => [
      ...one(`roles.deputies.${at}.office`, office),
      ...one(`roles.deputies.${at}.standsFor`, standsFor),
    ]),
  ];
}

function namedOffices(value: unknown, path: string): Reference[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return key === 'offices' ? strings(inner, at) : namedOffices(inner, at);
  });
}
