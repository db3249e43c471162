import { describe, expect, it } from 'vitest';
import type { Act } from '../../../lib/decision/types.ts';
import type { WitnessRequest } from '../../../lib/instagram/requests.ts';
import { createTickets } from '../../../lib/instagram/tickets.ts';

const act = (kind: Act['kind'], text?: string): Act => ({
  kind,
  surface: 'feed',
  ...(text === undefined ? {} : { text }),
  page: { url: 'https://www.instagram.com/', viewer: null },
});
const request = (kind: Act['kind'], text?: string): WitnessRequest => ({
  id: 1,
  act: kind,
  targetId: '5',
  name: 'x',
  ...(text === undefined ? {} : { text }),
});

describe('a released act', () => {
  it('lets one request leave and no second', () => {
    const tickets = createTickets(() => 0);
    tickets.issue(act('like'), 'a1');
    expect(tickets.claim(request('like'))?.id).toBe('a1');
    expect(tickets.claim(request('like'))).toBeNull();
  });

  it('does not let another kind of act leave', () => {
    const tickets = createTickets(() => 0);
    tickets.issue(act('like'), null);
    expect(tickets.claim(request('follow'))).toBeNull();
  });

  it('of several posts lets each of them leave once, with its own caption', () => {
    const tickets = createTickets(() => 0);
    tickets.issue({ ...act('publish', '朝\n\n夕'), parts: ['朝', '夕'] }, 'a1');
    expect(tickets.claim(request('publish', '昼'))).toBeNull();
    expect(tickets.claim(request('publish', '夕'))?.id).toBe('a1');
    expect(tickets.claim(request('publish', '夕'))).toBeNull();
    expect(tickets.claim(request('publish', '朝'))?.id).toBe('a1');
  });

  it('of a repost does not let a thought leave that nobody has read', () => {
    const tickets = createTickets(() => 0);
    tickets.issue(act('repost'), null);
    expect(tickets.claim(request('repost', 'ひとこと'))).toBeNull();
    expect(tickets.claim(request('repost', ''))).not.toBeNull();
  });

  it('lets only the words leave that were judged', () => {
    const tickets = createTickets(() => 0);
    tickets.issue(act('comment', 'よい'), null);
    expect(tickets.claim(request('comment', 'わるい'))).toBeNull();
    expect(tickets.claim(request('comment', 'よい'))).not.toBeNull();
  });

  it('lets a reply leave whether or not the page knew it for one, and a text that cannot be read', () => {
    const tickets = createTickets(() => 0);
    tickets.issue(act('reply', '@a はい'), null);
    expect(tickets.claim(request('comment', '@a はい'))).not.toBeNull();
    tickets.issue(act('message', 'はい'), null);
    expect(tickets.claim(request('message'))).not.toBeNull();
  });

  it('is forgotten after ten seconds, a post after fifteen minutes', () => {
    let now = 0;
    const tickets = createTickets(() => now);
    tickets.issue(act('like'), null);
    tickets.issue(act('publish', 'お祭り'), null);
    now = 10_001;
    expect(tickets.claim(request('like'))).toBeNull();
    expect(tickets.claim(request('publish', 'お祭り'))).not.toBeNull();
  });

  it('may leave again when its request never arrived', () => {
    const tickets = createTickets(() => 0);
    tickets.issue(act('like'), null);
    const ticket = tickets.claim(request('like'));
    if (ticket) tickets.restore(ticket);
    expect(tickets.claim(request('like'))).not.toBeNull();
  });
});
