/**
 * Marks for comments of other people under own posts (S66). It observes only while such a screen is open, looks once at every comment,
 * and informs: nothing is held here.
 */
import type { Act, Verdict } from '../../lib/decision/types.ts';
import type { Surface } from '../../lib/foundation/vocabulary.ts';
import { commentsOn } from '../../lib/instagram/comments.ts';
import type { PageReading } from '../../lib/instagram/types.ts';
import type { MarkedComment } from '../../lib/messages/bridge.ts';

const SCREENS: ReadonlySet<Surface> = new Set<Surface>(['post-page', 'post-dialog', 'reel-page']);
/** Quiet after the last change of the page before it is read, ms. */
const PAUSE = 300;

export interface CommentWatchPorts {
  window: Window;
  /** False on accounts that are none of our business. */
  isOwn(handle: string): boolean;
  judge(act: Act): Verdict;
  show(comments: MarkedComment[]): void;
  /** A comment was marked for the first time. */
  marked(act: Act, verdict: Verdict): void;
}

export interface CommentWatch {
  onPage(page: PageReading): void;
  /** What is decided with has changed: look again. */
  again(): void;
}

export function createCommentWatch(ports: CommentWatchPorts): CommentWatch {
  const { window, isOwn, judge, show, marked } = ports;
  const { document } = window;
  let page: PageReading | null = null;
  let observer: MutationObserver | null = null;
  let timer: number | undefined;
  let shown = '';
  let known = new Map<string, { act: Act; verdict: Verdict }>();

  function judged(one: ReturnType<typeof commentsOn>[number], reading: PageReading): { act: Act; verdict: Verdict } {
    const key = JSON.stringify([one.id, one.author, one.text]);
    const before = known.get(key);
    if (before) return before;
    const target = { ...one.target, commentAuthor: one.author, commentText: one.text, ...(one.id ? { commentId: one.id } : {}) };
    const act: Act = {
      kind: 'view-comments',
      surface: reading.surface,
      text: one.text,
      target,
      page: { url: reading.url, viewer: reading.viewer },
    };
    const verdict = judge(act);
    const answer = {
      act,
      verdict: { ...verdict, findings: verdict.findings.filter(({ rule, category }) => rule === 'moderation' && category) },
    };
    // The text checker, a script of its own, may not be there yet: look again instead of believing that nothing was found.
    if (verdict.findings.some(({ severity }) => severity === 'undetermined')) soon();
    else known.set(key, answer);
    if (answer.verdict.findings.length > 0) marked(act, answer.verdict);
    return answer;
  }

  function look(): void {
    if (!page) return;
    const reading = page;
    const found = commentsOn(document, window.location.href)
      .filter(({ author, target }) => !isOwn(author) && (target.owners ?? []).some(isOwn))
      .map((one) => ({ row: one.row, author: one.author, ...judged(one, reading) }))
      .filter(({ verdict }) => verdict.findings.length > 0);
    const print = found.map(({ act }) => `${act.target?.commentId} ${act.text}`).join('\n');
    if (print === shown && found.length === 0) return;
    shown = print;
    show(found);
  }

  const soon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      try {
        look();
      } catch (error) {
        console.debug('mimamori', error);
      }
    }, PAUSE);
  };

  function stop(): void {
    observer?.disconnect();
    observer = null;
    window.clearTimeout(timer);
    if (shown !== '') show([]);
    shown = '';
  }

  function follow(next: PageReading): void {
    page = next;
    const here = SCREENS.has(next.surface) && next.viewer !== null && isOwn(next.viewer.handle);
    if (!here) {
      stop();
      return;
    }
    if (!observer) {
      observer = new MutationObserver(soon);
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    }
    soon();
  }

  return {
    onPage: follow,
    again() {
      known = new Map();
      // The page may have been read before anybody knew whose accounts are our own.
      if (page) follow(page);
    },
  };
}
