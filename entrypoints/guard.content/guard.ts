/** The guard: every recognised act gets its ruling here, inside its event; everything slower follows afterwards. */
import type { Act, Answers, Verdict } from '../../lib/decision/types.ts';
import type { ActKind } from '../../lib/foundation/vocabulary.ts';
import type { Attempt, EditorReading, InterceptOptions, PageReading, Ruling } from '../../lib/instagram/types.ts';
import type { GuardBridge, HeldAct } from '../../lib/messages/bridge.ts';
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
  follow(id: string, act: Act, verdict: Verdict): Following;
  /** An act went on untouched. */
  passed(act: Act): void;
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
  /** What the marks beside comments are made with. */
  comments: Omit<CommentWatchPorts, 'window'>;
  /** Shows what the second pair of eyes stopped. */
  denied(verdict: Verdict, kind: ActKind): void;
}

/** Rules whose findings ask something: of no use once the act has gone on. */
const ASKING = new Set(['questions', 'post-category']);

/** What is still worth saying when an act has just gone on untouched. */
function afterwards(act: Act, verdict: Verdict): Verdict {
  if (!STOPPABLE.has(act.kind)) return verdict;
  return { ...verdict, findings: verdict.findings.filter(({ rule }) => !ASKING.has(rule)) };
}

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
    state.set({ draft: silent ? null : { editor: reading.editor, act: reading.act, verdict } });
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
    async requestApproval(heldId, note, beside) {
      const held = holding.current();
      if (held?.id !== heldId) return { ok: false, reason: 'panel.refused.gone' };
      const reply = await ports.reports.request(held.act, held.verdict, note, held.answers, beside);
      if (!reply.ok) return { ok: false, reason: reply.error[locale()] };
      holding.change(heldId, { requested: { id: reply.value.id } });
      return { ok: true, id: reply.value.id };
    },
    ...asking,
    openIncident: (kind, act) => ports.reports.incident(kind, act),
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
