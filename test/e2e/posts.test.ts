import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { t } from '../../lib/i18n/index.ts';
import { photo } from './support/instagram.ts';
import { atWork } from './support/office.ts';
import { picture } from './support/picture.ts';
import { createRota } from './support/rota.ts';
import { tell, throughDoor } from './support/tell.ts';
import { japanTime } from './support/test-clock.ts';
import { until } from './support/until.ts';

const rota = createRota();
afterEach(() => expect(rota.errors()).toEqual([]));
afterAll(() => rota.close());

const published = (left: string[]) => left.filter((name) => name.includes('/media/configure'));

describe.each(['ja', 'en'] as const)('posting, in %s', (locale) => {
  it('S01: holds a post of 留萌市 on a holiday, quotes the clause, and lets it go once, with the reason on record', async () => {
    const { ig, panel, left, session } = await rota.at('rumoi', { now: '2026-11-23 10:00', locale });
    await ig.startPost();
    await ig.writeCaption('黄金岬の夕陽です。');
    await ig.shareButton.click();
    const dialog = await panel.dialog();
    await picture(session.page, `held-hours-${locale}`);
    expect(dialog.title).toBe(t(locale, 'panel.held.title.warn', { act: t(locale, 'panel.act.publish') }));
    expect(dialog.text).toContain('午前８時５０分から午後５時２０分まで');
    expect(dialog.text).toContain(locale === 'ja' ? '勤労感謝の日' : 'Labor Thanksgiving Day');
    expect(dialog.focus).toBe(t(locale, 'panel.stop'));
    expect(dialog.buttons).toContainEqual({ name: t(locale, 'panel.go.reason'), disabled: true });
    expect(left()).toEqual([]);

    await panel.choose(locale === 'ja' ? '災害・緊急' : 'Disaster or emergency');
    await picture(session.page, `held-hours-answered-${locale}`);
    await panel.press(t(locale, 'panel.go.reason'));
    await ig.shared.waitFor();
    await panel.closed();
    expect(published(left())).toHaveLength(1);
    const { entries } = await tell(session, 'log.list', { limit: 10 });
    const kinds = entries.map(({ entry }) => [entry.kind, entry.outcome ?? entry.reason?.code ?? null]);
    expect(kinds).toContainEqual(['intent', 'disaster']);
    expect(kinds).toContainEqual(['outcome', 'sent']);
  });

  it('S01: gives the post up and keeps the caption when the person stops', async () => {
    const { ig, panel, left, session } = await rota.at('rumoi', { now: '2026-11-23 10:00', locale });
    await ig.startPost();
    await ig.writeCaption('黄金岬の夕陽です。');
    await ig.shareButton.click();
    await panel.dialog();
    await session.page.keyboard.press('Escape');
    await panel.closed();
    expect(await ig.caption.innerText()).toContain('黄金岬の夕陽です。');
    expect(await ig.shareButton.isVisible()).toBe(true);
    expect(left()).toEqual([]);
  });

  it.each([
    { name: 'S02', now: '2026-11-24 17:20:00', held: false },
    { name: 'S03', now: '2026-11-24 17:20:01', held: true },
    { name: 'S04', now: '2026-11-24 08:49:59', held: true },
    { name: 'S04', now: '2026-11-24 08:50:00', held: false },
  ])('$name: at $now the hours of 留萌市 hold the post: $held', async ({ now, held }) => {
    const { ig, panel, left } = await rota.at('rumoi', { now, frozen: true, locale });
    await ig.startPost();
    await ig.writeCaption('黄金岬の夕陽です。');
    await ig.shareButton.click();
    if (held) {
      expect((await panel.dialog()).text).toContain('午前８時５０分から午後５時２０分まで');
      expect(left()).toEqual([]);
    } else {
      await ig.shared.waitFor();
      expect(published(left())).toHaveLength(1);
    }
  });

  it('S58: asks 北海道’s three questions for a link, and lets the approved post go once all are answered', async () => {
    const settings = { ownAccounts: ['hokkaido_cafe'], deviceRegistered: true };
    const { ig, panel, left, session } = await rota.at('hokkaido', { locale, settings });
    await ig.startPost();
    await ig.writeCaption('移住相談会の案内です。https://example.com/iju');
    await ig.shareButton.click();
    const dialog = await panel.dialog();
    await picture(session.page, `held-links-${locale}`);
    for (const letter of ['ア ', 'イ ', 'ウ ']) expect(dialog.text).toContain(letter);
    expect(dialog.text).toContain('リンク先を設定する場合は、次の条件を満たすこと。');
    expect(left()).toEqual([]);

    await panel.press(t(locale, 'panel.approval.ask'));
    await picture(session.page, `ask-approval-${locale}`);
    await panel.press(t(locale, 'panel.approval.record'));
    await panel.says(t(locale, 'panel.approval.done.now'));
    const [request] = await tell(session, 'approvals.list', { statuses: ['requested'] });
    const office = request?.offices[0] ?? '';
    const decision = {
      id: request?.fact.id ?? '',
      office,
      person: '移住 課長',
      document: '文書第1号',
      decidedAt: request?.requestedAt ?? 0,
    };
    await tell(session, 'exchange.declare', decision);
    await session.page.bringToFront();

    await panel.choose('ア ');
    await panel.choose('イ ');
    await panel.fill(t(locale, 'panel.consent.who'), '相談会事務局 佐藤');
    await panel.fillDate(t(locale, 'panel.consent.when'), '2026-11-20');
    for (const question of ['権利関係', '公表・公開', '記事に関連']) await panel.choose(question);
    await picture(session.page, `held-links-answered-${locale}`);
    await panel.press(t(locale, 'panel.go.checklist'));
    await ig.shared.waitFor();
    expect(published(left())).toHaveLength(1);
  });

  it('S60: names the picture of 鏡野町 that has no alternative text', async () => {
    const { ig, panel, left, session } = await rota.at('kagamino', { locale });
    await ig.startPost([photo('a.jpg'), photo('b.jpg'), photo('c.jpg')]);
    await ig.writeCaption('奥津渓の紅葉です。');
    await ig.writeAltTexts(['紅葉した渓谷', '', '足踏み洗濯のようす']);
    await ig.shareButton.click();
    const dialog = await panel.dialog();
    await picture(session.page, `held-alt-text-${locale}`);
    expect(dialog.text).toContain('ウェブアクセシビリティに配慮すること。');
    expect(dialog.text).toContain(t(locale, 'rules.altText.missing', { images: ['2'] }));
    expect(left()).toEqual([]);
  });
});

describe('several posts at once', () => {
  it('are held as one act with all their captions, and each leaves once when they are let go', async () => {
    const { ig, panel, left, session } = await rota.at('rumoi', { now: '2026-11-23 10:00', path: '/bulk_upload/' });
    await session.page.locator('main input[type=file]').setInputFiles([photo('朝.jpg'), photo('夕.jpg')]);
    await session.page.locator('main textarea').first().fill('黄金岬の朝です。');
    await session.page.locator('main textarea').last().fill('黄金岬の夕陽です。');
    await ig.button(ig.words.shareNow).click();
    expect((await panel.dialog()).text).toContain('勤労感謝の日');
    await picture(session.page, 'held-bulk');
    expect(left()).toEqual([]);
    await panel.choose('災害・緊急');
    const last = session.replica.log.next(
      (entry) => entry.path.includes('/media/configure') && entry.fields?.caption === '黄金岬の夕陽です。',
    );
    await panel.press(t('ja', 'panel.go.reason'));
    await last;
    expect(published(left())).toHaveLength(2);
  });
});

describe('while the caption is written', () => {
  it('S61: says within a moment that the weekday does not fit, and marks it in the text without touching the editor', async () => {
    const { ig, panel, session } = await rota.at('takanezawa');
    await ig.startPost();
    await ig.writeCaption('催しは１１月２３日（火）です。');
    const said = await panel.draftSays('月');
    expect(said).toContain('発信する情報は正確に記述する');
    const marks = await session.page.evaluate(() => [...CSS.highlights.keys()].length);
    expect(marks).toBeGreaterThan(0);
    expect(await ig.caption.innerHTML()).not.toContain('mimamori');
    await picture(session.page, 'writing-weekday');
    const card = await panel.draftNow();
    const editor = await ig.caption.boundingBox();
    if (!card || !editor) throw new Error('The card or the editor is not there.');
    const apart =
      card.place.x + card.place.width <= editor.x ||
      editor.x + editor.width <= card.place.x ||
      card.place.y + card.place.height <= editor.y ||
      editor.y + editor.height <= card.place.y;
    expect(apart).toBe(true);
  });

  it.each([
    { how: 'full width', text: '連絡は０９０－１２３４－５６７８まで' },
    { how: 'with a zero-width space', text: '連絡は090-1234\u200b-5678まで' },
  ])('S64: sees a personal telephone number written in $how', async ({ text }) => {
    const { ig, panel, session } = await rota.at('takanezawa');
    await ig.startPost();
    await ig.writeCaption(text);
    const said = await panel.draftSays('携帯電話');
    expect(said).toContain(t('ja', 'panel.level.hold'));
    await picture(session.page, 'writing-telephone');
  });

  it('goes to the findings on F8 and back to the text on Escape', async () => {
    const { ig, panel, session } = await rota.at('takanezawa');
    await ig.startPost();
    await ig.writeCaption('催しは１１月２３日（火）です。');
    await panel.draftSays('月');
    await session.page.keyboard.press('F8');
    await panel.until('the focus in the card', (root) => root.activeElement?.classList.contains('m-draft'));
    await session.page.keyboard.press('Escape');
    expect(await ig.caption.evaluate((caption) => caption === document.activeElement)).toBe(true);
    await panel.draftSays('月');
  });
});

describe('before the office closes', () => {
  it('says at 17:10, once and calmly, that the hours end at 17:20 while a post is being written (AMB-21)', async () => {
    const { ig, panel, session } = await rota.at('rumoi', { now: '2026-11-24 17:00' });
    await ig.startPost();
    await ig.writeCaption('黄金岬の夕陽です。');
    expect(await panel.text()).not.toContain('まもなく運用時間が終わります');
    await session.setTime('2026-11-24 17:10');
    await ig.writeCaption('きれいです。');
    await panel.says('まもなく運用時間が終わります（17:20まで）');
    await panel.says('11月25日(水) 8:50');
    await picture(session.page, 'note-closing');
    await panel.click('button', t('ja', 'panel.notice.close'));
    await panel.isSilentAbout('まもなく運用時間が終わります');
    await ig.writeCaption('また明日。');
    expect(await panel.text()).not.toContain('まもなく運用時間が終わります');
  });
});

describe('a computer whose clock is wrong', () => {
  it('S16: is said when a post is begun, by the clock of Instagram’s own answers, and stands in the record', async () => {
    // A browser of its own: a fresh page begins with the time at which its browser was started.
    const { ig, panel, session } = await atWork('rumoi', { now: '2026-11-24 10:00' });
    try {
      session.replica.options.date = () => japanTime('2026-11-24 09:50');
      await session.open('/');
      await throughDoor(session, (ask) =>
        until(
          async () => (await ask('log.list', { limit: 5 })).entries.some(({ entry }) => entry.note?.id === 'witness.clock'),
          async () => 'The record does not say that the clock is wrong.',
        ),
      );
      await ig.startPost();
      await panel.says('この端末の時計が約10分進んでいます');
      await picture(session.page, 'clock-fast');
    } finally {
      await session.close();
    }
  });
});
