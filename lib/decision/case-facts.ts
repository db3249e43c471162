/** Fills what a worked example leaves out, so that staff can write only what matters. */
import type { ActKind, Surface } from '../foundation/vocabulary.ts';
import type { CaseExpectation, PolicyCase } from '../policy/cases-schema.ts';
import type { Policy } from '../policy/schema.ts';
import type { Act, Facts, Operator, Verdict } from './types.ts';

type StepFacts = NonNullable<PolicyCase['facts']>;
type StepAct = PolicyCase['act'];
export interface Step {
  expect: CaseExpectation;
  at: number;
  facts: StepFacts;
  act: StepAct;
  operator: PolicyCase['operator'];
}
type Later = NonNullable<PolicyCase['then']>[number];

const SURFACE: Partial<Record<ActKind, Surface>> = {
  comment: 'post-page',
  'write-comment': 'post-page',
  reply: 'post-page',
  'start-reply': 'post-page',
  like: 'feed',
  'like-comment': 'post-page',
  unlike: 'feed',
  'like-story': 'story',
  'reply-to-story': 'story',
  'react-to-story': 'story',
  follow: 'profile',
  unfollow: 'profile',
  message: 'direct',
  'write-message': 'direct',
  'edit-post': 'edit-dialog',
  'edit-profile': 'profile-edit',
  'remove-account': 'account-removal',
  'change-password': 'password',
};
const COMPOSER: ReadonlySet<ActKind> = new Set(['open-composer', 'choose-media', 'write-caption', 'write-alt-text', 'publish']);

/** A step laid over the one before: objects merge, lists replace. */
export function mergeStep(before: Step, later: Later): Step {
  const answers = { ...before.facts.answers, ...later.facts?.answers, ...later.answers };
  return {
    expect: later.expect,
    at: later.at ?? before.at,
    operator: later.operator === undefined ? before.operator : later.operator,
    facts: { ...before.facts, ...later.facts, answers },
    act: { ...before.act, ...later.act } as StepAct,
  };
}

/** `"*"` among ticks or acknowledgements stands for everything that the step before asked or said. */
export function withStars(facts: StepFacts, before: Verdict | null): StepFacts {
  const { answers } = facts;
  if (!answers) return facts;
  const keys = before?.findings.map(({ key }) => key) ?? [];
  const questions = before?.findings.flatMap((finding) => finding.questions ?? []).map(({ id }) => id) ?? [];
  const fill = (given: string[] | undefined, all: string[]) => given?.flatMap((one) => (one === '*' ? all : [one]));
  return { ...facts, answers: { ...answers, acknowledged: fill(answers.acknowledged, keys), ticks: fill(answers.ticks, questions) } };
}

/** JSON has no `undefined`, which the schema's types cannot say. */
function present<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return given as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** The act as the page adapter would have read it. */
export function caseAct(given: StepAct, viewer: string | null): Act {
  const { page, media, target, surface, ...rest } = given;
  return {
    ...rest,
    surface: surface ?? (COMPOSER.has(given.kind) ? 'composer' : (SURFACE[given.kind] ?? 'unknown')),
    ...(media ? { media: media.map((item, at) => ({ index: at + 1, type: 'image' as const, ...present(item) })) } : {}),
    ...(target ? { target: { ...target, owners: target.owners ?? null } } : {}),
    page: { url: 'https://www.instagram.com/', ...present(page ?? {}), viewer: viewer === null ? null : { handle: viewer } },
  };
}

/** Everything the office has on file, with the defaults written down in policy/cases-schema.ts. */
export function caseFacts(given: StepFacts, now: number, operator: PolicyCase['operator'], policy: Policy, act: Act): Facts {
  const person =
    operator === null
      ? null
      : ({
          id: 'staff-1',
          name: '広報担当',
          office: '',
          chain: 'staff',
          designated: true,
          holds: [],
          ...present(operator ?? {}),
        } satisfies Operator);
  return {
    consents: [],
    scopes: [],
    absences: [],
    deviceRegistered: true,
    answers: {},
    mode: {},
    ...present(given),
    now,
    operator: person,
    registry: (given.registry ?? []).map((entry) => ({
      acts: ['like', 'follow', 'share', 'comment'],
      evidence: '公式サイト',
      ...present(entry),
    })),
    approvals: (given.approvals ?? []).map((approval, at) => ({
      id: `a${at + 1}`,
      policyId: policy.id,
      policyVersion: policy.version,
      account: act.page.viewer?.handle ?? '',
      chain: person?.chain ?? 'staff',
      status: 'approved',
      evidence: 'in-extension',
      decidedAt: now - 3_600_000,
      ...present(approval),
    })),
  };
}
