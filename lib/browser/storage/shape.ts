/** The current shape of the database. Records of other rooms are typed by those rooms; every read is parsed (`read.ts`). */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Draft } from '../../approvals/draft.ts';
import type { Person } from '../../approvals/people.ts';
import type { Checkpoint, Signed, Tombstone } from '../../audit/checkpoint.ts';
import type { SealedEntry } from '../../audit/entry.ts';
import type { Absence, Operator, PreApprovedScope, RegistryEntry } from '../../decision/types.ts';
import type { ApprovalRecord } from '../../messages/schema-state.ts';
import type { DeskItem } from '../../messages/table-exchange.ts';
import type { Settings } from '../../policy/settings.ts';
import type { CheckRecord } from '../../situations/checks.ts';
import type { Incident } from '../../situations/incident.ts';
import type { MachineKey, WrappedKey } from '../keys.ts';

/** What this installation has chosen. */
export interface Profile {
  policyId: string | null;
  /** Who sits at the keyboard. */
  operatorId: string | null;
  /** `null`: as the browser says. */
  locale: 'ja' | 'en' | null;
  /** The first-run page was gone through. */
  welcomed: boolean;
}

export const EMPTY_PROFILE: Profile = { policyId: null, operatorId: null, locale: null, welcomed: false };

export interface Head {
  seg: string;
  seq: number;
  hash: string;
  at: number;
}

/** An intent whose outcome has not been told yet. */
export interface Pending {
  id: string;
  at: number;
  account: string | null;
}

export interface Answered {
  id: string;
  kind: string;
  at: number;
  reply: unknown;
}

/** A key of this machine: its own, or an approver's, plain (non-extractable) or under a passphrase. */
export type StoredKey = { kid: string; role: 'machine' | 'approver'; label: string } & (
  | { kind: 'plain'; key: MachineKey }
  | { kind: 'wrapped'; key: WrappedKey }
);

/** A policy of the municipality's own, as its file says it; whoever reads it checks it again (`own-packs.ts`). */
export interface StoredPack {
  id: string;
  savedAt: number;
  policy: unknown;
  cases: unknown;
  /** Versions that this one replaced, newest first, to compare with. */
  earlier: { savedAt: number; policy: unknown }[];
}

export interface Shape extends DBSchema {
  /** `profile`, `revision`, `machine`, `managed` (settings of the IT section), `retention`. */
  meta: { key: string; value: unknown };
  settings: { key: string; value: Settings };
  people: { key: string; value: Operator };
  registry: { key: [string, string]; value: { policyId: string; handle: string; entry: RegistryEntry }; indexes: { policy: string } };
  approvals: { key: string; value: { id: string; policyId: string; record: ApprovalRecord }; indexes: { policy: string } };
  log: { key: [string, number]; value: { seg: string; seq: number } & SealedEntry };
  heads: { key: string; value: Head };
  pending: { key: string; value: Pending };
  requests: { key: string; value: Answered; indexes: { at: number } };
  keys: { key: string; value: StoredKey };
  deciders: { key: [string, string]; value: { policyId: string; id: string; person: Person }; indexes: { policy: string } };
  desk: { key: string; value: { id: string; item: DeskItem } };
  absences: { key: string; value: { id: string; policyId: string; absence: Absence }; indexes: { policy: string } };
  packs: { key: string; value: StoredPack };
  scopes: { key: string; value: { id: string; policyId: string; scope: PreApprovedScope }; indexes: { policy: string } };
  /** Posts and answers that are being prepared, without any composer. */
  drafts: { key: string; value: { id: string; policyId: string; draft: Draft }; indexes: { policy: string } };
  incidents: { key: string; value: { id: string; policyId: string; incident: Incident }; indexes: { policy: string } };
  /** What was written into the forms, by policy and form. */
  forms: { key: [string, string]; value: { policyId: string; form: string; values: Record<string, string>; savedAt: number } };
  /** When the regular checks were done; `since` stands for the day from which they count. */
  checks: { key: [string, string]; value: { policyId: string } & CheckRecord };
  checkpoints: { key: [string, number]; value: Signed<Checkpoint> };
  tombstones: { key: string; value: Signed<Tombstone> };
}

export type StoreName = StoreNames<Shape>;
export type Database = IDBPDatabase<Shape>;
export type Writing = IDBPTransaction<Shape, StoreName[], 'readwrite'>;
