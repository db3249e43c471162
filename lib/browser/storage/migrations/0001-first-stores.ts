import type { Migration } from './migration.ts';

/** The stores that the main job needs: profile, settings, people, registry, approvals, and the record with its heads. */
export const firstStores: Migration = {
  to: 1,
  migrate(db) {
    db.createObjectStore('meta');
    db.createObjectStore('settings');
    db.createObjectStore('people', { keyPath: 'id' });
    db.createObjectStore('registry', { keyPath: ['policyId', 'handle'] }).createIndex('policy', 'policyId');
    db.createObjectStore('approvals', { keyPath: 'id' }).createIndex('policy', 'policyId');
    db.createObjectStore('log', { keyPath: ['seg', 'seq'] });
    db.createObjectStore('heads', { keyPath: 'seg' });
    db.createObjectStore('pending', { keyPath: 'id' });
    db.createObjectStore('requests', { keyPath: 'id' }).createIndex('at', 'at');
  },
};
