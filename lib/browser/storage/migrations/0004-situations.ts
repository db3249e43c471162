import type { Migration } from './migration.ts';

/** Troubles that the office deals with, what was written into the forms, and when the regular checks were done. */
export const situations: Migration = {
  to: 4,
  migrate(db) {
    db.createObjectStore('incidents', { keyPath: 'id' }).createIndex('policy', 'policyId');
    db.createObjectStore('forms', { keyPath: ['policyId', 'form'] });
    db.createObjectStore('checks', { keyPath: ['policyId', 'id'] });
  },
};
