/** What a policy leaves open and nobody has answered yet: shown as 「未確認」 in popup and options until someone does. */
import type { Operator } from '../decision/types.ts';
import type { Policy } from './schema.ts';
import type { Settings } from './settings.ts';

export interface OpenQuestion {
  id: 'own-accounts' | 'operator' | 'operator-designated' | 'year-end' | 'hours' | 'own-domains' | 'website' | 'device';
  data: Record<string, string>;
}

/** `policy` with the settings laid over it. Ordered by what matters first. */
export function openQuestions(policy: Policy, settings: Settings | null, operator: Operator | null): OpenQuestion[] {
  const open: OpenQuestion[] = [];
  if (policy.accounts.own.length === 0) open.push({ id: 'own-accounts', data: {} });
  if (!operator) open.push({ id: 'operator', data: {} });
  const chain = policy.roles.chains.find((one) => one.id === operator?.chain);
  if (operator && chain?.allowed === 'designated' && !operator.designated)
    open.push({ id: 'operator-designated', data: { name: operator.name } });
  for (const window of policy.hours?.windows ?? []) {
    if (window.from === null || window.to === null) open.push({ id: 'hours', data: { label: window.label } });
  }
  const yearEnd = policy.hours?.yearEnd;
  if (yearEnd && !yearEnd.confirmed) open.push({ id: 'year-end', data: { from: shown(yearEnd.from), to: shown(yearEnd.to) } });
  const { conditions, thirdParty, ownDomains } = policy.links;
  const domainsCount =
    conditions.some(({ ownDomain }) => ownDomain === 'satisfied') || (thirdParty !== null && thirdParty.severity !== 'off');
  if (ownDomains.length === 0 && domainsCount) open.push({ id: 'own-domains', data: {} });
  if (policy.accounts.bioUrl && !settings?.websiteUrl) open.push({ id: 'website', data: {} });
  if (policy.device && operator && policy.device.chains.includes(operator.chain) && !settings?.deviceRegistered)
    open.push({ id: 'device', data: {} });
  return open;
}

/** `12-29` as `12/29`. */
function shown(monthDay: string): string {
  return monthDay.split('-').map(Number).join('/');
}
