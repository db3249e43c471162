/** A fresh copy of a real pack as parsed JSON, to be broken by a test. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packs = fileURLToPath(new URL('../../../lib/policy/packs/', import.meta.url));

// biome-ignore lint/suspicious/noExplicitAny: tests break the pack in ways that its type forbids
export type RawPack = any;

export function rawPack(id: string): RawPack {
  return JSON.parse(readFileSync(`${packs}${id}/policy.json`, 'utf8'));
}

export function rawCases(id: string): RawPack {
  return JSON.parse(readFileSync(`${packs}${id}/cases.json`, 'utf8'));
}
