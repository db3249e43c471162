import { afterEach, describe, expect, it } from 'vitest';
import { type AtWork, atWork } from './support/office.ts';
import { picture } from './support/picture.ts';

let work: AtWork | undefined;
afterEach(async () => {
  await work?.session.close();
  work = undefined;
});

describe('留萌市: posting outside the hours', () => {
  it.each(['ja', 'en'] as const)('S01: holds a post on a holiday and lets it go with a recorded reason (%s)', async (locale) => {
    work = await atWork('rumoi', { now: '2026-11-23 10:00', locale });
    const { ig, panel, left, session } = work;
    await picture(session.page, `mark-${locale}`);
    await ig.startPost();
    await ig.writeCaption('黄金岬の夕陽です。');
    await picture(session.page, `writing-${locale}`);
    await ig.shareButton.click();
    const dialog = await panel.dialog();
    await picture(session.page, `held-hours-${locale}`);
    expect(dialog.text).toContain('祝日');
    expect(left()).toEqual([]);
  });
});
