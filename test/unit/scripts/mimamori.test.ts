import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

// Each call starts a process of its own; on a busy machine three of them take a while.
vi.setConfig({ testTimeout: 60_000 });

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'mimamori-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function mimamori(args: string[], input = '') {
  const result = spawnSync(join(root, 'node_modules/.bin/node'), ['scripts/mimamori.ts', ...args], { cwd: root, input, encoding: 'utf8' });
  return { code: result.status, out: result.stdout, err: result.stderr };
}
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('mimamori cases', () => {
  const one = (level: string) => ({
    policy: 'rumoi',
    cases: [
      {
        name: '勤労感謝の日の投稿',
        clauses: ['rumoi.5.1a'],
        fires: true,
        at: '2026-11-23T10:00:00+09:00',
        act: { kind: 'publish', text: '紅葉が見ごろです。' },
        expect: { level },
      },
    ],
  });

  it('ends with the count and with success when all pass', () => {
    const { code, out } = mimamori(['cases', file('good.json', one('warn'))]);
    expect(out.trim().split('\n').at(-1)).toBe('1 passed, 0 failed');
    expect(code).toBe(0);
  });

  it('names the case and the difference, and ends with failure, when one does not', () => {
    const { code, out } = mimamori(['cases', file('bad.json', one('clear'))]);
    expect(out).toContain('✗ 勤労感謝の日の投稿');
    expect(out).toContain('level: expected clear, was warn');
    expect(out.trim().split('\n').at(-1)).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });

  it('says what is wrong with a file that cannot be used', () => {
    expect(mimamori(['cases', join(folder, 'nowhere.json')]).err).toContain('nowhere.json');
    expect(mimamori(['cases', file('odd.json', { policy: 'rumoi', cases: [{ name: 'x' }] })]).err).toContain('cases.0');
    expect(mimamori(['cases', file('other.json', { ...one('warn'), policy: 'atlantis' })]).err).toContain('atlantis');
  });
});

describe('mimamori check', () => {
  const rows = [
    { id: 'a', text: '図書館だよりの新しい号ができました。' },
    { id: 7, text: '対応した職員はバカで使えない。' },
  ].map((row) => JSON.stringify(row));

  it('answers each row in order, with level, clauses and places', () => {
    const { code, out } = mimamori(['check', '--policy', 'takanezawa', '-'], rows.join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(['a', 7]);
    expect(answers[0]).toEqual({ id: 'a', level: 'clear', findings: [] });
    expect(['warn', 'hold']).toContain(answers[1].level);
    const [finding] = answers[1].findings;
    expect(Object.keys(finding)).toEqual(['rule', 'category', 'severity', 'clauses', 'start', 'end']);
    expect(rows[1] && JSON.parse(rows[1]).text.slice(finding.start, finding.end)).toContain('バカ');
  });

  it('only informs about what visitors write', () => {
    const { out } = mimamori(['check', '--policy', 'rumoi', '--surface', 'incoming', '-'], rows.join('\n'));
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).level),
    ).toEqual(['clear', 'inform']);
  });

  it('goes on after a bad row and says which', () => {
    const { code, out, err } = mimamori(['check', '--policy', 'rumoi', '-'], `nonsense\n${rows[0]}\n`);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('line 1');
    expect(code).toBe(1);
  });

  it('says what is allowed when a policy or surface is unknown', () => {
    expect(mimamori(['check', '--policy', 'atlantis', '-']).err).toContain('takanezawa');
    expect(mimamori(['check', '--policy', 'rumoi', '--surface', 'poster', '-']).err).toContain('incoming');
  });
});

describe('mimamori alone', () => {
  it('says how it is used, and refuses what it does not know', () => {
    expect(mimamori([])).toMatchObject({ code: 0 });
    expect(mimamori([]).out).toContain('check --policy ID');
    expect(mimamori(['fly'])).toMatchObject({ code: 2 });
  });
});
