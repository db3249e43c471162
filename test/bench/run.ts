/** `npm run bench`: how long one verdict takes on a full caption with all rules, for each policy. Goal: median at most 5 ms. */
import { decide } from '../../lib/decision/decide.ts';
import type { Act, Facts } from '../../lib/decision/types.ts';
import { detect } from '../../lib/detectors/run.ts';
import { compile } from '../../lib/policy/compile.ts';
import { settingsDefaults } from '../../lib/policy/load.ts';
import { PACK_IDS, readPack } from '../../lib/policy/packs/index.ts';

const CAPTION_LENGTH = 2_200;
const GOAL_MS = 5;
const [WARM_UP, RUNS] = [50, 300];

const PARAGRAPH =
  '市民文化祭を１１月２３日（月・祝）に開催します。会場は中央公民館で、入場は無料です。お問い合わせは生涯学習課（0123-45-6789）まで。詳しくは https://www.example.lg.jp/bunka/ をご覧ください。#文化の秋 🍁\n';

/** A caption of the greatest length Instagram takes; its end differs each time, so that nothing can be remembered. */
function caption(run: number): string {
  const tail = `（その${run}）`;
  return PARAGRAPH.repeat(Math.ceil(CAPTION_LENGTH / PARAGRAPH.length)).slice(0, CAPTION_LENGTH - tail.length) + tail;
}

function facts(): Facts {
  const operator = { id: 's', name: '広報', office: '', chain: 'staff' as const, designated: true };
  const now = Date.parse('2026-11-23T10:00:00+09:00');
  return { now, operator, registry: [], approvals: [], scopes: [], absences: [], consents: [], mode: {}, answers: {} };
}

let slow = 0;
for (const id of PACK_IDS) {
  const pack = readPack(id);
  if (!pack.ok) throw new Error(`${id}: ${pack.error.map(({ en }) => en).join('; ')}`);
  const compiled = compile(pack.value, settingsDefaults(id));
  const viewer = compiled.accounts.own[0] ?? 'bench_account';
  const policy = { ...compiled, accounts: { ...compiled.accounts, own: [viewer] } };
  for (const kind of ['write-caption', 'publish'] as const) {
    const times: number[] = [];
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const media = [{ index: 1, type: 'image' as const, alt: '会場の写真' }];
      const act: Act = { kind, surface: 'composer', text: caption(run), media, page: { url: '', viewer: { handle: viewer } } };
      const start = performance.now();
      decide(policy, facts(), act, detect);
      if (run >= WARM_UP) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
    const median = Number(at(0.5));
    if (median > GOAL_MS) slow += 1;
    process.stdout.write(
      `${id.padEnd(11)} ${kind.padEnd(14)} median ${at(0.5)} ms  p95 ${at(0.95)} ms${median > GOAL_MS ? '  over the goal' : ''}\n`,
    );
  }
}
process.stdout.write(`goal: median at most ${GOAL_MS} ms on ${CAPTION_LENGTH} characters, all rules\n`);
process.exitCode = slow === 0 ? 0 : 1;
