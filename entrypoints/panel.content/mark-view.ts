/** What the mark says, from the guard's state and the hour. */
import type { ProfileView } from '../../lib/accounts/profile-view.ts';
import { openState } from '../../lib/calendar/business-hours.ts';
import { clockLabel, jst } from '../../lib/calendar/jst.ts';
import type { Level } from '../../lib/foundation/vocabulary.ts';
import { hasMessage, type Locale, type MessageId, t } from '../../lib/i18n/index.ts';
import type { GuardState, GuardStatus, MarkedComment } from '../../lib/messages/bridge.ts';
import type { Snapshot } from '../../lib/messages/snapshot.ts';
import type { Policy } from '../../lib/policy/schema.ts';

export interface MarkView {
  line: string;
  detail: string;
  level: Level;
  icon: 'house' | 'warn' | 'hold' | 'person' | 'undetermined';
  rows: { name: string; value: string }[];
  /** Epoch ms at which the hours open or close; `null` when nothing will change. */
  changesAt: number | null;
}

const LOOKS: Record<GuardStatus['kind'], { level: Level; icon: MarkView['icon'] }> = {
  starting: { level: 'inform', icon: 'house' },
  watching: { level: 'clear', icon: 'house' },
  inert: { level: 'inform', icon: 'person' },
  unconfigured: { level: 'warn', icon: 'warn' },
  blind: { level: 'warn', icon: 'undetermined' },
  blocked: { level: 'hold', icon: 'hold' },
  orphaned: { level: 'hold', icon: 'hold' },
};

export function markView(
  { status, snapshot, page, comments = [] }: GuardState,
  locale: Locale,
  now: number,
  profile: ProfileView | null = null,
): MarkView {
  const say = (id: MessageId, data: Record<string, string> = {}) => t(locale, id, data);
  const policy = snapshot?.policy ?? null;
  const hours = policy ? hoursRow(policy, locale, now) : null;
  const watched = status.kind === 'watching' || status.kind === 'blind';
  const rows: MarkView['rows'] = [];
  const account = 'account' in status ? status.account : (page?.viewer?.handle ?? null);
  if (account) rows.push({ name: say('panel.mark.account'), value: `@${account}` });
  if (policy && watched && hours) {
    rows.push({ name: say('panel.mark.policy'), value: policy.title[locale] ?? policy.title.ja });
    rows.push({ name: say('panel.mark.hours'), value: hours.value });
    rows.push({ name: say('panel.mark.operator'), value: snapshot?.operator?.name ?? say('panel.mark.operator.none') });
  }
  const mode = snapshot?.mode.stop ? say('panel.mark.mode.stop') : snapshot?.mode.flame ? say('panel.mark.mode.flame') : null;
  if (policy && watched) rows.push(...commentRows(comments, policy, locale));
  if (snapshot && watched) rows.push(...modeRows(snapshot.mode, locale));
  const base = lineOf(status, locale);
  const marked = comments.length > 0 ? say('situations.comments.line', { count: String(comments.length) }) : null;
  const suffix =
    status.kind === 'watching'
      ? (mode ??
        marked ??
        (profile ? profileLine(profile, locale) : null) ??
        (hours?.closed ? say('panel.mark.hours.closed.unknown') : null))
      : null;
  const doubtful = status.kind === 'watching' && profile !== null && profile.doubts.length > 0;
  return {
    ...LOOKS[status.kind],
    ...(doubtful ? { level: 'warn' as const, icon: 'warn' as const } : {}),
    ...base,
    line: suffix ? `${base.line}・${suffix}` : base.line,
    rows,
    changesAt: watched ? (hours?.changesAt ?? null) : null,
  };
}

/** What the mark says of the account on the screen: that it must be looked at again, that it is listed, that it could be. */
function profileLine({ doubts, entry, open, evidence, asked }: ProfileView, locale: Locale): string | null {
  if (doubts.length > 0) return t(locale, 'panel.profile.line.doubt');
  if (asked) return t(locale, 'panel.profile.line.asked');
  if (entry) return t(locale, 'panel.profile.line.listed');
  return open.length > 0 && evidence ? t(locale, 'panel.profile.line.evidence') : null;
}

/** Most comments that the mark lists. */
const LISTED = 5;

/** Comments of other people that the policy's list may touch, each with its item. */
function commentRows(comments: MarkedComment[], policy: Policy, locale: Locale): MarkView['rows'] {
  return comments.slice(0, LISTED).map(({ author, verdict }) => ({
    name: `@${author}`,
    value: verdict.findings
      .map(({ category, clauses }) => {
        const id = `rules.category.${category}`;
        const section = policy.clauses.find((clause) => clause.id === clauses[0])?.section ?? '';
        return t(locale, 'situations.comments.row', { category: hasMessage(id) ? t(locale, id) : '', section });
      })
      .join('、'),
  }));
}

/** Each mode that is on, with its reason and since when. */
function modeRows({ stop, stopReason, stopSince, flame, flameSince }: Snapshot['mode'], locale: Locale): MarkView['rows'] {
  const say = (id: MessageId, data: Record<string, string> = {}) => t(locale, id, data);
  const since = (at: number | undefined) => (at === undefined ? '' : say('situations.mode.since', { since: dayAndHour(at, locale) }));
  const stopped = [stopReason ? say(`situations.reason.${stopReason}`) : '', since(stopSince)].filter(Boolean).join('・');
  return [
    ...(stop ? [{ name: say('panel.mark.mode.stop'), value: stopped || say('situations.mode.isOn') }] : []),
    ...(flame ? [{ name: say('panel.mark.mode.flame'), value: since(flameSince) || say('situations.mode.isOn') }] : []),
  ];
}

function lineOf(status: GuardStatus, locale: Locale): { line: string; detail: string } {
  const say = (id: MessageId, data: Record<string, string | string[]> = {}) => t(locale, id, data);
  switch (status.kind) {
    case 'starting':
      return { line: say('panel.mark.starting'), detail: say('panel.blocked.starting') };
    case 'watching':
      return { line: say('panel.mark.watching'), detail: say('panel.mark.watching.detail') };
    case 'inert':
      return { line: say(status.account ? 'panel.mark.inert' : 'panel.mark.loggedOut'), detail: say('panel.mark.inert.detail') };
    case 'unconfigured':
      return { line: say('panel.mark.unconfigured'), detail: say('panel.mark.unconfigured.detail') };
    case 'blind': {
      const missing = status.missing.map((id) => (hasMessage(id) ? say(id) : id));
      return { line: say('panel.mark.blind'), detail: say('panel.mark.blind.detail', { missing }) };
    }
    case 'blocked':
      return {
        line: say('panel.mark.blocked'),
        detail: `${say(`panel.blocked.${status.reason}`)} ${say(`panel.blocked.${status.reason}.now`)}`,
      };
    case 'orphaned':
      return { line: say('panel.mark.orphaned'), detail: say('panel.mark.orphaned.detail') };
  }
}

function hoursRow({ hours }: Policy, locale: Locale, now: number): { value: string; closed: boolean; changesAt: number | null } {
  if (!hours) return { value: t(locale, 'panel.mark.hours.none'), closed: false, changesAt: null };
  const state = openState(hours, now);
  switch (state.state) {
    case 'open':
      return {
        value: t(locale, 'panel.mark.hours.open', { until: moment(state.until, now, locale) }),
        closed: false,
        changesAt: state.until + 1_000,
      };
    case 'closed':
      return state.next
        ? {
            value: t(locale, 'panel.mark.hours.closed', { from: moment(state.next.from, now, locale) }),
            closed: true,
            changesAt: state.next.from,
          }
        : { value: t(locale, 'panel.mark.hours.closed.unknown'), closed: true, changesAt: null };
    case 'unset':
      return { value: t(locale, 'panel.mark.hours.unset'), closed: false, changesAt: null };
  }
}

/** `17:20` for today, `11月24日（火）8:50` for another day, on Japan's clock. */
function moment(at: number, now: number, locale: Locale): string {
  const then = jst(at);
  if (then.date === jst(now).date) return clockLabel(then);
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', month: 'short', day: 'numeric', weekday: 'short' }).format(at);
  return `${day} ${clockLabel(then)}`;
}

/** To make a format costs more than all the rest of a drawing: only where a moment is really said. */
function dayAndHour(at: number, locale: Locale): string {
  const parts = { timeZone: 'Asia/Tokyo', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, parts).format(at);
}
