/**
 * The guard: every recognised act gets its ruling here, inside its event; everything slower follows afterwards.
 * Over 250 lines because presses, editors and pages are ruled upon from the same memory of what is held and what may go.
 */
import type { Act, Answers, Verdict } from '../../lib/decision/types.ts';
import type { ActKind } from '../../lib/foundation/vocabulary.ts';
import type { Attempt, EditorReading, InterceptOptions, PageReading, Ruling } from '../../lib/instagram/types.ts';
import type { Draft, GuardBridge, HeldAct } from '../../lib/messages/bridge.ts';
import type { Snapshot } from '../../lib/messages/snapshot.ts';
import { STOPPABLE } from '../../lib/rules/act-kinds.ts';
import { isOwn } from '../../lib/rules/nature.ts';
import { createAsking } from './asking.ts';
import type { CommentWatchPorts } from './comment-watch.ts';
import { createHolding, type Following } from './holding.ts';
import { type Judge, judge, mayGo, statusOf, stops } from './judge.ts';
import { createMemory } from './memory.ts';
import { addNotice } from './notices.ts';
import type { Reports } from './reports.ts';
import { createState } from './state.ts';

export interface GuardPorts extends Judge {
  reports: Reports;
  /** False once the extension was updated or removed under this page. */
  attached(): boolean;
  /** The element that has the focus is one of ours. */
  focusIsOurs(): boolean;
  newId(): string;
  /** This computer's clock minus Instagram's, ms, once it is known. */
  clockSkew(): number | undefined;
  follow(id: string, act: Act, verdict: Verdict): Following;
  /** An act went on untouched. */
  passed(act: Act): void;
  /** The diagnostics file of the screen, with the mark's state in it. */
  diagnostics(about: { status: string; named: string[] }): string;
}

export interface Guard {
  bridge: GuardBridge;
  onAttempt: InterceptOptions['onAttempt'];
  onEditor: InterceptOptions['onEditor'];
  onPage: InterceptOptions['onPage'];
  onSnapshot(snapshot: Snapshot): void;
  onAnswering(answering: boolean): void;
  onOrphaned(): void;
  /** True where nothing is any business of ours: another account, no policy chosen. */
  unwatched(): boolean;
  /** A follow whose request names another numeric id than the page or the list: the handle has passed to somebody else (S28). */
  mistaken(act: Act, targetId: string): boolean;
  /** What the marks beside comments are made with. */
  comments: Omit<CommentWatchPorts, 'window'>;
  /** Shows what the second pair of eyes stopped. */
  denied(verdict: Verdict, kind: ActKind): void;
}

/** The act by which each item of the list is judged. */
const ACT_OF = { like: 'like', follow: 'follow', share: 'repost', comment: 'comment' } as const;

/** Rules whose findings ask something: of no use once the act has gone on. */
const ASKING = new Set(['questions', 'post-category']);

/** What is still worth saying when an act has just gone on untouched. */
function afterwards(act: Act, verdict: Verdict): Verdict {
  if (!STOPPABLE.has(act.kind)) return verdict;
  return { ...verdict, findings: verdict.findings.filter(({ rule }) => !ASKING.has(rule)) };
}

const isUnremarkable = (draft: Draft | null): boolean => draft !== null && draft.verdict.findings.length === 0;

export function createGuard(ports: GuardPorts, exempt: (host: Element) => void): Guard {
  const state = createState();
  const memory = createMemory();
  let answering = true;
  let orphaned = false;
  let said = '';
  let writing: EditorReading | null = null;
  /** Pages that were opened before anything was known: what the policy says of them is said as soon as it is. */
  const early: Act[] = [];

  const world = () => ({
    attached: !orphaned && ports.attached(),
    answering,
    snapshot: state.get().snapshot,
    firstOfDay: memory.firstOfDay(ports.now()),
    clockSkew: ports.clockSkew(),
  });
  const judgeNow = (act: Act, answers: Answers): Verdict => judge(act, world(), answers, ports);
  const locale = () => state.get().snapshot?.locale ?? 'ja';

  const holding = createHolding({
    judge: judgeNow,
    intent: ports.reports.intent,
    letGo(id, act, verdict) {
      memory.forget();
      return ports.follow(id, act, verdict);
    },
    cancelled: (id) => ports.reports.outcome(id, 'cancelled'),
    show(held: HeldAct | null) {
      if (held) memory.keep(held.act, held.answers);
      state.set({ held });
    },
    failureText: (failure) => failure[locale()],
    newId: ports.newId,
  });

  const refresh = (): void => {
    const { page, snapshot } = state.get();
    const status = statusOf({ ...world(), snapshot }, page ?? null);
    const text = JSON.stringify(status);
    if (text === said) return;
    said = text;
    state.set({ status });
    ports.reports.status(status, arrived);
  };

  /** A verdict that is shown without stopping anything. */
  const mention = (act: Act, verdict: Verdict): void => {
    if (verdict.findings.length === 0) return;
    const { notices } = state.get();
    const next = addNotice(notices, { id: ports.newId(), act, verdict });
    if (next !== notices) state.set({ notices: next });
    ports.reports.shown(act, verdict);
  };

  /** A22: the account is read off the page again, and the switch is said and written down. */
  const arrived = (before: string | null): void => {
    const { page } = state.get();
    if (!page?.viewer) return;
    const { url, viewer, surface } = page;
    const act: Act = { kind: 'switch-account', surface, page: { url, viewer, ...(before === null ? {} : { viewerAtOpen: before }) } };
    mention(act, judgeNow(act, {}));
  };

  const onAttempt = (attempt: Attempt): Ruling => {
    const { act } = attempt;
    const verdict = judgeNow(act, {});
    if (act.kind === 'open-composer') memory.composerOpened(ports.now());
    const held = holding.current();
    if (held && STOPPABLE.has(act.kind) && (stops(act, verdict) || verdict.spends.length > 0)) {
      holding.change(held.id, { tries: (held.tries ?? 0) + 1 });
      return 'hold';
    }
    if (stops(act, verdict)) {
      const answers = memory.answersFor(act);
      holding.hold(attempt, judgeNow(act, answers), answers);
      ports.reports.shown(act, verdict);
      return 'hold';
    }
    if (verdict.spends.length > 0) {
      holding.spend(attempt, verdict).catch(() => undefined);
      return 'hold';
    }
    if (!state.get().snapshot && !STOPPABLE.has(act.kind)) early.push(act);
    mention(act, afterwards(act, verdict));
    if (!verdict.inert) ports.passed(act);
    return 'pass';
  };

  const onEditor = (reading: EditorReading | null): void => {
    const { draft } = state.get();
    if (!reading) {
      if (!draft || ports.focusIsOurs()) return;
      if (!mayGo(draft.verdict) || draft.verdict.findings.length > 0) ports.reports.shown(draft.act, draft.verdict);
      writing = null;
      state.set({ draft: null });
      return;
    }
    writing = reading;
    const verdict = judgeNow(reading.act, {});
    const silent = verdict.inert === true || state.get().status.kind === 'unconfigured';
    const next = silent ? null : { editor: reading.editor, act: reading.act, verdict };
    // While there is nothing to say about a text, nothing is drawn anew at each of its words.
    const unseen = next?.editor === draft?.editor && isUnremarkable(next) && isUnremarkable(draft);
    if (unseen && state.get().status.kind === 'watching') state.note({ draft: next });
    else state.set({ draft: next });
  };

  const onPage = (page: PageReading): void => {
    const before = state.get().page;
    state.set({ page, ...(before && before.url !== page.url ? { notices: [] } : {}) });
    refresh();
  };

  const rethink = (): void => {
    refresh();
    holding.rejudge();
    const { draft } = state.get();
    if (draft) onEditor(writing ?? { editor: draft.editor, kind: 'caption', text: draft.act.text ?? '', act: draft.act });
  };

  const asking = createAsking({
    writing: () => (state.get().draft ? writing : null),
    held: holding.current,
    answersFor: memory.answersFor,
    judge: judgeNow,
    reports: ports.reports,
    locale,
  });

  const bridge: GuardBridge = {
    version: 1,
    state: state.get,
    subscribe: state.subscribe,
    answer: holding.answer,
    release: holding.release,
    stop: holding.stop,
    async requestApproval(heldId, note, beside, listing) {
      const held = holding.current();
      if (held?.id !== heldId) return { ok: false, reason: 'panel.refused.gone' };
      const reply = await ports.reports.request(held.act, held.verdict, note, held.answers, beside, listing);
      if (!reply.ok) return { ok: false, reason: reply.error[locale()] };
      holding.change(heldId, { requested: { id: reply.value.id } });
      return { ok: true, id: reply.value.id };
    },
    ...asking,
    async requestListing(listing, note) {
      const { page } = state.get();
      const kind = ACT_OF[listing.acts[0] ?? 'follow'];
      if (!page?.profile) return { ok: false, reason: 'panel.refused.gone' };
      const { handle, ...seen } = page.profile;
      const act: Act = {
        kind,
        surface: page.surface,
        target: { owners: [handle], ...seen },
        page: { url: page.url, viewer: page.viewer },
      };
      const reply = await ports.reports.request(act, judgeNow(act, {}), note, {}, false, listing);
      return reply.ok ? { ok: true, id: reply.value.id } : { ok: false, reason: reply.error[locale()] };
    },
    openRegistry: (entry) => ports.reports.registry(entry),
    openIncident: (kind, act) => ports.reports.incident(kind, act),
    diagnostics() {
      const { status } = state.get();
      return ports.diagnostics({ status: status.kind, named: status.kind === 'blind' ? status.missing : [] });
    },
    dismissNotice: (id) => state.set({ notices: state.get().notices.filter((notice) => notice.id !== id) }),
    exempt,
  };

  return {
    bridge,
    onAttempt,
    onEditor,
    onPage,
    onSnapshot(snapshot) {
      state.set({ snapshot });
      rethink();
      for (const act of early.splice(0)) mention(act, afterwards(act, judgeNow(act, {})));
    },
    onAnswering(now) {
      if (answering === now) return;
      answering = now;
      rethink();
    },
    onOrphaned() {
      orphaned = true;
      rethink();
    },
    unwatched() {
      const { snapshot, page } = state.get();
      if (snapshot?.state === 'none') return true;
      return snapshot?.policy != null && page?.viewer != null && !isOwn(snapshot.policy, page.viewer.handle);
    },
    mistaken({ kind, target }, targetId) {
      const [owner] = target?.owners ?? [];
      if (kind !== 'follow' || owner === undefined || !/^\d+$/.test(targetId)) return false;
      const listed = state.get().snapshot?.registry.find(({ handle }) => handle === owner)?.igId;
      const known = target?.igId ?? listed;
      return known !== undefined && known !== targetId;
    },
    comments: {
      isOwn(handle) {
        const policy = state.get().snapshot?.policy;
        return policy != null && isOwn(policy, handle);
      },
      judge: (act) => judgeNow(act, {}),
      show: (comments) => state.set({ comments }),
      marked: (act, verdict) => ports.reports.shown(act, verdict),
    },
    denied(verdict, kind) {
      const { page } = state.get();
      mention({ kind, surface: page?.surface ?? 'unknown', page: { url: page?.url ?? '', viewer: page?.viewer ?? null } }, verdict);
    },
  };
}
