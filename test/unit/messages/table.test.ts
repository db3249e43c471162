import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../lib/messages/table.ts';

const WRITES_OF_THE_GUARD = [
  'act.intent',
  'act.outcome',
  'approval.request',
  'draft.keep',
  'guard.status',
  'incident.open',
  'log.verdict',
  'log.witness',
  'registry.open',
];

describe('the message table', () => {
  it('lets a content script ask and report, and write nothing else', () => {
    const content = Object.entries(MESSAGES).filter(([, message]) => message.from.includes('content'));
    const names = content.map(([kind]) => kind).filter((kind) => !/\.get$|^ping$/.test(kind));
    for (const kind of names) expect([...WRITES_OF_THE_GUARD]).toContain(kind);
  });

  it.each(Object.entries(MESSAGES))('%s refuses keys it does not know, and anything that is no object', (_, message) => {
    for (const junk of [{ surprise: 1 }, null, undefined, 'text', 7, [], () => 0]) {
      expect(message.request.safeParse(typeof junk === 'object' && junk && !Array.isArray(junk) ? { ...junk } : junk).success).toBe(false);
    }
  });
});
