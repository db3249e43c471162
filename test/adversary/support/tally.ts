/** Counts of a suite, printed as one table at its end, so that a reader of the test output sees what was tried and how it ended. */
import { afterAll } from 'vitest';

export interface Tally {
  add(row: string, ended: string, ms?: number): void;
}

/** `title` heads the table. Each row is one attack; rows with the same name and end are counted together. */
export function tally(title: string): Tally {
  const rows = new Map<string, { count: number; slowest: number | null }>();
  afterAll(() => {
    const lines = [...rows].map(([name, { count, slowest }]) => {
      const [row = '', ended = ''] = name.split('\u0000');
      return `  ${row.padEnd(46)} ${ended.padEnd(26)} ${String(count).padStart(5)}${slowest === null ? '' : `   ≤ ${Math.ceil(slowest)} ms`}`;
    });
    console.log([`\n${title}`, ...lines, `  in all: ${[...rows.values()].reduce((sum, { count }) => sum + count, 0)}`].join('\n'));
  });
  return {
    add(row, ended, ms) {
      const key = `${row}\u0000${ended}`;
      const before = rows.get(key) ?? { count: 0, slowest: null };
      rows.set(key, { count: before.count + 1, slowest: ms === undefined ? before.slowest : Math.max(ms, before.slowest ?? 0) });
    },
  };
}
