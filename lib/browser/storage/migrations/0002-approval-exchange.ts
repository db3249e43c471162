import type { Migration } from './migration.ts';

/** What the exchange of approvals needs: keys, people who decide, the approver's desk, absences, scopes. */
export const approvalExchange: Migration = {
  to: 2,
  migrate(db) {
    db.createObjectStore('keys', { keyPath: 'kid' });
    db.createObjectStore('deciders', { keyPath: ['policyId', 'id'] }).createIndex('policy', 'policyId');
    db.createObjectStore('desk', { keyPath: 'id' });
    db.createObjectStore('absences', { keyPath: 'id' }).createIndex('policy', 'policyId');
    db.createObjectStore('scopes', { keyPath: 'id' }).createIndex('policy', 'policyId');
  },
};
