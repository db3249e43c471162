/**
 * `npm run bench`: how long one verdict takes on a full caption with all rules, for each policy (goal: median at most 5 ms), and what the
 * text check alone costs in Chromium (text.ts), and what the extension costs a page (page.ts).
 */
import { decide } from '../../lib/decision/decide.ts';
import type { Act, Facts } from '../../lib/decision/types.ts';
import { detect } from '../../lib/detectors/run.ts';
import { compile } from '../../lib/policy/compile.ts';
import { settingsDefaults } from '../../lib/policy/load.ts';
import { PACK_IDS, readPack } from '../../lib/policy/packs/index.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { benchPage } from './page.ts';
import { benchRecord } from './record.ts';
import { benchText } from './text.ts';

const CAPTION_LENGTH = 2_200;
const GOAL_MS = 5;
const [WARM_UP, RUNS] = [50, 300];

/** Invented, in the manner of an event notice: dates, a phone number, a link, hashtags. */
const PARAGRAPHS = [
  '市民文化祭を１１月２３日（月・祝）に開催します。会場は中央公民館で、入場は無料です。',
  '絵画、書道、生け花など、市民のみなさんの作品が約三百点並びます。ぜひご家族でお越しください。',
  '午前10時からは、小学生の合唱と吹奏楽の演奏があります。客席は先着順で、混み合うときは入場をお待ちいただきます。',
  'お茶席は午前11時からと午後１時30分からの二回で、各回二十名です。お菓子代として三百円をいただきます。',
  '駐車場には限りがありますので、公共交通機関をご利用ください。駅前から臨時バスを三十分おきに走らせます。',
  '手話通訳と要約筆記をご希望の方は、一週間前までに担当課へお申し込みください。車いすでの見学もできます。',
  '台風などで中止する場合は、前日の午後５時までに市の公式サイトでお知らせします。',
  '昨年の展示では、湖畔の夕暮れを描いた風景画が多くの方の足を止めました。今年も力作がそろっています。',
  '会場内での写真撮影は、作品の前に掲げた案内に従ってください。他の来場者が写り込まないようご配慮をお願いします。',
  'お問い合わせは生涯学習課（0123-45-6789）まで。詳しくは https://www.example.lg.jp/bunka/ をご覧ください。',
  '#文化の秋 #市民文化祭 #公民館 🍁',
];

/** A caption of the greatest length Instagram takes; its end differs each time, so that nothing can be remembered. */
function caption(run: number): string {
  const tail = `（その${run}）`;
  const once = `${PARAGRAPHS.join('\n')}\n`;
  return once.repeat(Math.ceil(CAPTION_LENGTH / once.length)).slice(0, CAPTION_LENGTH - tail.length) + tail;
}

function facts(): Facts {
  const operator = { id: 's', name: '広報', office: '', chain: 'staff' as const, designated: true };
  const now = Date.parse('2026-11-23T10:00:00+09:00');
  return { now, operator, registry: [], approvals: [], scopes: [], absences: [], consents: [], mode: {}, answers: {} };
}

function policyInForce(id: string): Policy {
  const pack = readPack(id);
  if (!pack.ok) throw new Error(`${id}: ${pack.error.map(({ en }) => en).join('; ')}`);
  const settings = settingsDefaults(id);
  return compile(pack.value, { ...settings, ownAccounts: pack.value.accounts.own.length > 0 ? [] : ['bench_account'] });
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function at(times: number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

let slow = 0;
for (const id of PACK_IDS) {
  const policy = policyInForce(id);
  for (const kind of ['write-caption', 'publish'] as const) {
    const [whole, rulesOnly]: [number[], number[]] = [[], []];
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const media = [{ index: 1, type: 'image' as const, alt: '会場の写真' }];
      const viewer = { handle: policy.accounts.own[0] ?? '' };
      const act: Act = { kind, surface: 'composer', text: caption(run), media, page: { url: '', viewer } };
      const times = [timed(() => decide(policy, facts(), act, detect)), timed(() => decide(policy, facts(), act, () => []))] as const;
      if (run < WARM_UP) continue;
      whole.push(times[0]);
      rulesOnly.push(times[1]);
    }
    const median = at(whole, 0.5);
    if (median > GOAL_MS) slow += 1;
    const figures = [
      `median ${median.toFixed(2)} ms`,
      `p95 ${at(whole, 0.95).toFixed(2)} ms`,
      `rules without text check ${at(rulesOnly, 0.5).toFixed(2)} ms`,
    ];
    process.stdout.write(`${id.padEnd(11)} ${kind.padEnd(14)} ${figures.join('  ')}${median > GOAL_MS ? '  over the goal' : ''}\n`);
  }
}
process.stdout.write(`goal: median at most ${GOAL_MS} ms on ${CAPTION_LENGTH} characters, all rules\n`);
process.exitCode = slow + (await benchText(caption)) + (await benchPage()) + (await benchRecord()) === 0 ? 0 : 1;
