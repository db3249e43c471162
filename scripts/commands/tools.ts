/** What the commands share: packs read as the product reads them, problems as sentences, the decision's helpers. */
import type { CaseTools } from '../../lib/decision/run-cases.ts';
import { detect } from '../../lib/detectors/run.ts';
import type { Problem, Result } from '../../lib/foundation/result.ts';
import { compile } from '../../lib/policy/compile.ts';
import { loadSettings } from '../../lib/policy/load.ts';
import { readPack as loadPack } from '../../lib/policy/packs/index.ts';
import type { Policy } from '../../lib/policy/schema.ts';

/** The pack with that id. Throws sentences in both languages: which packs there are, or what is wrong with this one. */
export function readPack(id: string): Policy {
  return unwrap(loadPack(id), `policy "${id}"`);
}

/** The value, or an error that lists every problem with its path. */
export function unwrap<T>(result: Result<T, Problem[]>, what: string): T {
  if (result.ok) return result.value;
  throw new Error([`${what}:`, ...result.error.map(({ path, ja, en }) => `  ${path}\n    ${ja}\n    ${en}`)].join('\n'));
}

/** Compile, settings and text checker as the product uses them. */
export const tools: CaseTools = {
  compile,
  detect,
  settings: (partial) => unwrap(loadSettings(partial), 'settings'),
};
