/** Times textlint and obscenity, installed in the folder given, on texts from the standard input (a JSON list). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const require = createRequire(new URL('package.json', folder));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const texts = JSON.parse(readFileSync(0, 'utf8'));

async function median(work) {
  await work(texts[0]);
  const times = [];
  for (const text of texts) {
    const start = performance.now();
    await work(text);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

async function textlint() {
  const { createLinter } = await load('textlint');
  const kernel = await load('@textlint/kernel');
  const preset = require('textlint-rule-preset-japanese');
  const plugin = require('@textlint/textlint-plugin-text');
  const rules = Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: preset.rulesConfig[ruleId] ?? true }));
  const descriptor = new kernel.TextlintKernelDescriptor({
    rules,
    plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin, options: true }],
    filterRules: [],
  });
  const linter = createLinter({ descriptor });
  const start = performance.now();
  await linter.lintText(texts[0], 'caption.txt');
  const first = performance.now() - start;
  return `textlint with preset-japanese (Node): first ${first.toFixed(0)} ms, then ${(await median((text) => linter.lintText(text, 'caption.txt'))).toFixed(1)} ms (median)`;
}

async function obscenity() {
  const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = await load('obscenity');
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  return `obscenity with its English set (Node): ${(await median((text) => matcher.getAllMatches(text))).toFixed(2)} ms (median)`;
}

for (const work of [textlint, obscenity]) {
  try {
    process.stdout.write(`${await work()}\n`);
  } catch (error) {
    process.stdout.write(`${work.name} could not be run: ${error.message}\n`);
  }
}
