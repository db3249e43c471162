/**
 * `npm start`: a browser with the extension on the practice Instagram. With a display a window opens and stays; without one the main job is
 * walked through, told line by line, and pictured in test/output/start.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../test/e2e/support/launch.ts';
import { ACCOUNT_OF, setUpOffice } from '../test/e2e/support/office.ts';
import { walkOffHoursPost } from '../test/e2e/support/walk-off-hours-post.ts';
import { needBrowser } from './prepare-machine.ts';

const PICTURES = resolve(import.meta.dirname, '../test/output/start');
/** A national holiday: 留萌市's posting hours do not cover it. */
const HOLIDAY = '2026-11-23 10:00';

const { values } = parseArgs({
  options: { lang: { type: 'string', default: 'ja' }, walk: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const locale = values.lang === 'en' ? 'en' : 'ja';
const say = (ja: string, en: string) => console.log(locale === 'ja' ? `${ja}\n  ${en}` : `${en}\n  ${ja}`);

function hasDisplay(): boolean {
  if (process.platform === 'linux') return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  return true;
}

/** A window on the practice Instagram; ends when the window is closed. */
async function openWindow(): Promise<void> {
  const session = await launch({ account: ACCOUNT_OF.rumoi, locale, now: HOLIDAY, visible: true });
  await setUpOffice(session, 'rumoi', { locale });
  await session.open('/');
  say(
    '練習用のInstagramを開きました。留萌市（rumoi_official）でログイン済み、時計は2026年11月23日（月・祝）10時です。「作成」から投稿してみてください。',
    'The practice Instagram is open, signed in as rumoi_official; its clock shows Monday 23 November 2026, a holiday. Try to post with “Create”.',
  );
  say('何も外へは送られません。終わるには窓を閉じてください。', 'Nothing leaves this machine. Close the window to end.');
  await new Promise<void>((done) => session.context.on('close', () => done()));
  await session.close();
}

/** The main job by itself. Returns whether it went as it must. */
async function walk(): Promise<boolean> {
  mkdirSync(PICTURES, { recursive: true });
  const session = await launch({ account: ACCOUNT_OF.rumoi, locale, now: HOLIDAY });
  try {
    await setUpOffice(session, 'rumoi', { locale });
    const result = await walkOffHoursPost(session, locale, async (name, ja, en) => {
      await session.page.screenshot({ path: join(PICTURES, `${name}.png`) });
      say(ja, en);
    });
    console.log(`\n${result.explanation.replace(/\n{2,}/g, '\n').replace(/^/gm, '  │ ')}\n`);
    const configured = result.after.filter((name) => name.includes('configure'));
    say(
      `サーバーの記録：止めている間に送られた要求 ${result.before.length}件、続けたあとの投稿の要求 ${configured.length}件（${configured.join('、')}）。`,
      `The server's record: ${result.before.length} requests while it was held, ${configured.length} to publish after the release (${configured.join(', ')}).`,
    );
    say(`画面の写し: ${PICTURES}`, `Pictures: ${PICTURES}`);
    return result.before.length === 0 && configured.length === 1;
  } finally {
    await session.close();
  }
}

needBrowser();
if (hasDisplay() && !values.walk) await openWindow();
else {
  if (!values.walk) say('画面がないので、主な流れを自動で実演します。', 'There is no display, so the main job is shown by itself.');
  if (!(await walk())) process.exitCode = 1;
}
