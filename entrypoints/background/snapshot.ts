/** Builds what the guard decides with, from the stores alone, so that a worker that was just woken says the same as one that ran all day. */
import { afterwardsOf } from '../../lib/approvals/reports.ts';
import type { Store } from '../../lib/browser/storage/commit.ts';
import {
  countDamagedDecisions,
  readAbsences,
  readApprovals,
  readDesk,
  readPeople,
  readProfile,
  readRegistry,
  readRevision,
  readScopes,
  readSettings,
} from '../../lib/browser/storage/read.ts';
import { readChecks } from '../../lib/browser/storage/situations.ts';
import { digestOf } from '../../lib/foundation/digest.ts';
import type { ApprovalRecord } from '../../lib/messages/schema-state.ts';
import type { Fault, PolicyState, Snapshot } from '../../lib/messages/snapshot.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { checksOf } from '../../lib/situations/checks.ts';
import type { Context } from './context.ts';
import { describeFault } from './faults.ts';
import { managedFault } from './managed.ts';
import { findPack, inForce, whyNot } from './policies.ts';
import { recordFault } from './record-check.ts';
import { readWriteFault } from './write-fault.ts';

const EMPTY: Omit<Snapshot, 'locale' | 'state' | 'revision'> = {
  policy: null,
  policyDigest: '',
  operator: null,
  registry: [],
  approvals: [],
  scopes: [],
  absences: [],
  consents: [],
  mode: {},
  deviceRegistered: false,
  pendingReports: 0,
};

/** What is owed after publishing. A policy that asks for nothing afterwards leaves the counts out. */
function owed(records: ApprovalRecord[], policy: Policy, now: number): Pick<Snapshot, 'pendingReports' | 'overdueReports' | 'toConfirm'> {
  const states = records.map(({ fact }) => afterwardsOf(fact, policy, now));
  const count = (...wanted: (typeof states)[number][]) => states.filter((state) => wanted.includes(state)).length;
  const [overdueReports, toConfirm] = [count('overdue'), count('to-confirm')];
  return {
    pendingReports: count('report', 'overdue'),
    ...(overdueReports > 0 ? { overdueReports } : {}),
    ...(toConfirm > 0 ? { toConfirm } : {}),
  };
}

/** Snapshot with nothing to decide with, and the reason. */
function without(state: PolicyState, locale: 'ja' | 'en', revision: number, faults: Fault[]): Snapshot {
  return { ...EMPTY, state, locale, revision, ...(faults.length > 0 ? { faults } : {}) };
}

async function loaded(store: Store, policyId: string, operatorId: string | null, locale: 'ja' | 'en', revision: number): Promise<Snapshot> {
  const pack = await findPack(store, policyId);
  if (!pack) return without('invalid', locale, revision, [describeFault(await whyNot(store, policyId), policyId)]);
  const [settings, people, registry, approvals, absences, scopes, checks, oddDecisions, desk] = await Promise.all([
    readSettings(store.db, policyId),
    readPeople(store.db),
    readRegistry(store.db, policyId),
    readApprovals(store.db, policyId),
    readAbsences(store.db, policyId),
    readScopes(store.db, policyId),
    readChecks(store.db, policyId),
    countDamagedDecisions(store.db, policyId),
    readDesk(store.db),
  ]);
  if (!settings) return without('invalid', locale, revision, [describeFault('settings-invalid', policyId)]);
  const policy = inForce(pack, settings);
  const damaged = people.damaged + registry.damaged + approvals.damaged + oddDecisions;
  return {
    ...EMPTY,
    state: 'loaded',
    revision,
    locale,
    policy,
    policyDigest: await digestOf(pack, store.sha256),
    operator: people.sound.find((person) => person.id === operatorId) ?? null,
    registry: registry.sound,
    // What a newer request has replaced is history: it must not speak beside it.
    approvals: approvals.sound.map((record) => record.fact).filter(({ status }) => status !== 'superseded'),
    absences: absences.map((row) => row.absence),
    scopes,
    ...owed(approvals.sound, policy, store.now()),
    toDecide: desk.sound.filter(({ status, request }) => status === 'waiting' && request.policyId === policyId).length,
    mode: settings.mode,
    dueChecks: checksOf(policy, checks.records, checks.since ?? store.now(), store.now()).filter(({ state }) => state === 'due').length,
    deviceRegistered: settings.deviceRegistered,
    ...(damaged > 0 ? { faults: [describeFault('record-damaged', String(damaged))] } : {}),
  };
}

/** The snapshot as it is now. Never throws: what cannot be read becomes `invalid` with a fault, and publishing is blocked. */
export async function buildSnapshot(context: Context): Promise<Snapshot> {
  const fallback = context.browserLocale();
  const opened = await context.stores();
  if (!opened.ok) return without('invalid', fallback, 0, [opened.error]);
  try {
    const { db } = opened.value;
    const [profile, revision] = await Promise.all([readProfile(db), readRevision(db)]);
    if (!profile) return without('invalid', fallback, revision, [describeFault('settings-invalid', 'profile')]);
    const locale = profile.locale ?? fallback;
    const chosen =
      profile.policyId === null
        ? without('none', locale, revision, [])
        : await loaded(opened.value, profile.policyId, profile.operatorId, locale, revision);
    const record = await recordFault(db);
    const snapshot = record ? { ...chosen, faults: [...(chosen.faults ?? []), record] } : chosen;
    const managed = await managedFault(opened.value, context, snapshot.policy && snapshot.policyDigest);
    // The policy stays in: other accounts of the same person must stay free of us.
    const judged = managed ? { ...snapshot, state: managed.state, faults: [managed.fault, ...(snapshot.faults ?? [])] } : snapshot;
    const unwritable = await readWriteFault();
    if (!unwritable || judged.state === 'none') return judged;
    return { ...judged, state: 'invalid', faults: [unwritable, ...(judged.faults ?? [])] };
  } catch (error) {
    return without('invalid', fallback, 0, [describeFault('store-unreadable', error instanceof Error ? error.message : String(error))]);
  }
}
