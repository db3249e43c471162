/** Which account is signed in: the wrong-account guard (AMB-41, opt-in), the account that changed while composing (S70), and the switch itself (A22). */
import type { Act, Finding } from '../decision/types.ts';
import type { ActKind } from '../foundation/vocabulary.ts';
import type { Policy } from '../policy/schema.ts';
import { finding } from './finding.ts';
import { isOwn } from './nature.ts';
import type { Rule } from './rule.ts';

const RULE = 'own-account';
/** A01, A05, A08, A11, A15 of the clause tables, with their siblings. */
const GUARDED: ReadonlySet<ActKind> = new Set([
  'open-composer',
  'publish',
  'comment',
  'reply',
  'like',
  'like-comment',
  'like-story',
  'follow',
]);

export const ownAccount: Rule = ({ policy, act }) => (act.kind === 'switch-account' ? arrived(policy, act) : accountSwitched(policy, act));

/** The browser has come to an own account (A22): `viewerAtOpen` is the own account before, absent when it was none of the policy's. */
function arrived(policy: Policy, act: Act): Finding[] {
  const before = act.page.viewerAtOpen;
  const now = act.page.viewer?.handle;
  if (now === undefined) return [];
  return [
    finding({
      rule: RULE,
      clauses: policy.accounts.clauses,
      severity: 'inform',
      messageId: before === undefined ? 'rules.ownAccount.arrivedFromElsewhere' : 'rules.ownAccount.arrived',
      data: { now, ...(before === undefined ? {} : { before }) },
      remedy: 'rules.ownAccount.arrived.now',
      about: now,
    }),
  ];
}

/** The composer was opened on another account than the one that is signed in now, and one of them is the policy's. */
export function accountSwitched(policy: Policy, act: Act): Finding[] {
  const before = act.page.viewerAtOpen;
  const now = act.page.viewer?.handle;
  if (before !== undefined && now === undefined && isOwn(policy, before)) return [switchedUnseen(policy, before)];
  if (before === undefined || now === undefined || before === now || (!isOwn(policy, before) && !isOwn(policy, now))) return [];
  return [
    finding({
      rule: RULE,
      clauses: policy.accounts.clauses,
      severity: 'warn',
      messageId: 'rules.ownAccount.switched',
      data: { before, now },
      remedy: 'rules.ownAccount.switched.now',
      about: `${before}>${now}`,
    }),
  ];
}

/** The account was switched elsewhere, and the page does not say to which. */
function switchedUnseen(policy: Policy, before: string): Finding {
  return finding({
    rule: RULE,
    clauses: policy.accounts.clauses,
    severity: 'warn',
    messageId: 'rules.ownAccount.switchedUnseen',
    data: { before },
    remedy: 'rules.ownAccount.switchedUnseen.now',
    about: before,
  });
}

/** Somebody acts on an account that the policy does not bind, and has asked to be told. */
export function wrongAccount(policy: Policy, act: Act): Finding[] {
  const now = act.page.viewer?.handle;
  if (!policy.accounts.wrongAccountGuard || now === undefined || !GUARDED.has(act.kind)) return [];
  return [
    finding({
      rule: RULE,
      clauses: policy.accounts.clauses,
      severity: 'warn',
      messageId: 'rules.ownAccount.wrong',
      data: { account: now, own: policy.accounts.own.map((handle) => `@${handle}`) },
      remedy: 'rules.ownAccount.wrong.now',
    }),
  ];
}
