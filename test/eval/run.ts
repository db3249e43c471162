/**
 * `npm run eval`: measures the text checker on the shared corpora, writes the table to test/eval/RESULTS.md and between the markers
 * `<!-- eval:begin -->` and `<!-- eval:end -->` of README.md where they stand. Exit code 1 when a bar is missed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { categoryExamples, falseAlarms, type Measure, personalDataRecall, safetyRecall } from './measures.ts';
import { policyLevels } from './policy-levels.ts';
import { show } from './wilson.ts';

const root = resolve(import.meta.dirname, '../..');

function meets({ hits, total, bar }: Measure): boolean {
  if (!bar) return true;
  return bar.kind === 'at-most' ? hits / total <= bar.rate : hits / total >= bar.rate;
}

function line(measure: Measure): string {
  const { bar } = measure;
  const wanted = bar ? `${bar.kind === 'at-most' ? '≤' : '≥'} ${100 * bar.rate} %` : '–';
  return `| ${measure.what} | ${show(measure.hits, measure.total)} | ${wanted} | ${bar ? (meets(measure) ? 'met' : '**missed**') : ''} |`;
}

const measures = [...categoryExamples(), ...falseAlarms(), ...safetyRecall(), ...personalDataRecall()];
const table = ['| measured | hits / texts = rate [95 % interval] | bar | |', '|---|---|---|---|', ...measures.map(line)];
const levels = process.argv.includes('--no-policies')
  ? []
  : ['', 'Through the five policies (`mimamori check`; only the share of texts is shown):', '', ...policyLevels()];
const text = [...table, ...levels].join('\n');

writeFileSync(resolve(root, 'test/eval/RESULTS.md'), `# The text checker, measured\n\nWritten by \`npm run eval\`.\n\n${text}\n`);
const readme = resolve(root, 'README.md');
if (existsSync(readme)) {
  const before = readFileSync(readme, 'utf8');
  const after = before.replace(
    /(<!-- eval:begin -->)[\s\S]*?(<!-- eval:end -->)/,
    (_, begin: string, end: string) => `${begin}\n${text}\n${end}`,
  );
  if (after !== before) writeFileSync(readme, after);
}
process.stdout.write(`${text}\n`);
process.exitCode = measures.every(meets) ? 0 : 1;
