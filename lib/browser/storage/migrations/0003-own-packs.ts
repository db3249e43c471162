import type { Migration } from './migration.ts';

/** Policies that a municipality wrote itself, each with its worked examples and its earlier versions. */
export const ownPacks: Migration = {
  to: 3,
  migrate(db) {
    db.createObjectStore('packs', { keyPath: 'id' });
  },
};
