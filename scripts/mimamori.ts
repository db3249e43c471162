/**
 * The command-line tool: `npm run -s mimamori -- <command> …`. One file per command in `scripts/commands/`; each exports
 * `run(args): Promise<number>` (the exit code) and `usage`. A command is loaded only when it is called.
 */
interface Command {
  usage: string;
  run(args: string[]): Promise<number>;
}

const COMMANDS: Record<string, () => Promise<Command>> = {
  check: () => import('./commands/check.ts'),
  cases: () => import('./commands/cases.ts'),
  inspect: () => import('./inspect.ts'),
};

async function help(): Promise<string> {
  const usages = await Promise.all(Object.values(COMMANDS).map(async (load) => (await load()).usage));
  return ['Usage / 使い方:', ...usages.map((usage) => `  npm run -s mimamori -- ${usage}`)].join('\n');
}

const [name, ...args] = process.argv.slice(2);
const load = name === undefined ? undefined : COMMANDS[name];
if (load) {
  try {
    process.exitCode = await (await load()).run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
} else {
  const asked = name === undefined || name === 'help' || name === '--help';
  const complaint = asked
    ? ''
    : `Unknown command "${name}". Known: ${Object.keys(COMMANDS).join(', ')}. / 「${name}」という命令はありません。\n`;
  (asked ? process.stdout : process.stderr).write(`${complaint}${await help()}\n`);
  process.exitCode = asked ? 0 : 2;
}
