import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { t } from '../../lib/i18n/index.ts';
import { createAccounts } from '../replica/model/accounts.ts';
import { picture } from './support/picture.ts';
import { createRota } from './support/rota.ts';
import { tell } from './support/tell.ts';

const rota = createRota();
afterEach(() => expect(rota.errors()).toEqual([]));
afterAll(() => rota.close());

const PREFECTURE = createAccounts().find(({ handle }) => handle === 'tochigi_pref_koho');
const say = (id: Parameters<typeof t>[1], data = {}) => t('ja', id, data);
const LISTED = {
  handle: 'tochigi_pref_koho',
  igId: PREFECTURE?.id ?? '',
  category: 'public-body' as const,
  acts: ['like' as const, 'follow' as const],
  evidence: 'https://www.pref.tochigi.lg.jp/',
  approvedBy: { office: 'responsible', person: '企画 課長' },
  approvedAt: Date.parse('2026-11-01T10:00:00+09:00'),
};

describe('on another account’s page', () => {
  it('offers the website that speaks for a public body, and files the request for the list right there', async () => {
    const { panel, session } = await rota.at('takanezawa', { path: '/tochigi_pref_koho/' });
    await panel.markSays(say('panel.profile.line.evidence'));
    await panel.click('button', new RegExp(say('panel.profile.line.evidence')));
    await panel.says('www.pref.tochigi.lg.jp');
    expect(await panel.text()).toContain(say('panel.profile.badge'));
    await picture(session.page, 'profile-evidence');
    await panel.click('button', say('panel.profile.ask'));
    await panel.choose(say('panel.profile.act.comment'));
    await panel.fill(say('panel.profile.note'), '県との連携事業のため');
    await picture(session.page, 'profile-ask');
    await panel.click('button', say('panel.approval.record'));
    await panel.says(say('panel.profile.asked'));
    await panel.markSays(say('panel.profile.line.asked'));
    await picture(session.page, 'profile-asked');
    const [record] = await tell(session, 'approvals.list', {});
    expect(record?.request?.content).toMatchObject({
      type: 'allow-list',
      target: { handle: 'tochigi_pref_koho', igId: PREFECTURE?.id },
      listing: {
        category: 'public-body',
        acts: ['like', 'follow'],
        evidence: 'https://www.pref.tochigi.lg.jp/ 県との連携事業のため',
      },
    });
    await tell(session, 'approval.withdraw', { id: record?.fact.id ?? '' });
  });

  it('shows in the held like that no evidence is to be seen, and lets staff say as what the account should be listed', async () => {
    const { ig, panel, session } = await rota.at('takanezawa', { path: '/p/HNwalk01kjo/' });
    await ig.heart.click();
    expect((await panel.dialog()).text).toContain(say('panel.profile.evidence.none'));
    await panel.press(say('panel.approval.ask'));
    await panel.select(say('panel.profile.category'), say('rules.accountCategory.closely-related'));
    await panel.fill(say('panel.approval.note'), '観光協会の会員');
    await picture(session.page, 'held-like-listing');
    await panel.click('button', say('panel.approval.record'));
    await panel.says('承認の依頼を記録しました');
    const [record] = await tell(session, 'approvals.list', { statuses: ['requested'] });
    expect(record?.request?.content.listing).toEqual({ category: 'closely-related', acts: ['like'], evidence: '観光協会の会員' });
    await session.page.bringToFront();
    await panel.press(say('panel.stop'));
    await panel.closed();
  });

  it('counts a listed handle that has passed to another numeric id as unlisted, and asks to check it (S28)', async () => {
    const { ig, panel, left, session } = await rota.at('takanezawa', { path: '/tochigi_pref_koho/' });
    await tell(session, 'registry.put', { entries: [{ ...LISTED, igId: '999' }] });
    await session.page.bringToFront();
    await panel.markSays(say('panel.profile.line.doubt'));
    await panel.click('button', new RegExp(say('panel.profile.line.doubt')));
    await panel.says(say('panel.profile.doubt.id'));
    await picture(session.page, 'profile-doubt');
    await panel.click('button', say('panel.mark.close'));
    // A post opened from the grid lies in a dialog over the profile: what the profile says still counts.
    await session.page.locator('main .grid a').first().click();
    await ig.heart.click();
    expect((await panel.dialog()).text).toContain(say('rules.registry.id-changed'));
    await panel.press(say('panel.stop'));
    await panel.closed();
    expect(left()).toEqual([]);
    await tell(session, 'registry.remove', { handles: [LISTED.handle] });
  });

  it('asks to look again at a listed account that has become private (鍵)', async () => {
    const { panel, session } = await rota.at('takanezawa', { path: '/kagi_sora/' });
    await tell(session, 'registry.put', {
      entries: [{ ...LISTED, handle: 'kagi_sora', igId: '', evidence: '名簿' }].map(({ igId: _, ...one }) => one),
    });
    await session.page.bringToFront();
    await panel.markSays(say('panel.profile.line.doubt'));
    await panel.click('button', new RegExp(say('panel.profile.line.doubt')));
    await panel.says(say('panel.profile.doubt.private'));
    await tell(session, 'registry.remove', { handles: ['kagi_sora'] });
  });

  it('opens the list in the options with the page’s facts filled in, where the category is enough (熊本 8(7))', async () => {
    const { ig, panel, left, session } = await rota.at('kumamoto', { path: '/tochigi_pref_koho/' });
    await session.page.locator('main .grid a').first().click();
    await ig.heart.click();
    expect((await panel.dialog()).text).toContain('www.pref.tochigi.lg.jp');
    await picture(session.page, 'held-like-register');
    const opening = session.context.waitForEvent('page');
    await panel.click('button', say('panel.profile.register'));
    const options = await opening;
    await options.getByText(say('options.registry.prefilled')).waitFor();
    expect(await options.getByRole('textbox', { name: '相手のアカウント' }).inputValue()).toBe('tochigi_pref_koho');
    expect(await options.getByRole('textbox', { name: '根拠' }).inputValue()).toBe('https://www.pref.tochigi.lg.jp/');
    await options.getByRole('checkbox', { name: 'いいね' }).click();
    await picture(options, 'options-registry-prefilled');
    await options.getByRole('button', { name: '保存する' }).click();
    await options.getByText('公的機関 ／ いいね').waitFor();
    await options.close();
    await session.page.bringToFront();
    const sent = session.replica.log.next((entry) => (entry.friendlyName ?? entry.path).includes('Like'));
    await panel.press(say('panel.go.ready'));
    await sent;
    expect(left()).toHaveLength(1);
  });
});
