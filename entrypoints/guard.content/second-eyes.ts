/**
 * The second pair of eyes: requests that leave. What was let go has a ticket; a request of an own account without one is stopped and said
 * so. What the witness says is a rumour: it makes things stricter or tells an outcome, it never lets anything go.
 */
import type { Act, Finding, Verdict } from '../../lib/decision/types.ts';
import type { WitnessRequest } from '../../lib/instagram/requests.ts';
import type { Ticket, Tickets } from '../../lib/instagram/tickets.ts';
import type { WitnessOptions } from '../../lib/instagram/witness-channel.ts';
import { OUTGOING } from '../../lib/rules/act-kinds.ts';
import type { Following } from './holding.ts';
import type { Reports } from './reports.ts';

export interface SecondEyes {
  /** An act that passed or was let go: its request may leave once. `id` when it is on record. */
  allow(act: Act, id: string | null): void;
  /** Follows a released act until its request has ended. */
  follow(id: string, act: Act, verdict: Verdict): Following;
  onAsk: WitnessOptions['onAsk'];
  onOutcome: WitnessOptions['onOutcome'];
}

export interface SecondEyesPorts {
  tickets: Tickets;
  reports: Reports;
  /** True where requests are none of our business: another account, no policy chosen. */
  unwatched(): boolean;
  /** The request goes to another account than the one that is meant: its name has passed to somebody else. */
  mistaken(act: Act, targetId: string): boolean;
  /** Shows what was stopped. */
  tell(verdict: Verdict, request: WitnessRequest): void;
  later(run: () => void, ms: number): void;
}

/** Without a word about the request for this long the outcome is unknown, ms. A video is configured only after its upload. */
const PATIENCE = { publish: 15 * 60_000, other: 20_000 };

export function createSecondEyes({ tickets, reports, unwatched, mistaken, tell, later }: SecondEyesPorts): SecondEyes {
  const going = new Map<number, Ticket>();
  const open = new Set<string>();
  const end = (id: string, outcome: 'sent' | 'failed' | 'unknown', status?: number): void => {
    if (open.delete(id)) reports.outcome(id, outcome, status);
  };
  return {
    allow: (act, id) => tickets.issue(act, id),
    follow(id, act, verdict) {
      if (verdict.inert) return { done: () => undefined, failed: () => undefined };
      open.add(id);
      tickets.issue(act, id);
      return {
        done: () => later(() => end(id, 'unknown'), act.kind === 'publish' ? PATIENCE.publish : PATIENCE.other),
        failed: () => end(id, 'failed'),
      };
    },
    onAsk(request) {
      if (unwatched()) return 'pass';
      const ticket = tickets.claim(request);
      const elsewhere = ticket !== null && request.targetId !== null && mistaken(ticket.act, request.targetId);
      if (ticket && !elsewhere) {
        going.set(request.id, ticket);
        return 'pass';
      }
      if (ticket?.id) end(ticket.id, 'failed');
      if (!OUTGOING.has(request.act)) return 'pass';
      reports.witness('held-request', request.act);
      tell(deniedVerdict(request, elsewhere), request);
      return 'deny';
    },
    onOutcome({ id, outcome, status }) {
      const ticket = going.get(id);
      going.delete(id);
      if (!ticket || outcome === 'denied') return;
      if (outcome === 'failed') tickets.restore(ticket);
      if (ticket.id !== null) end(ticket.id, outcome === 'sent' ? 'sent' : 'failed', status || undefined);
    },
  };
}

function deniedVerdict({ act }: WitnessRequest, elsewhere: boolean): Verdict {
  const finding: Finding = {
    key: `guard|denied|${act}`,
    rule: 'guard',
    clauses: [],
    severity: 'hold',
    messageId: elsewhere ? 'panel.denied.elsewhere' : 'panel.denied',
    data: {},
    remedy: elsewhere ? 'panel.denied.elsewhere.now' : 'panel.denied.now',
    release: 'none',
  };
  return { level: 'hold', findings: [finding], release: 'none', spends: [] };
}
