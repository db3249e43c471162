/** Lays what the IT section set over what the office itself has set, and takes it off again before the office's part is saved. */
import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { Settings } from '../settings.ts';
import type { Lock, Managed } from './schema.ts';

const locked = (managed: Managed, lock: Lock): boolean => managed.locks?.includes(lock) ?? false;

function list(own: readonly string[], set: readonly string[] | undefined, only: boolean): string[] {
  if (only && set) return [...set];
  return [...new Set([...(set ?? []), ...own])];
}

/** Only members that have a value: absent means "not set". */
function given<T extends object>(members: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function windows(managed: Managed): Settings['hours']['windows'] {
  return Object.fromEntries(
    (managed.hours ?? []).flatMap((line) => {
      const [, id, from, to] = /^(.+)=(.+)-(.+)$/.exec(line) ?? [];
      return id && from && to ? [[id, { from, to }]] : [];
    }),
  );
}

function hours(own: Settings['hours'], managed: Managed): Settings['hours'] {
  const only = locked(managed, 'hours');
  const { yearEndFrom: from, yearEndTo: to } = managed;
  return {
    ...own,
    windows: { ...own.windows, ...windows(managed) },
    ...(from && to ? { yearEnd: { from, to, confirmed: true } } : {}),
    extraOpenDays: list(own.extraOpenDays, managed.extraOpenDays, only).sort(),
    extraClosedDays: list(own.extraClosedDays, managed.extraClosedDays, only).sort(),
  };
}

/** A mode that one of the two sides has switched on is on: never looser than either wants. */
function mode(own: Settings['mode'], { stopMode, stopReason, flameMode }: Managed): Settings['mode'] {
  return {
    ...own,
    stop: own.stop || stopMode === true,
    flame: own.flame || flameMode === true,
    ...(stopMode && stopReason && !own.stop ? { stopReason } : {}),
  };
}

/** The settings that count. Values of the IT section win; its lists are added to, or stand alone where it locked them. */
export function layOver(settings: Settings, managed: Managed | null): Settings {
  if (!managed || managed.release) return settings;
  const organisation = locked(managed, 'organisation');
  return {
    ...settings,
    ownAccounts: list(settings.ownAccounts, managed.ownAccounts, locked(managed, 'ownAccounts')),
    ownDomains: list(settings.ownDomains, managed.ownDomains, organisation),
    officialContacts: list(settings.officialContacts, managed.officialContacts, organisation),
    ...given<Pick<Settings, 'websiteUrl' | 'voiceUrl' | 'guidelineUrl' | 'deviceRegistered'>>({
      websiteUrl: managed.websiteUrl,
      voiceUrl: managed.voiceUrl,
      guidelineUrl: managed.guidelineUrl,
      deviceRegistered: managed.deviceRegistered,
    }),
    hours: hours(settings.hours, managed),
    switches: {
      ...settings.switches,
      ...given<Settings['switches']>({
        follow: managed.follow,
        like: managed.like,
        postApproval: managed.postApproval,
        contractorAlsoNeedsChief: managed.contractorAlsoNeedsChief,
        wrongAccountGuard: managed.wrongAccountGuard,
        passwordRotationDays: managed.passwordRotationDays,
      }),
    },
    mode: mode(settings.mode, managed),
  };
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

/** Which locks a change from `before` to `after` (both as laid over) would break. */
export function brokenLocks(before: Settings, after: Settings, managed: Managed | null): Lock[] {
  if (!managed || managed.release) return [];
  const parts: [Lock, unknown, unknown][] = [
    ['ownAccounts', before.ownAccounts, after.ownAccounts],
    ['ownAccounts', before.sharedAccounts, after.sharedAccounts],
    ['organisation', organisationOf(before), organisationOf(after)],
    ['hours', before.hours, after.hours],
    ['switches', before.switches, after.switches],
    ['modes', before.mode, after.mode],
  ];
  const forced = layOver(after, managed);
  return [
    ...new Set([
      ...parts.flatMap(([lock, a, b]) => (locked(managed, lock) && !same(a, b) ? [lock] : [])),
      // Without a lock: what the IT section set may not be taken away.
      ...(same(setOf(forced.ownAccounts), setOf(after.ownAccounts)) ? [] : ['ownAccounts' as const]),
      ...(same(organisationOf(forced), organisationOf(after)) ? [] : ['organisation' as const]),
      ...(same(forced.hours, {
        ...after.hours,
        extraOpenDays: [...after.hours.extraOpenDays].sort(),
        extraClosedDays: [...after.hours.extraClosedDays].sort(),
      })
        ? []
        : ['hours' as const]),
      ...(same(forced.switches, after.switches) ? [] : ['switches' as const]),
      ...(forced.mode.stop === after.mode.stop && forced.mode.flame === after.mode.flame ? [] : ['modes' as const]),
    ]),
  ];
}

const setOf = (values: readonly string[]): string[] => [...values].sort();

const organisationOf = (settings: Settings) => ({
  ownDomains: setOf(settings.ownDomains),
  officialContacts: setOf(settings.officialContacts),
  websiteUrl: settings.websiteUrl,
  voiceUrl: settings.voiceUrl,
  guidelineUrl: settings.guidelineUrl,
  deviceRegistered: settings.deviceRegistered,
});

/**
 * The office's own part of `after`: what the IT section set goes out again, so that it ends when the IT section ends it.
 * `own` is that part as it was saved before.
 */
export function ownPart(after: Settings, own: Settings, managed: Managed | null): Settings {
  if (!managed || managed.release) return after;
  const without = (values: readonly string[], set: readonly string[] | undefined, before: readonly string[]) =>
    values.filter((value) => !set?.includes(value) || before.includes(value));
  const set = layOver({ ...after, ...blank }, managed);
  const kept = { ...after };
  for (const key of ['websiteUrl', 'voiceUrl', 'guidelineUrl'] as const) {
    if (managed[key] === undefined) continue;
    delete kept[key];
    if (own[key] !== undefined) kept[key] = own[key];
  }
  const fixedSwitches = Object.keys(set.switches) as (keyof Settings['switches'])[];
  return {
    ...kept,
    ownAccounts: without(after.ownAccounts, managed.ownAccounts, own.ownAccounts),
    ownDomains: without(after.ownDomains, managed.ownDomains, own.ownDomains),
    officialContacts: without(after.officialContacts, managed.officialContacts, own.officialContacts),
    deviceRegistered: managed.deviceRegistered === undefined ? after.deviceRegistered : own.deviceRegistered,
    hours: ownHours(after.hours, own.hours, managed, without),
    switches: {
      ...Object.fromEntries(Object.entries(after.switches).filter(([key]) => !fixedSwitches.includes(key as never))),
      ...Object.fromEntries(Object.entries(own.switches).filter(([key]) => fixedSwitches.includes(key as never))),
    },
    mode: {
      ...after.mode,
      stop: managed.stopMode ? own.mode.stop : after.mode.stop,
      flame: managed.flameMode ? own.mode.flame : after.mode.flame,
    },
  };
}

const blank = { switches: {} } as const;

function ownHours(
  after: Settings['hours'],
  own: Settings['hours'],
  managed: Managed,
  without: (values: readonly string[], set: readonly string[] | undefined, before: readonly string[]) => string[],
): Settings['hours'] {
  const fixed = Object.keys(windows(managed));
  const { yearEnd: _after, ...rest } = after;
  const yearEnd = managed.yearEndFrom === undefined ? after.yearEnd : own.yearEnd;
  return {
    ...rest,
    ...(yearEnd ? { yearEnd } : {}),
    windows: {
      ...Object.fromEntries(Object.entries(after.windows).filter(([id]) => !fixed.includes(id))),
      ...Object.fromEntries(Object.entries(own.windows).filter(([id]) => fixed.includes(id))),
    },
    extraOpenDays: without(after.extraOpenDays, managed.extraOpenDays, own.extraOpenDays),
    extraClosedDays: without(after.extraClosedDays, managed.extraClosedDays, own.extraClosedDays),
  };
}
