/**
 * All rules by name. The names are what a pack's clauses refer to (`{"by": "rule", "rule": "hours"}`).
 * Adding a rule: one file in this folder, one line here, its sentences in lib/i18n/{ja,en}/rules.ts.
 */
import { accountRemoval } from './account-removal.ts';
import { accuracy } from './accuracy.ts';
import { altText } from './alt-text.ts';
import { approval } from './approval.ts';
import { clock } from './clock.ts';
import { collecting } from './collecting.ts';
import { commentsToOthers } from './comments-to-others.ts';
import { content } from './content.ts';
import { corrections } from './corrections.ts';
import { device } from './device.ts';
import { fallback } from './fallback.ts';
import { hours } from './hours.ts';
import { links } from './links.ts';
import { messages } from './messages.ts';
import { mode } from './mode.ts';
import { moderation } from './moderation.ts';
import { operator } from './operator.ts';
import { ownAccount } from './own-account.ts';
import { password } from './password.ts';
import { postCategory } from './post-category.ts';
import { profile } from './profile.ts';
import { questions } from './questions.ts';
import { reactions } from './reactions.ts';
import { reminders } from './reminders.ts';
import { replies } from './replies.ts';
import { reports } from './reports.ts';
import type { Rule } from './rule.ts';
import { unknownOwner } from './unknown-owner.ts';

export const RULES = {
  'own-account': ownAccount,
  operator,
  mode,
  hours,
  'unknown-owner': unknownOwner,
  reactions,
  'comments-to-others': commentsToOthers,
  replies,
  messages,
  approval,
  'post-category': postCategory,
  content,
  accuracy,
  collecting,
  links,
  questions,
  'alt-text': altText,
  device,
  moderation,
  corrections,
  'account-removal': accountRemoval,
  profile,
  password,
  clock,
  reports,
  reminders,
  fallback,
} as const satisfies Record<string, Rule>;
