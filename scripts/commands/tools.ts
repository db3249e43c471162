/** What the commands share: reading a pack from the house, compiling it with settings, the text checker. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CaseTools } from '../../lib/decision/run-cases.ts';
import { type Policy, PolicySchema } from '../../lib/policy/schema.ts';
import { type Settings, SettingsSchema } from '../../lib/policy/settings.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packs = `${root}lib/policy/packs/`;

/** The pack with that id. Throws a sentence that names the packs there are. */
export function readPack(id: string): Policy {
  const file = `${packs}${id}/policy.json`;
  if (!existsSync(file)) {
    const known = existsSync(packs) ? readdirSync(packs) : [];
    throw new Error(`No policy "${id}". Known: ${known.join(', ')}. / 規程「${id}」はありません。使えるもの：${known.join('、')}`);
  }
  const parsed = PolicySchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${id}/policy.json: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')}`);
}

/** Compile, settings and text checker as the product uses them. */
export async function tools(): Promise<CaseTools> {
  const settings = (partial: Record<string, unknown>) => SettingsSchema.parse(partial);
  // The two rooms are loaded by path while they are being built; a missing one is said aloud.
  const compiler = await optional<{ compile: CaseTools['compile'] }>('lib/policy/compile.ts');
  const checker = await optional<{ detect: CaseTools['detect'] }>('lib/detectors/run.ts');
  return { compile: compiler?.compile ?? overlay, settings, detect: checker?.detect ?? (() => []) };
}

async function optional<T>(path: string): Promise<T | null> {
  if (existsSync(`${root}${path}`)) return (await import(`${root}${path}`)) as T;
  process.stderr.write(`note: ${path} is not there yet; running without it\n`);
  return null;
}

/** Stands in for compile.ts until that room is there: accounts, hours, domains and the main switches. */
function overlay(pack: Policy, settings: Settings): Policy {
  const { hours } = settings;
  return {
    ...pack,
    accounts: {
      ...pack.accounts,
      own: [...new Set([...pack.accounts.own, ...settings.ownAccounts])],
      wrongAccountGuard: settings.switches.wrongAccountGuard ?? pack.accounts.wrongAccountGuard,
    },
    hours: pack.hours && {
      ...pack.hours,
      windows: pack.hours.windows.map((window) => ({ ...window, ...hours.windows[window.id] })),
      yearEnd: hours.yearEnd ?? pack.hours.yearEnd,
      extraOpenDays: [...pack.hours.extraOpenDays, ...hours.extraOpenDays],
      extraClosedDays: [...pack.hours.extraClosedDays, ...hours.extraClosedDays],
    },
    links: { ...pack.links, ownDomains: [...pack.links.ownDomains, ...settings.ownDomains] },
    officialContacts: [...pack.officialContacts, ...settings.officialContacts],
  };
}
