/**
 * The main job from beginning to end, as `npm start` shows it without a display and as the end-to-end test proves it: 留萌市 posts on a
 * holiday, the post is held and explained with its clause, and it goes out once a reason is recorded.
 */
import { panel as en } from '../../../lib/i18n/en/panel.ts';
import { panel as ja } from '../../../lib/i18n/ja/panel.ts';
import { Instagram, photo } from './instagram.ts';
import type { Session } from './launch.ts';
import { Panel } from './panel.ts';

/** The panel's own words, and the reason that is chosen (the policy's). */
const GO = { ja: ja['panel.go.reason'], en: en['panel.go.reason'] };
const REASON = { ja: '災害・緊急', en: 'Disaster or emergency' };

export interface WalkResult {
  /** What the panel said while the post was held. */
  explanation: string;
  /** Requests that left before the release, and after it. */
  before: string[];
  after: string[];
  caption: string;
}

/** `step` is told what happened and may take a picture. */
export async function walkOffHoursPost(
  session: Session,
  locale: 'ja' | 'en',
  step: (name: string, japanese: string, english: string) => Promise<void>,
): Promise<WalkResult> {
  const ig = new Instagram(session.page, locale);
  const panel = new Panel(session.page);
  const { log } = session.replica;
  const caption = '大雨のため、本日の夕陽ライブ配信は中止します。\n#留萌市';
  const names = (since: number) => log.writes(since).map((request) => request.friendlyName ?? request.path);

  await session.open('/');
  await step(
    '1-feed',
    '留萌市（rumoi_official）でログインしました。2026年11月23日（月・祝）10時です。',
    'Signed in as rumoi_official, on Monday 23 November 2026 (a holiday), 10:00.',
  );
  await ig.startPost([photo('yuhi.png')]);
  await ig.writeCaption(caption);
  await step('2-compose', '新しい投稿のキャプションを書きました。', 'A new post is written.');
  const mark = log.mark();
  await ig.shareButton.click();
  await panel.settled();
  const explanation = await panel.text();
  await step(
    '3-held',
    '「シェア」を押すと、みまもりが止めて、根拠の条文を示しました。',
    'On “Share” Mimamori stopped it and showed the clause.',
  );
  const before = names(mark);
  await panel.click('radio', REASON[locale]);
  await step('4-reason', '理由を選びました。', 'A reason is chosen.');
  await panel.press(GO[locale]);
  await ig.shared.waitFor();
  await panel.closed();
  await step('5-shared', '理由を記録して、投稿が公開されました。', 'The reason is on record and the post is out.');
  return { explanation, before, after: names(mark), caption };
}
