/** From what is known right now to a verdict, and from a verdict to the ruling inside the event. Synchronous. */
import type { Detect } from '../../lib/decision/decide.ts';
import type { Act, Answers, Facts, Verdict } from '../../lib/decision/types.ts';
import type { PageReading } from '../../lib/instagram/types.ts';
import type { GuardStatus } from '../../lib/messages/bridge.ts';
import type { Snapshot } from '../../lib/messages/snapshot.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { STOPPABLE } from '../../lib/rules/act-kinds.ts';
import { isOwn } from '../../lib/rules/nature.ts';
import { blockedVerdict, CLEAR, type Obstacle } from './blocked.ts';
import { factsFrom } from './facts.ts';

/** How the background and the extension itself are. */
export interface Health {
  /** False once the extension was updated or removed under this page. */
  attached: boolean;
  /** False while the background does not answer. */
  answering: boolean;
}

export interface Judge {
  decide(policy: Policy, facts: Facts, act: Act, detect: Detect): Verdict;
  detect: Detect;
  now(): number;
}

export interface World extends Health {
  snapshot: Snapshot | null;
  firstOfDay: boolean;
  /** This computer's clock minus Instagram's, ms, once it is known. */
  clockSkew: number | undefined;
}

/** What keeps the guard from deciding, strictest first; `null` when nothing does. */
export function obstacleOf({ attached, answering, snapshot }: Health & { snapshot: Snapshot | null }): Obstacle | null {
  if (!attached) return 'orphaned';
  if (!answering) return 'no-answer';
  if (!snapshot) return 'starting';
  if (snapshot.state === 'invalid') return 'policy-invalid';
  return snapshot.state === 'unknown' || (snapshot.state === 'loaded' && !snapshot.policy) ? 'policy-unknown' : null;
}

/** The verdict on `act` with what is known now. An account that is not the policy's, or no policy at all, is never blocked. */
export function judge(act: Act, world: World, answers: Answers, { decide, detect, now }: Judge): Verdict {
  const { snapshot } = world;
  if (snapshot?.state === 'none') return CLEAR;
  const policy = snapshot?.policy ?? null;
  const obstacle = obstacleOf(world);
  const elsewhere = policy !== null && act.page.viewer !== null && !isOwn(policy, act.page.viewer.handle);
  if (obstacle && !elsewhere) return blockedVerdict(act, obstacle);
  if (!snapshot || !policy) return CLEAR;
  return decide(policy, factsFrom(snapshot, now(), answers, world), act, detect);
}

/** True when the event must be stopped. */
export function stops(act: Act, verdict: Verdict): boolean {
  return STOPPABLE.has(act.kind) && !mayGo(verdict);
}

/** True when nothing stands open in the way any more. */
export function mayGo(verdict: Verdict): boolean {
  return verdict.level === 'clear' || verdict.level === 'inform';
}

/** What the mark says, strictest first. */
export function statusOf(world: Health & { snapshot: Snapshot | null }, page: PageReading | null): GuardStatus {
  const obstacle = obstacleOf(world);
  if (obstacle === 'orphaned') return { kind: 'orphaned' };
  if (obstacle === 'starting') return { kind: 'starting' };
  if (world.snapshot?.state === 'none') return { kind: 'unconfigured' };
  const viewer = page?.viewer ?? null;
  const policy = world.snapshot?.policy ?? null;
  if (policy && page && viewer && !isOwn(policy, viewer.handle)) return { kind: 'inert', account: viewer.handle };
  if (obstacle) return { kind: 'blocked', reason: obstacle };
  if (!page) return { kind: 'starting' };
  if (page.missing.length > 0) return { kind: 'blind', missing: page.missing };
  return viewer ? { kind: 'watching', account: viewer.handle } : { kind: 'inert', account: null };
}
