/** What the shape alone cannot say: names that must exist, things that need each other, days that are in the calendar. */

import type { Problem } from '../foundation/result.ts';
import { ACCOUNT_CATEGORIES } from '../foundation/vocabulary.ts';
import { problem } from './explain-issues.ts';
import { clauseReferences, officeReferences, ruleReferences } from './references.ts';
import type { Policy } from './schema.ts';

/** All problems of a pack whose shape is right; empty when it may be used. */
export function crossChecks(policy: Policy): Problem[] {
  return [clauseNames, uniqueNames, officeNames, answersOfClauses, needs, hours, deputies, accounts, reminders, words].flatMap((check) =>
    check(policy),
  );
}

function clauseNames(policy: Policy): Problem[] {
  const ids = policy.clauses.map(({ id }) => id);
  const known = new Set(ids);
  return [
    ...policy.clauses.flatMap(({ id }, at) =>
      id.startsWith(`${policy.id}.`) ? [] : [problem('clauseForeign', `clauses.${at}.id`, id, { allowed: `${policy.id}.` })],
    ),
    ...clauseReferences(policy).flatMap(({ path, name }) =>
      known.has(name) ? [] : [problem('clauseUnknown', path, name, { allowed: closest(name, ids) })],
    ),
  ];
}

/** The three ids that share the longest beginning with `name`. */
function closest(name: string, ids: readonly string[]): string[] {
  const shared = (id: string) => {
    let at = 0;
    while (at < id.length && id[at] === name[at]) at += 1;
    return at;
  };
  return [...ids].sort((a, b) => shared(b) - shared(a)).slice(0, 3);
}

function uniqueNames(policy: Policy): Problem[] {
  const lists: [string, readonly string[]][] = [
    ['clauses', policy.clauses.map(({ id }) => id)],
    ['accounts.own', policy.accounts.own],
    ['roles.chains', policy.roles.chains.map(({ id }) => id)],
    ['roles.offices', policy.roles.offices.map(({ id }) => id)],
    ['approval.scopes.kinds', policy.approval.scopes?.kinds.map(({ kind }) => kind) ?? []],
    ['hours.windows', policy.hours?.windows.map(({ id }) => id) ?? []],
    ['hours.weekdays', policy.hours?.weekdays.map(String) ?? []],
    ['hours.exception.reasons', policy.hours?.exception.reasons.map(({ code }) => code) ?? []],
    ['links.conditions', policy.links.conditions.map(({ id }) => id)],
    ['questions', policy.questions.map(({ id }) => id)],
    ['postCategories', policy.postCategories.map(({ id }) => id)],
    ['reminders', policy.reminders.map(({ id }) => id)],
    ['disclosure', policy.disclosure.map(({ id }) => id)],
    ['notes', policy.notes.map(({ id }) => id)],
  ];
  return lists.flatMap(([path, names]) =>
    [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map((name) => problem('twice', path, name)),
  );
}

const officeList = (policy: Policy): string[] => (policy.roles.offices.length > 0 ? policy.roles.offices.map(({ id }) => id) : ['—']);

function officeNames(policy: Policy): Problem[] {
  const known = new Set(policy.roles.offices.map(({ id }) => id));
  return officeReferences(policy).flatMap(({ path, name }) =>
    known.has(name) ? [] : [problem('officeUnknown', path, name, { allowed: officeList(policy) })],
  );
}

function answersOfClauses(policy: Policy): Problem[] {
  const named = new Set(ruleReferences(policy).map(({ name }) => name));
  return policy.clauses.flatMap(({ id, answers }, at) =>
    answers.some(({ by }) => by === 'rule') && !named.has(id) ? [problem('ruleSilent', `clauses.${at}.answers`, id)] : [],
  );
}

/** Whoever asks for something must say by which clause, and an approval needs somebody who gives it. */
function needs(policy: Policy): Problem[] {
  const offices = { allowed: officeList(policy) };
  const barred = new Set(policy.roles.chains.filter(({ allowed }) => allowed === 'no').map(({ id }) => id));
  const fromNeeds = (['post', 'edit', 'reply', 'comment', 'message'] as const).flatMap((name) => {
    const need = policy.approval[name];
    if (need.needs === 'none') return [];
    return policy.roles.chains
      .filter(({ id }) => !barred.has(id))
      .flatMap(({ id }) => [
        ...(need.clauses[id].length === 0 ? [problem('clausesMissing', `approval.${name}.clauses.${id}`, '[]')] : []),
        ...(need.needs === 'approval' && need.offices[id].length === 0
          ? [problem('officesMissing', `approval.${name}.offices.${id}`, '[]', offices)]
          : []),
      ]);
  });
  const exceptions = [
    ...Object.entries(policy.reactions).map(([name, { exception }]) => ({ path: `reactions.${name}.exception`, exception })),
    { path: 'comments.exception', exception: policy.comments.exception },
  ];
  const fromExceptions = exceptions.flatMap(({ path, exception }) => [
    ...(/^category/.test(exception.needs) && exception.categories.length === 0
      ? [problem('categoriesMissing', `${path}.categories`, '[]', { allowed: [...ACCOUNT_CATEGORIES] })]
      : []),
    ...(/approval$/.test(exception.needs) && exception.offices.length === 0
      ? [problem('officesMissing', `${path}.offices`, '[]', offices)]
      : []),
  ]);
  const fromCategories = policy.postCategories.flatMap((category, at) =>
    category.needs === 'approval' && category.offices.length === 0
      ? [problem('officesMissing', `postCategories.${at}.offices`, '[]', offices)]
      : [],
  );
  const exception = policy.hours?.exception;
  const fromHours =
    exception?.release === 'approval' && exception.offices.length === 0
      ? [problem('officesMissing', 'hours.exception.offices', '[]', offices)]
      : [];
  return [...fromNeeds, ...fromExceptions, ...fromCategories, ...fromHours];
}

function hours({ hours: block }: Policy): Problem[] {
  if (!block) return [];
  const days = (['extraOpenDays', 'extraClosedDays'] as const).flatMap((list) =>
    block[list].flatMap((day, at) => (exists(day) ? [] : [problem('noDay', `hours.${list}.${at}`, day)])),
  );
  const ends = (['from', 'to'] as const).flatMap((end) => {
    const day = block.yearEnd?.[end];
    return day === undefined || exists(`2024-${day}`) ? [] : [problem('noDay', `hours.yearEnd.${end}`, day)];
  });
  const windows = block.windows.flatMap(({ from, to }, at) => {
    if ((from === null) !== (to === null)) return [problem('hoursHalf', `hours.windows.${at}`, from ?? to ?? '')];
    return from !== null && to !== null && from >= to ? [problem('hoursOrder', `hours.windows.${at}`, from, { allowed: to })] : [];
  });
  const both = block.extraOpenDays.filter((day) => block.extraClosedDays.includes(day));
  return [...days, ...ends, ...windows, ...both.map((day) => problem('openAndClosed', 'hours.extraClosedDays', day))];
}

/** Whether an ISO date is in the calendar: 30 February is not. */
function exists(day: string): boolean {
  const epoch = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(day);
}

function deputies({ roles }: Policy): Problem[] {
  return roles.deputies.flatMap(({ office, standsFor }, at) =>
    office === standsFor ? [problem('deputyItself', `roles.deputies.${at}`, office)] : [],
  );
}

function accounts({ accounts: block, roles, links }: Policy): Problem[] {
  return [
    ...(block.own.length === 0 && !block.registeredInSettings ? [problem('nobodyBound', 'accounts.own', '[]')] : []),
    ...(roles.chains.some(({ id }) => id === 'staff') ? [] : [problem('chainMissing', 'roles.chains', '')]),
    ...links.ownDomains.flatMap((domain, at) => (isDomain(domain) ? [] : [problem('domain', `links.ownDomains.${at}`, domain)])),
  ];
}

/** A bare host name, without scheme, path or `@`. */
function isDomain(text: string): boolean {
  return /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(text);
}

function reminders({ reminders: list }: Policy): Problem[] {
  return list.flatMap(({ when, everyDays }, at) =>
    (when === 'periodic') === (everyDays !== undefined) ? [] : [problem('everyDays', `reminders.${at}`, when)],
  );
}

function words({ content }: Policy): Problem[] {
  const fine = new Set(content.words.fine);
  return content.words.never.flatMap(({ term }, at) => (fine.has(term) ? [problem('wordBoth', `content.words.never.${at}`, term)] : []));
}
