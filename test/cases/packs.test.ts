/** Every worked example of every pack, run by the real decision with the real text checker. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../lib/decision/decide.ts';
import { runCases } from '../../lib/decision/run-cases.ts';
import { detect } from '../../lib/detectors/run.ts';
import type { CasesFile } from '../../lib/policy/cases-schema.ts';
import { compile } from '../../lib/policy/compile.ts';
import { loadCases, loadPack, loadSettings } from '../../lib/policy/load.ts';
import { PACK_IDS, readPack } from '../../lib/policy/packs/index.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { rawCases, rawPack } from '../unit/policy/raw-pack.ts';

const tools = {
  compile,
  detect,
  settings: (partial: Record<string, unknown>) => {
    const read = loadSettings(partial);
    if (!read.ok) throw new Error(read.error.map(({ ja }) => ja).join('\n'));
    return read.value;
  },
};
const run = (file: CasesFile, pack: Policy) => runCases(file, pack, tools);

function cases(id: string): CasesFile {
  const read = loadCases(rawCases(id));
  if (!read.ok) throw new Error(read.error.map(({ path, en }) => `${path}: ${en}`).join('\n'));
  return read.value;
}

function pack(id: string): Policy {
  const read = readPack(id);
  if (!read.ok) throw new Error(read.error.map(({ path, en }) => `${path}: ${en}`).join('\n'));
  return read.value;
}

describe.each([...PACK_IDS])('%s', (id) => {
  const file = cases(id);
  it.each(file.cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(run({ policy: id, cases: [one] }, pack(id)).failed).toEqual([]);
  });

  it('gives every example a name of its own', () => {
    const names = file.cases.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('a pack that no longer decides as its examples say', () => {
  it('is refused: 留萌市 without its hours', () => {
    const tampered = rawPack('rumoi');
    tampered.hours.severity.publish = 'off';
    const loaded = loadPack(tampered, rawCases('rumoi'), run);
    expect(loaded.ok ? [] : loaded.error.map(({ given }) => given)).toContain('勤労感謝の日の朝に投稿しようとした');
  });

  it('is refused: 高根沢町 with likes set free', () => {
    const tampered = rawPack('takanezawa');
    tampered.reactions.like.severity = 'inform';
    const loaded = loadPack(tampered, rawCases('takanezawa'), run);
    expect(loaded.ok ? '' : loaded.error.map(({ ja }) => ja).join('\n')).toContain('町民の方の写真にハートを押した');
  });
});

describe('the decision on personal accounts', () => {
  it('does not even show the text to the checker', () => {
    let looked = 0;
    const act = {
      kind: 'publish' as const,
      surface: 'composer' as const,
      text: '090-1234-5678',
      page: { url: '', viewer: { handle: 'aiko_days' } },
    };
    const facts = { now: 0, operator: null, registry: [], approvals: [], scopes: [], absences: [], consents: [], mode: {}, answers: {} };
    decide(pack('rumoi'), facts, act, () => {
      looked += 1;
      return [];
    });
    expect(looked).toBe(0);
  });
});
