/** Takes in what the IT section sends. What is wrong is not applied by halves: publishing waits, and the options page says why. */
import { changeLine } from '../../lib/audit/lines.ts';
import { readManagedStorage } from '../../lib/browser/managed.ts';
import { commit, type Store } from '../../lib/browser/storage/commit.ts';
import { type ManagedRecord, readManagedRecord } from '../../lib/browser/storage/managed.ts';
import { nextRow } from '../../lib/browser/storage/own-packs.ts';
import { Refusal } from '../../lib/browser/storage/refusal.ts';
import { digestOf } from '../../lib/foundation/digest.ts';
import type { Problem } from '../../lib/foundation/result.ts';
import type { Fault } from '../../lib/messages/snapshot.ts';
import { problem } from '../../lib/policy/explain-issues.ts';
import { isEmptyManaged, readManaged } from '../../lib/policy/managed/read.ts';
import type { Managed } from '../../lib/policy/managed/schema.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { circumstances } from './circumstances.ts';
import type { Context } from './context.ts';
import { describeFault } from './faults.ts';
import { acceptPack } from './handlers/packs.ts';
import { findPack, listPacks } from './policies.ts';

interface Bundle {
  id: string;
  policy: unknown;
  cases: unknown;
  digest: string;
}

const isObject = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** The policy that came along, or what is wrong with it. */
async function readBundle(managed: Managed, store: Store): Promise<{ bundle: Bundle | null; pack: Policy | null; problems: Problem[] }> {
  const { policyBundle: text, policyExpect: expect } = managed;
  const refuse = (...problems: Problem[]) => ({ bundle: null, pack: null, problems });
  if (text === undefined || !expect) return refuse();
  const sha256 = await store.sha256(text);
  if (sha256 !== expect.sha256) return refuse(problem('managed.bundle', 'sha256', sha256, { allowed: expect.sha256 }));
  try {
    const file: unknown = JSON.parse(text);
    if (!isObject(file)) return refuse(problem('managed.bundleUnread', 'policyBundle', text.slice(0, 60)));
    const pack = acceptPack(file.policy, file.cases);
    const digest = await digestOf(pack, store.sha256);
    const found: [string, string, string][] = [
      ['policyId', pack.id, managed.policyId ?? ''],
      ['version', pack.version, expect.version],
      ['ruleCount', String(pack.clauses.length), String(expect.ruleCount)],
    ];
    const problems = found.filter(([, a, b]) => a !== b).map(([name, a, b]) => problem('managed.bundle', name, a, { allowed: b }));
    return problems.length > 0
      ? refuse(...problems)
      : { bundle: { id: pack.id, policy: file.policy, cases: file.cases, digest }, pack, problems };
  } catch (error) {
    const why = error instanceof Refusal ? error.failure : { ja: String(error).slice(0, 120), en: String(error).slice(0, 120) };
    const say = (given: string) => problem('managed.bundleUnread', 'policyBundle', given);
    return refuse({ ...say(why.ja), en: say(why.en).en });
  }
}

/** The policy must be there, and the windows must be its own. */
async function fits(managed: Managed, pack: Policy | null, store: Store): Promise<Problem[]> {
  const { policyId } = managed;
  if (policyId === undefined) return [];
  const policy = pack ?? (await findPack(store, policyId));
  if (!policy) return [problem('policyUnknown', 'policyId', policyId, { allowed: (await listPacks(store)).map(({ id }) => id) })];
  const windows = policy.hours?.windows.map(({ id }) => id) ?? [];
  return (managed.hours ?? [])
    .map((line) => line.split('=')[0] ?? '')
    .filter((id) => !windows.includes(id))
    .map((id) => problem('managed.window', 'hours', id, { allowed: windows.length > 0 ? windows : '—' }));
}

async function write(store: Store, before: ManagedRecord | null, after: ManagedRecord, bundle: Bundle | null, what: string): Promise<void> {
  const at = await circumstances(store, null);
  const data = {
    digest: after.digest,
    keys: after.managed?.keys.join(' ') ?? '',
    problems: after.problems.map(({ path }) => path).join(' '),
  };
  const id = `managed:${what}:${after.digest}:${before ? before.at : 'first'}:${before?.missingSince ?? 0}`;
  await commit(store, {
    request: { id, kind: 'managed' },
    entries: [changeLine(what, data, id, { ...at, operator: null })],
    stores: ['packs'],
    changes: true,
    run: async (tx) => {
      await tx.objectStore('meta').put(after, 'managed');
      if (!bundle) return {};
      const rows = tx.objectStore('packs');
      const { digest: _digest, ...row } = bundle;
      await rows.put(nextRow(await rows.get(bundle.id), row, store.now()));
      return {};
    },
  });
}

/** Looks again at what the browser hands over. Returns whether anything changed. `raw` stands in for the browser in tests. */
export async function refreshManaged(context: Context, raw?: unknown): Promise<boolean> {
  const opened = await context.stores();
  if (!opened.ok) return false;
  const store = opened.value;
  const arrived = raw === undefined ? await readManagedStorage() : raw;
  const before = await readManagedRecord(store.db);
  if (isEmptyManaged(arrived)) {
    if (!before || before.missingSince !== null || before.managed?.release) return false;
    await write(store, before, { ...before, missingSince: store.now() }, null, 'managed-missing');
    return true;
  }
  const digest = await digestOf(arrived, store.sha256);
  if (before?.digest === digest && before.missingSince === null) return false;
  const reading = readManaged(arrived);
  const { bundle, pack, problems } = reading.managed
    ? await readBundle(reading.managed, store)
    : { bundle: null, pack: null, problems: [] };
  const all = [...reading.problems, ...problems];
  if (reading.managed && all.length === 0) all.push(...(await fits(reading.managed, pack, store)));
  const good = reading.managed !== null && all.length === 0;
  const { policyBundle: _text, ...kept } = reading.managed ?? { keys: [] };
  const after: ManagedRecord = {
    digest,
    managed: good ? kept : (before?.managed ?? null),
    packDigest: good ? (bundle?.digest ?? null) : (before?.packDigest ?? null),
    problems: all,
    at: store.now(),
    missingSince: null,
  };
  await write(
    store,
    before,
    after,
    good ? bundle : null,
    good ? (kept.release ? 'managed-released' : 'managed-applied') : 'managed-refused',
  );
  return true;
}

/** Why nothing may be published because of the IT section's settings; `null` when they stand in nobody's way. */
export async function managedFault(
  store: Store,
  context: Context,
  policyDigest: string | null,
): Promise<{ state: 'unknown' | 'invalid'; fault: Fault } | null> {
  const record = await readManagedRecord(store.db);
  if (!record) return (await context.administered?.()) ? { state: 'unknown', fault: describeFault('managed-unknown', '') } : null;
  const [first] = record.problems;
  if (first)
    return { state: 'invalid', fault: describeFault('managed-invalid', [...new Set(record.problems.map(({ path }) => path))].join(', ')) };
  const altered = record.packDigest !== null && !record.managed?.release && policyDigest !== null && record.packDigest !== policyDigest;
  return altered ? { state: 'invalid', fault: describeFault('managed-invalid', 'policyBundle') } : null;
}
