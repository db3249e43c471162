/**
 * What the guard has let go, kept for the moment until its request leaves. A request without a ticket is one that no recognised press
 * or key has announced. A ticket is good once; if the request never arrived, it may be tried again.
 */
import type { Act } from '../decision/types.ts';
import type { ActKind } from '../foundation/vocabulary.ts';
import type { WitnessRequest } from './requests.ts';

/** A post with a video is configured only after its upload: minutes. Everything else leaves at once. */
const GOOD_FOR: Partial<Record<ActKind, number>> = { publish: 15 * 60_000, 'edit-post': 60_000 };
const GOOD_FOR_MOMENT = 10_000;

/** Kinds that one request can stand for: a reply is a comment to the network, a text sent with a forwarded post is a message. */
const FAMILY: Partial<Record<ActKind, string>> = {
  comment: 'comment',
  reply: 'comment',
  message: 'message',
  'reply-to-story': 'story',
  'react-to-story': 'story',
  'like-story': 'like',
  like: 'like',
};
const family = (kind: ActKind): string => FAMILY[kind] ?? kind;

/** Kinds whose text leaves in the request and must be the text that was judged. */
const TEXTUAL = new Set<string>(['comment', 'publish', 'message', 'story', 'edit-post', 'repost', 'post-note']);

export interface Ticket {
  /** The guard's own id of the act; `null` for acts that passed without a record. */
  id: string | null;
  act: Act;
  until: number;
}

export interface Tickets {
  issue(act: Act, id: string | null): void;
  /** Takes the ticket that fits the request, or gives `null`. */
  claim(request: WitnessRequest): Ticket | null;
  /** Puts a claimed ticket back: its request never arrived. */
  restore(ticket: Ticket): void;
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .trim();

/** A text must be the one that was judged; a prefilled "@name " or a text that cannot be read (encrypted) does not speak against it. */
function sameText(judged: string | undefined, sent: string | undefined): boolean {
  return judged === undefined || sent === undefined || plain(judged) === plain(sent);
}

/** @param now epoch milliseconds. */
export function createTickets(now: () => number): Tickets {
  let tickets: Ticket[] = [];
  return {
    issue(act, id) {
      const until = now() + (GOOD_FOR[act.kind] ?? GOOD_FOR_MOMENT);
      // A repost without words is a repost with none: the thought that follows it is another act.
      const texts = act.parts ?? [act.kind === 'repost' ? (act.text ?? '') : act.text];
      const fresh = texts.map((text) => ({ id, act: text === undefined ? act : { ...act, text }, until }));
      tickets = [...tickets.filter((ticket) => ticket.until > now()), ...fresh];
    },
    claim(request) {
      const kind = family(request.act);
      const found = tickets.find(
        ({ act, until }) => until > now() && family(act.kind) === kind && (!TEXTUAL.has(kind) || sameText(act.text, request.text)),
      );
      if (!found) return null;
      tickets = tickets.filter((ticket) => ticket !== found);
      return found;
    },
    restore(ticket) {
      if (ticket.until > now()) tickets = [...tickets, ticket];
    },
  };
}
