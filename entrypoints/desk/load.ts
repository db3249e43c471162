/** Gathers what the desk shows. */
import type { DeskCase, DeskView, OwnCase, OwnKey } from '../../components/desk/view.ts';
import { changesBetween } from '../../lib/approvals/changes.ts';
import { confirmingOffices } from '../../lib/approvals/confirm.ts';
import { officesFor } from '../../lib/approvals/make-decision.ts';
import { isInOffice, isSamePerson, type Person } from '../../lib/approvals/people.ts';
import { afterwardsOf, officeDaysOf, reportDueDay, reportState, reportText } from '../../lib/approvals/reports.ts';
import { decidingOffices } from '../../lib/approvals/verify-decision.ts';
import { send } from '../../lib/browser/send.ts';
import type { Absence, Operator } from '../../lib/decision/types.ts';
import type { Problem } from '../../lib/foundation/result.ts';
import { APPROVAL_TYPES } from '../../lib/foundation/vocabulary.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { ApprovalRecord } from '../../lib/messages/schema-state.ts';
import type { Snapshot } from '../../lib/messages/snapshot.ts';
import type { DeskItem } from '../../lib/messages/table-exchange.ts';
import type { Policy } from '../../lib/policy/schema.ts';

export interface DeskLoad {
  locale: Locale;
  /** What drafts are judged with. */
  snapshot?: Snapshot;
  view: DeskView | null;
  problem: Problem | null;
}

function caseOf(item: DeskItem, items: DeskItem[], policy: Policy, keys: OwnKey[], deciders: Person[], now: number): DeskCase {
  const { request } = item;
  const people = keys.flatMap((key) => {
    const person = deciders.find((one) => one.kid === key.kid && isInOffice(one, now));
    return person ? [{ key, person }] : [];
  });
  const may = people
    .map(({ key, person }) => ({ key, person, offices: officesFor(person, request, policy) }))
    .filter(({ offices }) => offices.length > 0);
  const others = policy.roles.selfDecision ? may : may.filter(({ person }) => !isSamePerson(person, request.requester));
  const earlier = items.find((one) => one.request.id === request.replaces)?.request;
  return {
    item,
    policy,
    may: others,
    own: may.length > 0 && others.length === 0,
    ...(request.replaces ? { changes: earlier ? changesBetween(earlier, request) : null } : {}),
  };
}

function ownCase(record: ApprovalRecord, policy: Policy, operator: Operator | null, absences: Absence[], now: number): OwnCase {
  const { fact } = record;
  const owes = fact.type === 'pre-approved-scope';
  const days = officeDaysOf(policy);
  const states = ['used', 'reported', 'confirmed', 'correction-required', 'corrected'] as const;
  const status = states.find((one) => one === fact.status);
  const confirmBy = afterwardsOf(fact, policy, now) === 'to-confirm' ? confirmingOffices(fact, policy, absences, now) : [];
  if (!owes || !status) return { record, confirmBy, report: null };
  const postedAt = fact.decidedAt ?? record.requestedAt;
  const [scope = '', circumstance = '', proof = ''] = record.note.split('\n').map((line) => line.replace(/^(事情|根拠)：/, ''));
  const posted = new Intl.DateTimeFormat('ja', { timeZone: 'Asia/Tokyo', dateStyle: 'long', timeStyle: 'short' }).format(postedAt);
  return {
    record,
    confirmBy,
    report: {
      state: reportState({ id: fact.id, postedAt, status }, days, now),
      due: reportDueDay(days, postedAt),
      text: reportText({
        postUrl: fact.target?.postUrl ?? '',
        postedAt: posted,
        scope,
        proof,
        circumstance,
        text: fact.text ?? '',
        reporter: operator?.name ?? '',
      }),
    },
  };
}

export async function loadDesk(): Promise<DeskLoad> {
  const snapshot = await send('snapshot.get', {});
  if (!snapshot.ok) return { locale: 'ja', view: null, problem: snapshot.error };
  const { policy, locale, operator, faults } = snapshot.value;
  if (!policy) return { locale, view: null, problem: faults?.[0] ? { path: '', given: '', ...faults[0] } : null };
  const [desk, mine, keys, deciders, absences, scopes, drafts] = await Promise.all([
    send('desk.list', {}),
    send('approvals.list', {}),
    send('keys.list', {}),
    send('deciders.list', {}),
    send('absences.list', {}),
    send('scopes.list', {}),
    send('drafts.list', {}),
  ]);
  for (const reply of [desk, mine, keys, deciders, absences, scopes, drafts])
    if (!reply.ok) return { locale, view: null, problem: reply.error };
  if (!desk.ok || !mine.ok || !keys.ok || !deciders.ok || !absences.ok || !scopes.ok || !drafts.ok)
    return { locale, view: null, problem: null };
  const now = Date.now();
  const away = absences.value.map((row) => row.absence);
  const chain = operator?.chain ?? 'staff';
  const askable = APPROVAL_TYPES.map((type) => ({ type, offices: [...new Set(decidingOffices(policy, type, chain))] }));
  const cases = desk.value.filter((item) => item.request.policyId === policy.id);
  return {
    locale,
    problem: null,
    snapshot: snapshot.value,
    view: {
      locale,
      policy,
      operator,
      cases: cases.map((item) => caseOf(item, cases, policy, keys.value.approvers, deciders.value, now)),
      mine: [...mine.value].reverse().map((record) => ownCase(record, policy, operator, away, now)),
      drafts: drafts.value,
      askable: askable.filter(({ offices }) => offices.length > 0),
      machine: keys.value.machine,
      keys: keys.value.approvers,
      deciders: deciders.value,
      absences: absences.value,
      scopes: scopes.value,
      now,
    },
  };
}
