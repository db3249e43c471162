/** The one source of all files for the IT section: what is set, and where the packages lie. */
import { explainIssues } from '../../lib/policy/explain-issues.ts';
import { readManaged } from '../../lib/policy/managed/read.ts';
import type { Managed } from '../../lib/policy/managed/schema.ts';
import { z } from '../../lib/policy/zod-setup.ts';

const Folder = z.string().regex(/^(https?:\/\/[^\s]+|file:\/\/\/[^\s]+)[^/\s]$/, 'policy.address');

const SourceSchema = z.strictObject({
  managed: z.record(z.string(), z.unknown()),
  chrome: z.strictObject({ id: z.string().regex(/^[a-p]{32}$/), folderUrl: Folder }),
  firefox: z.strictObject({ id: z.string().min(1), folderUrl: Folder }),
});

export interface KitSource {
  managed: Managed;
  chrome: { id: string; folderUrl: string };
  firefox: { id: string; folderUrl: string };
}

/** Reads the source; `keys` is filled in here, so that nobody has to. Throws one message with every mistake, in both languages. */
export function readSource(raw: unknown): KitSource {
  const parsed = SourceSchema.safeParse(raw);
  const problems = parsed.success ? [] : explainIssues(SourceSchema, raw, parsed.error.issues);
  const given = parsed.success ? parsed.data.managed : {};
  const { managed, problems: wrong } = readManaged({ ...given, keys: Object.keys(given).filter((key) => key !== 'keys') });
  const all = parsed.success ? wrong : problems;
  if (!parsed.success || !managed) throw new Error(all.map(({ path, ja, en }) => `${path}: ${ja}\n  ${en}`).join('\n'));
  return { managed, chrome: parsed.data.chrome, firefox: parsed.data.firefox };
}
