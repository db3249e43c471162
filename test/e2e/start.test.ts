import { afterEach, describe, expect, it } from 'vitest';
import { launch, type Session } from './support/launch.ts';
import { ACCOUNT_OF, setUpOffice } from './support/office.ts';
import { picture } from './support/picture.ts';
import { walkOffHoursPost } from './support/walk-off-hours-post.ts';

let session: Session | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

describe('what npm start shows', () => {
  it.each([
    ['ja', '祝日（勤労感謝の日）', '午前８時５０分から午後５時２０分まで'],
    ['en', 'holiday', '午前８時５０分から午後５時２０分まで'],
  ] as const)(
    'a post of 留萌市 on a holiday is held, explained with its clause, and let go with a reason (%s)',
    async (locale, why, clause) => {
      session = await launch({ account: ACCOUNT_OF.rumoi, locale, now: '2026-11-23 10:00' });
      const { page, replica, errors } = session;
      await setUpOffice(session, 'rumoi', { locale });
      const walked = await walkOffHoursPost(session, locale, async (name) => {
        await picture(page, `start-${locale}-${name}`);
      });
      expect(walked.explanation).toContain(why);
      expect(walked.explanation).toContain(clause);
      expect(walked.before).toEqual([]);
      expect(walked.after.filter((name) => name === '/api/v1/media/configure/')).toHaveLength(1);
      expect(replica.world.posts[0]).toMatchObject({ owner: 'rumoi_official', caption: walked.caption });
      expect(errors).toEqual([]);
    },
  );
});
