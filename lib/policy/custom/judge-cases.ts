/** Compile and settings as worked examples need them, without the decision itself: that comes in. */
import { compile } from '../compile.ts';
import { loadSettings } from '../load.ts';
import type { Policy } from '../schema.ts';
import type { Settings } from '../settings.ts';

/** What `lib/decision/run-cases.ts` asks for besides the text checker. Throws a readable error on settings that are none. */
export const caseTools: {
  compile: (pack: Policy, settings: Settings) => Policy;
  settings: (partial: Record<string, unknown>) => Settings;
} = {
  compile,
  settings(partial) {
    const read = loadSettings(partial);
    if (read.ok) return read.value;
    throw new Error(read.error.map(({ path, en }) => `${path}: ${en}`).join('\n'));
  },
};
