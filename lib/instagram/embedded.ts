/**
 * What Instagram lays into the page as JSON at a full load (facts f, "Profile page"). It is never renewed afterwards, so everything is
 * looked up by the account's own name and never by its place. Read only at an act or on a profile, never while idle.
 */
import { handle as handleOf } from './routes.ts';

const SCRIPTS = 'script[type="application/json"]';

let cache: { document: Document; scripts: number; ids: Map<string, string | undefined> } | null = null;

/** `fbid`s look like ids and are none (facts trap 12). */
const isFbid = (id: string): boolean => /^1784\d{13}$/.test(id);

function collect(value: unknown, owner: string, ids: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, owner, ids);
  else if (value !== null && typeof value === 'object') {
    const one = value as Record<string, unknown>;
    if (typeof one.username === 'string' && handleOf(one.username) === owner) {
      const id = [one.pk, one.id].map(String).find((text) => /^\d+$/.test(text) && !isFbid(text));
      if (id) ids.add(id);
    }
    for (const inner of Object.values(one)) collect(inner, owner, ids);
  }
}

function search(scripts: Iterable<Element>, owner: string): string | undefined {
  const ids = new Set<string>();
  for (const script of scripts) {
    const text = script.textContent ?? '';
    if (!text.toLowerCase().includes(`"${owner}"`)) continue;
    try {
      collect(JSON.parse(text), owner, ids);
    } catch {
      // Something else than JSON, or cut off: it says nothing.
    }
  }
  return ids.size === 1 ? [...ids][0] : undefined;
}

/** Numeric id of the account `owner` (lower case) as the page's JSON gives it; `undefined` when it does not, or gives several. */
export function embeddedId(document: Document, owner: string): string | undefined {
  const scripts = document.querySelectorAll(SCRIPTS);
  if (cache?.document !== document || cache.scripts !== scripts.length) cache = { document, scripts: scripts.length, ids: new Map() };
  const { ids } = cache;
  if (!ids.has(owner)) ids.set(owner, search(scripts, owner));
  return ids.get(owner);
}
