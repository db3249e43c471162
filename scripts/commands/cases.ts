/** `cases FILE.json`: runs worked examples (format: lib/policy/cases-schema.ts). Last line `N passed, N failed`; exit 1 when one fails. */
import { readFileSync } from 'node:fs';
import { runCases } from '../../lib/decision/run-cases.ts';
import { loadCases } from '../../lib/policy/load.ts';
import { readPack, tools, unwrap } from './tools.ts';

export const usage = 'cases FILE.json';

export async function run(args: string[]): Promise<number> {
  const [file] = args;
  if (file === undefined || args.length > 1) throw new Error(`Expected one file: ${usage} / ファイルを１つ指定してください。`);
  const cases = unwrap(loadCases(readJson(file)), file);
  const result = runCases(cases, readPack(cases.policy), tools);
  for (const { name, step, differences } of result.failed) {
    process.stdout.write(`✗ ${name}${step > 1 ? ` (step ${step})` : ''}\n${differences.map((one) => `    ${one}\n`).join('')}`);
  }
  const failed = new Set(result.failed.map(({ name }) => name)).size;
  process.stdout.write(`${result.passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${error instanceof Error ? error.message : String(error)} / ファイルを読めません。`);
  }
}
