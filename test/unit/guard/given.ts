/** A guard with its surroundings in the test's hands: what the background answers, what the page reads, what time it is. */
import { createGuard, type Guard } from '../../../entrypoints/guard.content/guard.ts';
import type { Outcome, Reports } from '../../../entrypoints/guard.content/reports.ts';
import { decide } from '../../../lib/decision/decide.ts';
import type { Act, Answers, Verdict } from '../../../lib/decision/types.ts';
import { detect } from '../../../lib/detectors/run.ts';
import type { Attempt, PageReading } from '../../../lib/instagram/types.ts';
import type { GuardStatus, ListingWish, RegistryDraft } from '../../../lib/messages/bridge.ts';
import type { Reply } from '../../../lib/messages/envelope.ts';
import type { Snapshot } from '../../../lib/messages/snapshot.ts';
import { readPack } from '../../../lib/policy/packs/index.ts';
import type { Policy } from '../../../lib/policy/schema.ts';

export const HOLIDAY = Date.parse('2026-11-23T10:00:00+09:00');
export const WORKING_HOUR = Date.parse('2026-11-24T10:00:00+09:00');
export const URL = 'https://www.instagram.com/';

export function packOf(id: 'rumoi' | 'takanezawa'): Policy {
  const pack = readPack(id);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  return pack.value;
}

export function snapshotOf(policy: Policy | null, part: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    state: policy ? 'loaded' : 'none',
    policy,
    policyDigest: '',
    operator: { id: 'clerk', name: '広報 花子', office: '', chain: 'staff' },
    registry: [],
    approvals: [],
    scopes: [],
    absences: [],
    consents: [],
    mode: {},
    deviceRegistered: true,
    pendingReports: 0,
    locale: 'ja',
    ...part,
  };
}

export function pageOf(handle: string | null, part: Partial<PageReading> = {}): PageReading {
  return { url: URL, surface: 'feed', viewer: handle === null ? null : { handle }, loggedIn: handle !== null, missing: [], ...part };
}

export function post(handle = 'rumoi_official', text = '黄金岬の夕陽です。'): Act {
  return { kind: 'publish', surface: 'composer', text, media: [{ index: 1, type: 'image' }], page: { url: URL, viewer: { handle } } };
}

export function like(owner: string, handle = 'takanezawa_town'): Act {
  return { kind: 'like', surface: 'post-page', target: { owners: [owner], postCode: 'abc' }, page: { url: URL, viewer: { handle } } };
}

/** An act in a page that the test can change, and that counts how often it was done. */
export function attemptOf(act: Act) {
  const page = { now: act as Act | null, done: 0, obeys: true };
  const attempt: Attempt = {
    act,
    control: null,
    reread: () => page.now,
    replay() {
      if (!page.obeys) return false;
      page.done += 1;
      return true;
    },
  };
  return { attempt, page };
}

type Said =
  | { what: 'status'; status: GuardStatus }
  | { what: 'shown'; act: Act; verdict: Verdict }
  | { what: 'intent'; id: string; act: Act; answers: Answers; spends: string[] }
  | { what: 'outcome'; id: string; outcome: Outcome }
  | { what: 'request'; act: Act; note: string; listing?: ListingWish | undefined }
  | { what: 'keep'; act: Act; note: string }
  | { what: 'registry'; entry: RegistryDraft | { own: string } };

export interface Given {
  guard: Guard;
  said: Said[];
  passed: Act[];
  world: { now: number; attached: boolean; focusIsOurs: boolean; switchedFrom?: string | null; clockSkew: number | undefined };
  /** How the background answers an intent; it answers at once with yes unless the test says otherwise. */
  answers: { intent: (id: string) => Promise<Reply<{ id: string }>> };
}

export function given(): Given {
  const said: Said[] = [];
  const passed: Act[] = [];
  const world: Given['world'] = { now: WORKING_HOUR, attached: true, focusIsOurs: false, clockSkew: undefined };
  const answers: Given['answers'] = { intent: (id) => Promise.resolve({ ok: true, value: { id } }) };
  let ids = 0;
  const reports: Reports = {
    status(status, arrived) {
      said.push({ what: 'status', status });
      if (world.switchedFrom !== undefined && status.kind === 'watching') arrived(world.switchedFrom);
    },
    shown: (act, verdict) => said.push({ what: 'shown', act, verdict }),
    intent(id, act, verdict, given) {
      said.push({ what: 'intent', id, act, answers: given, spends: verdict.spends });
      return answers.intent(id);
    },
    outcome: (id, outcome) => said.push({ what: 'outcome', id, outcome }),
    request(act, _verdict, note, _answers, _beside, listing) {
      said.push({ what: 'request', act, note, ...(listing ? { listing } : {}) });
      return Promise.resolve({ ok: true, value: { id: 'request-1' } });
    },
    keep(act, note) {
      said.push({ what: 'keep', act, note });
      return Promise.resolve({ ok: true, value: { id: 'draft-1' } });
    },
    incident: () => undefined,
    registry: (entry) => said.push({ what: 'registry', entry }),
    witness: () => undefined,
  };
  const guard = createGuard(
    {
      decide,
      detect,
      now: () => world.now,
      reports,
      attached: () => world.attached,
      focusIsOurs: () => world.focusIsOurs,
      newId: () => `act-${++ids}`,
      clockSkew: () => world.clockSkew,
      passed: (act) => passed.push(act),
      diagnostics: ({ status }) => status,
      follow: (id, _act, verdict) => ({
        done: () => (verdict.inert ? undefined : said.push({ what: 'outcome', id, outcome: 'unknown' })),
        failed: () => said.push({ what: 'outcome', id, outcome: 'failed' }),
      }),
    },
    () => undefined,
  );
  return { guard, said, passed, world, answers };
}

export const refusal = (code: 'no-answer' | 'already-spent'): Reply<never> => ({
  ok: false,
  error: { code, path: 'act.intent', given: '', ja: '記録できません。', en: 'It cannot be recorded.' },
});
