/** Where a municipality begins its own policy: from one that is there, or from nothing. Pure. */
import { clauseReferences } from '../references.ts';
import type { Policy } from '../schema.ts';
import { blankApproval, blankOutgoing } from './blank-blocks.ts';

/** What a new policy is called, as the first form asks it. */
export interface Identity {
  /** Short name in Latin letters; every clause id begins with it. */
  id: string;
  /** Name of the municipality. */
  name: string;
  title: string;
  /** Handles of the official accounts, already in their canonical form. */
  handles: string[];
}

function accountsOf(handles: string[]): Pick<Policy['accounts'], 'own' | 'registeredInSettings'> {
  return { own: handles, registeredInSettings: handles.length === 0 };
}

/**
 * A copy of `origin` under a new name. Clause ids get the new beginning everywhere; what belongs to the origin's organisation
 * alone (accounts, domains, contacts, addresses, notes on its unclear places) is left out. Quotations stay the origin's words:
 * whoever adopts them replaces them by their own document.
 */
export function startFrom(origin: Policy, identity: Identity): Policy {
  const copy = withPrefix(origin, identity.id);
  const { displayName, shared, ...accounts } = copy.accounts;
  const { guidance } = copy.replies;
  const { url: _url, ...kept } = guidance ?? { url: undefined };
  return {
    ...copy,
    version: '1',
    title: { ja: identity.title },
    organisation: { name: { ja: identity.name }, unit: '' },
    inForce: '',
    accounts: {
      ...accounts,
      ...(displayName ? { displayName: { ...displayName, value: identity.name } } : {}),
      ...(shared ? { shared: { ...shared, accounts: [] } } : {}),
      ...accountsOf(identity.handles),
    },
    replies: { ...copy.replies, guidance: guidance ? (kept as NonNullable<typeof guidance>) : null },
    links: { ...copy.links, ownDomains: [] },
    officialContacts: [],
    notes: [],
  };
}

/** `policy` with the id `id`: its clauses and whatever names them. */
export function withPrefix(policy: Policy, id: string): Policy {
  const names = new Set([...policy.clauses.map((clause) => clause.id), ...clauseReferences(policy).map(({ name }) => name)]);
  const renamed = (text: string) => (names.has(text) && text.startsWith(`${policy.id}.`) ? `${id}${text.slice(policy.id.length)}` : text);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return renamed(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return { ...(walk(policy) as Policy), id };
}

/** A policy that asks for nothing yet: one empty clause, staff may operate, ordinary office hours are not set. */
export function startEmpty(identity: Identity): Policy {
  const none = { staff: [], contractor: [] };
  return {
    schema: 1,
    id: identity.id,
    version: '1',
    title: { ja: identity.title },
    organisation: { name: { ja: identity.name }, unit: '' },
    inForce: '',
    accounts: { ...accountsOf(identity.handles), clauses: [], wrongAccountGuard: false },
    roles: {
      chains: [{ id: 'staff', label: '職員', allowed: 'yes', severity: 'inform', clauses: [] }],
      registeredOnly: false,
      offices: [],
      deputies: [],
      selfDecision: false,
    },
    approval: blankApproval(),
    hours: null,
    ...blankOutgoing(),
    content: { clauses: [], categories: {}, release: 'reason', collecting: null, words: { never: [], fine: [] } },
    links: { conditions: [], conditionClauses: none, severity: 'off', thirdParty: null, ownDomains: [] },
    altText: null,
    accuracy: { severity: 'inform', clauses: [] },
    questions: [],
    postCategories: [],
    passwords: { minLength: null, minKinds: null, avoidGuessable: false, rotationDays: null, onRosterChange: false, clauses: [] },
    moderation: { categories: {}, clauses: [], decidedBy: '', severity: 'inform', contact: null },
    flaming: null,
    accountRemoval: null,
    corrections: null,
    device: null,
    reminders: [],
    fallback: null,
    disclosure: [],
    officialContacts: [],
    notes: [],
    clauses: [blankClause(`${identity.id}.1`)],
  };
}

/** A clause to be filled in: its words and its answer are still missing, which the form says. */
export function blankClause(id: string): Policy['clauses'][number] {
  return {
    id,
    lines: '',
    section: '',
    quote: '',
    gloss: '',
    kind: '',
    bound: '',
    exceptions: '',
    severity: '',
    message: '',
    remedy: '',
    answers: [{ by: 'out', reason: '' }],
  };
}
