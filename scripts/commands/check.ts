/**
 * `check --policy ID [--surface …] FILE.jsonl|-`: judges texts. Rows `{id, text}` in, rows
 * `{id, level, findings: [{rule, category, severity, clauses, start, end}]}` out, one line each, in order.
 * Only what the text itself brings up is judged: the act is typing on the given surface.
 */
import { readFileSync } from 'node:fs';
import { decide } from '../../lib/decision/decide.ts';
import type { Act, Facts, Finding } from '../../lib/decision/types.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { readPack, tools } from './tools.ts';

export const usage = 'check --policy ID [--surface caption|comment|reply|message|incoming] FILE.jsonl|-';

const SURFACES = ['caption', 'comment', 'reply', 'message', 'incoming'] as const;
const NAMELESS = 'own_account';
type TextSurface = (typeof SURFACES)[number];

export async function run(args: string[]): Promise<number> {
  const { policy: id, surface, file } = readArgs(args);
  const { compile, settings, detect } = tools;
  const policy = withAccount(compile(readPack(id), settings({ policyId: id })));
  const facts = emptyFacts(Date.now());
  let bad = 0;
  const lines = readFileSync(file === '-' ? 0 : file, 'utf8').split('\n');
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    const row = readRow(line);
    if (!row) {
      bad += 1;
      process.stderr.write(
        `line ${at + 1}: expected {"id":…,"text":"…"}, given ${line.slice(0, 60)} / ${at + 1}行目は {"id","text"} の形ではありません\n`,
      );
      return;
    }
    const verdict = decide(policy, facts, actFor(policy, surface, row.text), detect);
    const spoken = verdict.findings.filter((finding) => finding.category !== undefined || finding.severity === 'undetermined');
    const level = ['hold', 'undetermined', 'warn', 'inform'].find((one) => spoken.some(({ severity }) => severity === one)) ?? 'clear';
    process.stdout.write(`${JSON.stringify({ id: row.id, level, findings: spoken.flatMap(rows) })}\n`);
  });
  return bad === 0 ? 0 : 1;
}

/** A pack without a handle of its own (北海道, 鏡野) still has texts to judge. */
function withAccount(policy: Policy): Policy {
  return policy.accounts.own.length > 0 ? policy : { ...policy, accounts: { ...policy.accounts, own: [NAMELESS] } };
}

function rows({ rule, category, severity, clauses, spans }: Finding) {
  return (spans ?? [{ start: 0, end: 0 }]).map(({ start, end }) => ({ rule, category: category ?? null, severity, clauses, start, end }));
}

function actFor(policy: Policy, surface: TextSurface, text: string): Act {
  const viewer = policy.accounts.own[0] ?? NAMELESS;
  const page = { url: 'https://www.instagram.com/', viewer: { handle: viewer } };
  const onOwnPost = { owners: [viewer] };
  switch (surface) {
    case 'caption':
      return { kind: 'write-caption', surface: 'composer', text, page };
    case 'comment':
      return { kind: 'write-comment', surface: 'post-page', text, target: onOwnPost, page };
    case 'reply':
      return { kind: 'write-comment', surface: 'post-page', text, target: onOwnPost, replyTo: { author: null }, page };
    case 'message':
      return { kind: 'write-message', surface: 'direct', text, page };
    case 'incoming':
      return { kind: 'view-comments', surface: 'post-page', text, target: onOwnPost, page };
  }
}

function emptyFacts(now: number): Facts {
  return { now, operator: null, registry: [], approvals: [], scopes: [], absences: [], consents: [], mode: {}, answers: {} };
}

function readRow(line: string): { id: unknown; text: string } | null {
  try {
    const row = JSON.parse(line) as { id?: unknown; text?: unknown } | null;
    return typeof row?.text === 'string' ? { id: row.id ?? null, text: row.text } : null;
  } catch {
    return null;
  }
}

function readArgs(args: string[]): { policy: string; surface: TextSurface; file: string } {
  const given = new Map<string, string>();
  const files: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const one = args[at] ?? '';
    if (one === '--policy' || one === '--surface') {
      given.set(one, args[at + 1] ?? '');
      at += 1;
    } else files.push(one);
  }
  const surface = SURFACES.find((one) => one === (given.get('--surface') ?? 'caption'));
  const [policy, file] = [given.get('--policy'), files[0]];
  if (!surface)
    throw new Error(`Unknown surface "${given.get('--surface')}". Allowed: ${SURFACES.join(', ')}. / 使える種類：${SURFACES.join('、')}`);
  if (!policy || file === undefined || files.length > 1) throw new Error(`Usage / 使い方: npm run -s mimamori -- ${usage}`);
  return { policy, surface, file };
}
