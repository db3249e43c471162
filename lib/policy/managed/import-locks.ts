/** Settings that come in with a file, beside what the IT section has fixed: a locked group stays as it is. */
import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { Settings } from '../settings.ts';
import type { Lock } from './schema.ts';

const PARTS: Record<Exclude<Lock, 'policy'>, readonly (keyof Settings)[]> = {
  ownAccounts: ['ownAccounts', 'sharedAccounts'],
  organisation: ['ownDomains', 'officialContacts', 'websiteUrl', 'voiceUrl', 'guidelineUrl', 'deviceRegistered'],
  hours: ['hours'],
  switches: ['switches'],
  modes: ['mode'],
};

/** `incoming` with every part of a fixed group as `own` has it, and the groups in which the two differed. */
export function keepFixed(own: Settings, incoming: Settings, fixed: readonly Lock[]): { settings: Settings; kept: Lock[] } {
  const settings: Settings = { ...incoming };
  const kept = fixed.filter((lock) => {
    if (lock === 'policy') return false;
    const parts = PARTS[lock];
    const differs = parts.some((part) => canonicalJson(own[part] ?? null) !== canonicalJson(incoming[part] ?? null));
    for (const part of parts) {
      delete settings[part];
      if (own[part] !== undefined) Object.assign(settings, { [part]: own[part] });
    }
    return differs;
  });
  return { settings, kept };
}
