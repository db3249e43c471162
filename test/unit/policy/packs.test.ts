/** The five packs hold every clause of their documents, word for word, and answer each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PACK_IDS, readPack } from '../../../lib/policy/packs/index.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { RULES } from '../../../lib/rules/index.ts';
import { rawCases } from './raw-pack.ts';

const packs = fileURLToPath(new URL('../../../lib/policy/packs/', import.meta.url));
/** The documents themselves are not part of the repository; where they lie beside it, the packs are held against them. */
const spec = fileURLToPath(new URL('../../../../shared/spec/', import.meta.url));
const documents = existsSync(`${spec}clauses.json`);
if (!documents) process.stderr.write('note: ../shared/spec is not here; quotations are not compared with the documents themselves\n');

const COUNTS: Record<string, number> = { takanezawa: 42, rumoi: 41, hokkaido: 38, kagamino: 48, kumamoto: 68 };
const FILES: Record<string, string> = {
  takanezawa: 'takanezawa.txt',
  rumoi: 'rumoi.txt',
  hokkaido: 'hokkaido-cafe.txt',
  kagamino: 'kagamino.txt',
  kumamoto: 'kumamoto-artistspot.txt',
};

function pack(id: string): Policy {
  const read = readPack(id);
  if (!read.ok) throw new Error(read.error.map(({ path, en }) => `${path}: ${en}`).join('\n'));
  return read.value;
}

const bare = (text: string) => text.replace(/\s/g, '');

describe('the packs', () => {
  it('are listed, one for each folder', () => {
    const folders = readdirSync(packs, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    expect([...PACK_IDS].sort()).toEqual(folders.sort());
  });

  it('say which there are when another is asked for', () => {
    const read = readPack('utsunomiya');
    expect(read.ok ? '' : read.error[0]?.ja).toBe(
      '規程「utsunomiya」はありません。使えるのは takanezawa、rumoi、hokkaido、kagamino、kumamoto です。',
    );
  });
});

describe.each(Object.keys(COUNTS))('%s', (id) => {
  it(`holds all ${COUNTS[id]} clauses of its document`, () => {
    expect(pack(id).clauses).toHaveLength(COUNTS[id] ?? 0);
  });

  it('has no clause without a sentence for staff, a gloss and a section', () => {
    const silent = pack(id).clauses.filter(({ message, gloss, section }) => message === '' || gloss === '' || section === '');
    expect(silent.map((clause) => clause.id)).toEqual([]);
  });

  it('names only rules that exist', () => {
    const named = pack(id).clauses.flatMap((clause) =>
      clause.answers.flatMap((answer) => (answer.by === 'rule' ? [{ clause: clause.id, rule: answer.rule }] : [])),
    );
    expect(named.filter(({ rule }) => !Object.hasOwn(RULES, rule))).toEqual([]);
    expect(named).not.toEqual([]);
  });

  it('says where its document comes from and what is out of reach', () => {
    const sources = readFileSync(`${packs}${id}/sources.md`, 'utf8');
    for (const heading of ['出典', '読み方', '届かない']) expect(sources).toContain(heading);
  });

  it('has a worked example that fires and one that does not for every clause answered by a rule', () => {
    const { cases } = rawCases(id) as { cases: { clauses: string[]; fires: boolean }[] };
    const covered = (fires: boolean) => new Set(cases.filter((one) => one.fires === fires).flatMap(({ clauses }) => clauses));
    const [firing, silent] = [covered(true), covered(false)];
    const ruled = pack(id).clauses.flatMap((clause) => (clause.answers.some(({ by }) => by === 'rule') ? [clause.id] : []));
    expect({ neverFires: ruled.filter((one) => !firing.has(one)), neverSilent: ruled.filter((one) => !silent.has(one)) }).toEqual({
      neverFires: [],
      neverSilent: [],
    });
  });

  it.runIf(documents)('quotes its document word for word', () => {
    const text = bare(readFileSync(`${spec}policies/${FILES[id]}`, 'utf8'));
    const misquoted = pack(id).clauses.filter(({ quote }) => !text.includes(bare(quote)));
    expect(misquoted.map(({ id: clause, quote }) => `${clause}: ${quote}`)).toEqual([]);
  });

  it.runIf(documents)('has the very clauses of the inventory, with their lines', () => {
    const rows = (JSON.parse(readFileSync(`${spec}clauses.json`, 'utf8')) as { id: string; doc: string; lines: string }[]).filter(
      ({ doc }) => doc === id,
    );
    expect(pack(id).clauses.map((clause) => `${clause.id} ${clause.lines}`)).toEqual(rows.map((row) => `${row.id} ${row.lines}`));
  });
});

describe('the scenarios that the engine decides', () => {
  /** Left to the guard, the witness or the background: nothing for the decision to see. */
  const ELSEWHERE = ['S72'];

  it('are each worked through by some pack', () => {
    const worked = new Set(
      PACK_IDS.flatMap((id) => (rawCases(id) as { cases: { scenarios?: string[] }[] }).cases.flatMap(({ scenarios }) => scenarios ?? [])),
    );
    const all = Array.from({ length: 72 }, (_, at) => `S${String(at + 1).padStart(2, '0')}`);
    expect(all.filter((one) => !worked.has(one) && !ELSEWHERE.includes(one))).toEqual([]);
  });
});
