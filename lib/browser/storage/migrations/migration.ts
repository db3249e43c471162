import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step from the version before to `to`. It may await only requests of its own transaction. When it throws, the whole
 * upgrade is rolled back and the old bytes stay. Once released a step is frozen; later needs get a step of their own.
 */
export interface Migration {
  to: number;
  migrate(db: IDBPDatabase, transaction: IDBPTransaction<unknown, string[], 'versionchange'>): void | Promise<void>;
}
