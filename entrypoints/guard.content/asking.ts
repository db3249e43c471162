/** Asking for approval, or keeping a draft, of what is being written: before anything was tried and stopped. */
import type { Act, Answers, Verdict } from '../../lib/decision/types.ts';
import type { EditorReading } from '../../lib/instagram/types.ts';
import type { Asked, GuardBridge, HeldAct } from '../../lib/messages/bridge.ts';
import type { Reply } from '../../lib/messages/envelope.ts';
import type { Reports } from './reports.ts';
import { isUnread, sendingOf } from './sending.ts';

export interface AskingPorts {
  /** The editor that is being written in. */
  writing(): EditorReading | null;
  held(): HeldAct | null;
  answersFor(act: Act): Answers;
  judge(act: Act, answers: Answers): Verdict;
  reports: Pick<Reports, 'request' | 'keep'>;
  locale(): 'ja' | 'en';
}

export function createAsking(ports: AskingPorts): Pick<GuardBridge, 'composed' | 'askApproval' | 'keepDraft'> {
  const composed = (): Act | null => {
    const writing = ports.writing();
    const act = writing?.reread ? writing.reread() : writing?.act;
    return act ? sendingOf(act) : null;
  };
  const asked = (reply: Reply<{ id: string }>): Asked =>
    reply.ok ? { ok: true, id: reply.value.id } : { ok: false, reason: reply.error[ports.locale()] };
  return {
    composed,
    async askApproval(note, beside) {
      const act = composed();
      if (!act) return { ok: false, reason: 'panel.asking.gone' };
      if ((act.text ?? '').trim() === '') return { ok: false, reason: 'panel.asking.empty' };
      if (isUnread(act)) return { ok: false, reason: 'panel.asking.reading' };
      const answers = ports.answersFor(act);
      return asked(await ports.reports.request(act, ports.judge(act, answers), note, answers, beside));
    },
    async keepDraft(note) {
      const held = ports.held();
      const act = held?.act ?? composed();
      if (!act) return { ok: false, reason: 'panel.asking.gone' };
      return asked(await ports.reports.keep(act, note, held?.answers ?? ports.answersFor(act)));
    },
  };
}
