import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build-extension.ts';

/** What every page of Instagram has to load, gzipped, at most (security.md Q3). */
it.each([
  ['content-scripts/guard', 60_000],
  ['content-scripts/panel', 150_000],
  ['content-scripts/witness', 5_000],
  // The text checker with its tables, so that it does not grow unseen.
  ['checker', 70_000],
])('the %s stays within %i bytes', (name, limit) => {
  const script = readFileSync(join(buildExtension(), `${name}.js`));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(limit);
});
