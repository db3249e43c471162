/**
 * A file of everything beside what stands here: what the IT section has fixed stays, an emergency that is on stays on, and nothing that was
 * done later here is set back by an older file.
 */
import { keepFixed } from '../../policy/managed/import-locks.ts';
import type { Lock } from '../../policy/managed/schema.ts';
import { type Settings, SettingsSchema } from '../../policy/settings.ts';
import type { Incident } from '../../situations/incident.ts';
import type { OrganisationFile } from './organisation-file.ts';

/** The file as it may be taken in over `here`, and the groups that the IT section keeps although the file says otherwise. */
export function mergeOrganisation(
  here: OrganisationFile,
  file: OrganisationFile,
  fixed: readonly Lock[],
): { file: OrganisationFile; kept: Lock[] } {
  const kept = new Set<Lock>();
  const settings = file.settings.map((incoming) => {
    const own =
      here.settings.find(({ policyId }) => policyId === incoming.policyId) ?? SettingsSchema.parse({ policyId: incoming.policyId });
    const merged = keepFixed(own, { ...incoming, mode: stricterMode(own.mode, incoming.mode) }, fixed);
    for (const lock of merged.kept) kept.add(lock);
    return merged.settings;
  });
  const forcedPolicy = fixed.includes('policy') && file.policyId !== null && file.policyId !== here.policyId;
  if (forcedPolicy) kept.add('policy');
  const merged: OrganisationFile = {
    ...file,
    policyId: forcedPolicy ? here.policyId : file.policyId,
    settings,
    incidents: file.incidents.map((next) => ({ ...next, incident: joined(find(here.incidents, next), next.incident) })),
    forms: file.forms.filter((next) => {
      const known = here.forms.find(({ policyId, form }) => policyId === next.policyId && form === next.form);
      return !known || known.savedAt <= next.savedAt;
    }),
    checks: file.checks.map((next) => {
      const known = here.checks.find(({ policyId, id }) => policyId === next.policyId && id === next.id);
      return known && (known.doneAt ?? 0) >= (next.doneAt ?? 0) ? known : next;
    }),
  };
  return { file: merged, kept: fixed.filter((lock) => kept.has(lock)) };
}

/** A mode that is on here is ended by a person and never by a file. */
function stricterMode(own: Settings['mode'], incoming: Settings['mode']): Settings['mode'] {
  const { flame, flameSince, ...stop } = own.stop ? own : incoming;
  const flaming = own.flame ? own : { flame: incoming.flame, flameSince: incoming.flameSince };
  return { ...stop, flame: flaming.flame, ...(flaming.flameSince === undefined ? {} : { flameSince: flaming.flameSince }) };
}

const find = (incidents: OrganisationFile['incidents'], { incident }: OrganisationFile['incidents'][number]) =>
  incidents.find((one) => one.incident.id === incident.id)?.incident;

/** One trouble as both sides know it: every step that either has done, closed when either has closed it. */
function joined(here: Incident | undefined, next: Incident): Incident {
  if (!here) return next;
  const done = [...next.done, ...here.done.filter(({ step }) => !next.done.some((one) => one.step === step))];
  const closedAt = here.closedAt ?? next.closedAt;
  return { ...next, done, ...(closedAt === undefined ? {} : { closedAt }) };
}
