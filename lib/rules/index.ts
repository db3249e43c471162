/** All rules by name, in the order in which their findings are listed within one level. Adding a rule means one file and one line here. */
import { hours } from './hours.ts';
import { ownAccount } from './own-account.ts';
import type { Rule } from './rule.ts';

export const RULES: Readonly<Record<string, Rule>> = { 'own-account': ownAccount, hours };
