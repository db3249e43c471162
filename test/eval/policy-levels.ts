/** The same texts through the shipped command-line tool with each policy: what staff would really meet. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { PACK_IDS } from '../../lib/policy/packs/index.ts';
import { POLICY_SETS } from './measures.ts';
import { wilson } from './wilson.ts';

interface Answer {
  level: string;
  findings: { rule: string; severity: string }[];
}

const tool = resolve(import.meta.dirname, '../../scripts/mimamori.ts');

/** Table lines: set, policy, share of texts with warn or above, and with hold; the rule about links is also shown apart. */
export function policyLevels(): string[] {
  const lines = ['| texts | policy | warn or above | without the link rule | hold |', '|---|---|---|---|---|'];
  for (const set of POLICY_SETS) {
    const input = set
      .rows()
      .map(({ id, text }) => JSON.stringify({ id, text }))
      .join('\n');
    for (const policy of PACK_IDS) {
      const answers = check(policy, set.surface, input);
      const share = (test: (answer: Answer) => boolean) => {
        const hits = answers.filter(test).length;
        return `${(100 * wilson(hits, answers.length).rate).toFixed(2)} % (${hits})`;
      };
      const severe = (finding: { severity: string }) => finding.severity === 'warn' || finding.severity === 'hold';
      lines.push(
        `| ${set.what} (${answers.length}) | ${policy} | ${share(({ level }) => level === 'warn' || level === 'hold')} | ${share(({ findings }) => findings.some((finding) => severe(finding) && finding.rule !== 'links'))} | ${share(({ level }) => level === 'hold')} |`,
      );
    }
  }
  return lines;
}

function check(policy: string, surface: string, input: string): Answer[] {
  const run = spawnSync(process.execPath, [tool, 'check', '--policy', policy, '--surface', surface, '-'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`check --policy ${policy} failed: ${run.stderr.slice(0, 500)}`);
  return run.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer);
}
