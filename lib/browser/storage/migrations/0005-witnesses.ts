import type { Migration } from './migration.ts';

/** Signed checkpoints of the record, and the tombstones of years that were taken out. */
export const witnesses: Migration = {
  to: 5,
  migrate(db) {
    db.createObjectStore('checkpoints', { keyPath: ['note.seg', 'note.seq'] });
    db.createObjectStore('tombstones', { keyPath: 'note.seg' });
  },
};
