import type { Circumstances } from '../../lib/audit/lines.ts';
import type { Store } from '../../lib/browser/storage/commit.ts';
import { readPeople, readProfile } from '../../lib/browser/storage/read.ts';
import { digestOf } from '../../lib/foundation/digest.ts';
import { machineKey } from './machine-key.ts';
import { findPack } from './policies.ts';

/** Who, under which policy, when: read from the stores, never taken from the message. */
export async function circumstances(store: Store, account: string | null): Promise<Circumstances> {
  const profile = await readProfile(store.db);
  const pack = profile?.policyId ? await findPack(store, profile.policyId) : null;
  const operator = profile?.operatorId
    ? ((await readPeople(store.db)).sound.find((person) => person.id === profile.operatorId) ?? null)
    : null;
  const now = store.now();
  return {
    now,
    tz: -new Date(now).getTimezoneOffset(),
    ...(store.mono ? { mono: Math.round(store.mono()) } : {}),
    machine: (await machineKey(store)).kid,
    account,
    operator,
    policy: pack && { id: pack.id, version: pack.version, digest: await digestOf(pack, store.sha256) },
  };
}
