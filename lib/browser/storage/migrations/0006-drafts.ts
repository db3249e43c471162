import type { Migration } from './migration.ts';

/** Drafts of posts and answers: a request for approval no longer depends on an open composer. */
export const drafts: Migration = {
  to: 6,
  migrate(db) {
    db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('policy', 'policyId');
  },
};
