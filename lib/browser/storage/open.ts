import { type IDBPDatabase, openDB } from 'idb';
import { fail, ok, type Result } from '../../foundation/result.ts';
import type { Fault } from '../../messages/snapshot.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import type { Database } from './shape.ts';

const DATABASE = 'mimamori';

export interface OpenOptions {
  name?: string;
  migrations?: readonly Migration[];
  /** Called when the browser closes the connection (data deleted, damage); the next use must open again. */
  onLost?: () => void;
}

const FAULTS: Record<'store-unreadable' | 'store-newer' | 'migration-failed', Fault> = {
  'store-unreadable': {
    code: 'store-unreadable',
    ja: '保存データを開けません。公開を止めています。ブラウザーを再起動し、直らない場合は情報システム担当に連絡してください（データは消していません）。',
    en: 'The stored data cannot be opened. Publishing is blocked. Restart the browser; if that does not help, contact your IT section (nothing was deleted).',
  },
  'store-newer': {
    code: 'store-newer',
    ja: '保存データは、この版より新しいみまもりで作られています。公開を止めています。みまもりを最新の版に更新してください（データは消していません）。',
    en: 'The stored data was made by a newer Mimamori. Publishing is blocked. Update Mimamori to the latest version (nothing was deleted).',
  },
  'migration-failed': {
    code: 'migration-failed',
    ja: '保存データを新しい形式に移せませんでした。公開を止めています。元のデータはそのまま残っています。情報システム担当に連絡してください。',
    en: 'The stored data could not be moved to the new format. Publishing is blocked. The old data is kept as it was. Please contact your IT section.',
  },
};

async function climb(
  steps: readonly Migration[],
  from: number,
  db: IDBPDatabase,
  transaction: Parameters<Migration['migrate']>[1],
): Promise<void> {
  for (const step of steps) if (step.to > from) await step.migrate(db, transaction);
}

/**
 * Opens the one database and brings it to the current version. A step that fails rolls everything back: the old version
 * with its old bytes stays, and the fault says so. Only the background calls this (single writer).
 */
export async function openStores(options: OpenOptions = {}): Promise<Result<Database, Fault>> {
  const steps = options.migrations ?? MIGRATIONS;
  const version = steps.at(-1)?.to ?? 1;
  let failed = false;
  try {
    const db = await openDB(options.name ?? DATABASE, version, {
      upgrade(db, from, _to, transaction) {
        // The failure is told by `openDB` itself; here it would only surface a second time, unhandled.
        transaction.done.catch(() => undefined);
        climb(steps, from, db as unknown as IDBPDatabase, transaction as unknown as Parameters<Migration['migrate']>[1]).catch(() => {
          failed = true;
          try {
            transaction.abort();
          } catch {
            // Already over: the browser aborted it itself.
          }
        });
      },
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        options.onLost?.();
      },
      terminated: () => options.onLost?.(),
    });
    return ok(db as unknown as Database);
  } catch (error) {
    if (failed) return fail(FAULTS['migration-failed']);
    const newer = error instanceof Error && error.name === 'VersionError';
    return fail(FAULTS[newer ? 'store-newer' : 'store-unreadable']);
  }
}
