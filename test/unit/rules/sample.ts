/** A quiet municipality of our own: every block of a policy present, every severity off. Tests switch on what they are about. */

import { type Detect, decide } from '../../../lib/decision/decide.ts';
import { explain, explanationText } from '../../../lib/decision/explain.ts';
import type { Act, ApprovalFact, Facts, Finding, Operator, RegistryEntry, Verdict } from '../../../lib/decision/types.ts';
import type { Hit } from '../../../lib/detectors/types.ts';
import { type Policy, PolicySchema } from '../../../lib/policy/schema.ts';

const noNeed = {
  needs: 'none' as const,
  offices: { staff: [], contractor: [] },
  clauses: { staff: [], contractor: [] },
  severity: 'off' as const,
};
const noException = { needs: 'none' as const, categories: [], offices: [], clauses: [] };
const freeReaction = { severity: 'off' as const, clauses: [], exception: noException, rights: null };
const clause = (id: string, quote: string) => ({
  id,
  lines: '1',
  section: id.slice(id.indexOf('.') + 1),
  quote,
  gloss: `Gloss of ${id}`,
  kind: 'conduct',
  bound: '職員',
  exceptions: 'なし',
  severity: 'W',
  message: `${id}の定めをご確認ください。`,
  remedy: '確認する',
  answers: [{ by: 'rule' as const, rule: 'any' }],
});
export const CLAUSES = Array.from({ length: 12 }, (_, at) => `sample.${at + 1}`);

const quiet: Policy = PolicySchema.parse({
  schema: 1,
  id: 'sample',
  version: '2026-04-01',
  title: { ja: '見本市運用方針' },
  organisation: { name: { ja: '見本市' }, unit: '広報課' },
  inForce: '令和８年４月１日',
  accounts: { own: ['mihon_city', 'mihon_library'], registeredInSettings: false, clauses: ['sample.1'], wrongAccountGuard: false },
  roles: {
    chains: [
      { id: 'staff', label: '職員', allowed: 'yes', severity: 'hold', clauses: ['sample.1'] },
      { id: 'contractor', label: '受託者', allowed: 'yes', severity: 'hold', clauses: ['sample.1'] },
    ],
    registeredOnly: false,
    offices: [
      { id: 'chief', title: '広報課長', aliases: ['運用管理者'], clauses: ['sample.1'] },
      { id: 'senior', title: '主査', aliases: [], clauses: ['sample.1'] },
      { id: 'manager', title: '業務処理責任者', aliases: [], clauses: ['sample.1'] },
    ],
    deputies: [],
    selfDecision: false,
  },
  approval: {
    post: noNeed,
    edit: noNeed,
    reply: noNeed,
    comment: noNeed,
    message: noNeed,
    validityDays: { post: 14, edit: 14, reply: 3, comment: 3, message: 3, allowList: 365 },
    scopes: null,
    afterPublication: null,
  },
  hours: null,
  reactions: { like: freeReaction, likeComment: freeReaction, likeStory: freeReaction, follow: freeReaction, share: freeReaction },
  comments: { severity: 'off', clauses: [], exception: noException, textApproval: false },
  replies: { onStart: { severity: 'off', clauses: [] }, guidance: null, hostile: null, technical: null },
  messages: { storyReactionIsReply: false, storyReplyIsComment: false, guidance: null },
  content: { clauses: [], categories: {}, release: 'reason', collecting: null, words: { never: [], fine: [] } },
  links: {
    conditions: [],
    conditionClauses: { staff: [], contractor: [] },
    severity: 'off',
    thirdParty: null,
    ownDomains: ['city.mihon.lg.jp'],
  },
  altText: null,
  accuracy: { severity: 'off', clauses: [] },
  questions: [],
  postCategories: [],
  passwords: { minLength: null, minKinds: null, avoidGuessable: false, rotationDays: null, onRosterChange: false, clauses: [] },
  moderation: { categories: {}, clauses: [], decidedBy: '広報課', severity: 'off', contact: null },
  flaming: null,
  accountRemoval: null,
  corrections: null,
  device: null,
  reminders: [],
  fallback: null,
  disclosure: [],
  officialContacts: [],
  notes: [],
  clauses: CLAUSES.map((id) => clause(id, `${id}の本文`)),
});

/** The quiet policy with some blocks replaced. */
export function policyWith(blocks: Partial<Policy> = {}): Policy {
  return { ...structuredClone(quiet), ...blocks };
}

/** An approval need on both chains: the chief for staff, the contract manager for the contractor. */
export const needsApproval = (staff = ['sample.2'], contractor = ['sample.3']): Policy['approval']['post'] => ({
  needs: 'approval',
  offices: { staff: ['chief'], contractor: ['manager'] },
  clauses: { staff, contractor },
  severity: 'hold',
});
export const approvalWith = (blocks: Partial<Policy['approval']>): Policy['approval'] => ({
  ...structuredClone(quiet.approval),
  ...blocks,
});

export const staff: Operator = { id: 's1', name: '山田', office: '広報課', chain: 'staff' };
export const contractor: Operator = { id: 'c1', name: '中村', office: '制作会社', chain: 'contractor', designated: true };

/** Tuesday, an ordinary working day. */
export const NOON = Date.parse('2026-11-24T12:00:00+09:00');

export function factsWith(known: Partial<Facts> = {}): Facts {
  return {
    now: NOON,
    operator: staff,
    registry: [],
    approvals: [],
    scopes: [],
    absences: [],
    consents: [],
    mode: {},
    answers: {},
    ...known,
  };
}

export function actOf(kind: Act['kind'], act: Partial<Act> = {}): Act {
  return { kind, surface: 'unknown', ...act, page: { url: 'https://www.instagram.com/', viewer: { handle: 'mihon_city' }, ...act.page } };
}

export const entry = (more: Partial<RegistryEntry> = {}): RegistryEntry => ({
  handle: 'pref_office',
  category: 'public-body',
  acts: ['like', 'follow', 'share', 'comment'],
  evidence: '県の公式サイト',
  ...more,
});

export const approved = (text: string, more: Partial<ApprovalFact> = {}): ApprovalFact => ({
  id: 'ap-1',
  type: 'post',
  policyId: 'sample',
  policyVersion: '2026-04-01',
  account: 'mihon_city',
  chain: 'staff',
  status: 'approved',
  text,
  approvedBy: { office: 'chief', person: '鈴木' },
  decidedAt: NOON - 3_600_000,
  evidence: 'in-extension',
  ...more,
});

/** A checker that sees exactly what it is told to see, in texts that hold the given words. */
export function sees(...hits: (Partial<Hit> & { word: string })[]): Detect {
  return (text) =>
    hits.flatMap(({ word, ...hit }) => {
      const start = text.indexOf(word);
      const base = {
        detector: 'test',
        category: 'insult-defamation' as const,
        strength: 'strong' as const,
        messageId: 'rules.go.now',
        data: {},
      };
      return start < 0 ? [] : [{ ...base, start, end: start + word.length, ...hit }];
    });
}
const seesNothing: Detect = () => [];

export function verdictOf(policy: Policy, act: Act, known: Partial<Facts> = {}, detect: Detect = seesNothing): Verdict {
  return decide(policy, factsWith(known), act, detect);
}

/** What the person would read, in Japanese; in English it must be sayable too. */
export function words(policy: Policy, verdict: Verdict): string {
  for (const finding of verdict.findings) explain(finding, policy, 'en');
  return verdict.findings.map((finding) => explanationText(explain(finding, policy, 'ja'))).join('\n');
}

export const open = (verdict: Verdict): Finding[] =>
  verdict.findings.filter(({ resolved, severity }) => !resolved && severity !== 'inform');
export const clausesOf = (verdict: Verdict): string[] => [...new Set(open(verdict).flatMap(({ clauses }) => clauses))];
