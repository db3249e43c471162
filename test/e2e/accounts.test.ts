import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { t } from '../../lib/i18n/index.ts';
import { Instagram } from './support/instagram.ts';
import { launch } from './support/launch.ts';
import { Panel } from './support/panel.ts';
import { picture } from './support/picture.ts';
import { createRota } from './support/rota.ts';
import { tell } from './support/tell.ts';

const rota = createRota();
afterEach(() => expect(rota.errors()).toEqual([]));
afterAll(() => rota.close());

describe.each(['ja', 'en'] as const)('whose account it is, in %s', (locale) => {
  it('S69: leaves a private account alone: nothing is read, held or recorded, and one line says so', async () => {
    const { ig, panel, session } = await rota.at('takanezawa', { locale });
    await ig.switchAccount('mizuki_days');
    await session.open('/p/HNwalk01kjo/');
    await panel.markSays(t(locale, 'panel.mark.inert'));
    await picture(session.page, `mark-inert-${locale}`);
    const { total } = await tell(session, 'log.list', { limit: 1 });
    await session.page.bringToFront();
    const liked = session.replica.log.next((entry) => (entry.friendlyName ?? '').includes('Like'));
    await ig.heart.click();
    await liked;
    await ig.commentBox.click();
    await session.page.keyboard.insertText('馬鹿者です 090-1234-5678');
    const sent = session.replica.log.next((entry) => (entry.friendlyName ?? '').includes('Comment'));
    await session.page.keyboard.press('Enter');
    await sent;
    expect(await panel.holds()).toBe(false);
    expect(await panel.draftNow()).toBeNull();
    expect((await tell(session, 'log.list', { limit: 1 })).total).toBe(total);
    await session.page.bringToFront();
    await ig.switchAccount('takanezawa_town');
    await panel.noteSays(t(locale, 'rules.ownAccount.arrivedFromElsewhere', { now: 'takanezawa_town' }));
    await picture(session.page, `note-arrived-${locale}`);
    const { entries } = await tell(session, 'log.list', { limit: 5 });
    expect(entries.map(({ entry }) => entry.act?.kind)).toContain('switch-account');
    await session.page.bringToFront();
  });

  it('offers to have a sister account watched, filled in where a person saves it (AMB-03)', async () => {
    const { ig, panel, session } = await rota.at('takanezawa', { locale });
    await ig.switchAccount('takanezawa_library');
    await session.open('/p/HNwalk01kjo/');
    await panel.markSays(t(locale, 'panel.mark.inert'));
    await panel.click('button', new RegExp(t(locale, 'panel.mark.inert')));
    const opening = session.context.waitForEvent('page');
    await panel.click('button', t(locale, 'panel.own.register'));
    const options = await opening;
    await options.getByRole('textbox', { name: t(locale, 'options.own.add') }).waitFor();
    expect(await options.getByRole('textbox', { name: t(locale, 'options.own.add') }).inputValue()).toBe('takanezawa_library');
    await picture(session.page, `mark-inert-own-${locale}`);
    await options.getByRole('button', { name: t(locale, 'options.add') }).click();
    await options.getByText('@takanezawa_library').waitFor();
    await options.close();
    await session.page.bringToFront();
    await panel.markSays(t(locale, 'panel.mark.watching'));
    await tell(session, 'settings.set', { settings: { policyId: 'takanezawa', ownAccounts: ['takanezawa_town'] } });
    await session.page.bringToFront();
    await ig.switchAccount('takanezawa_town');
  });

  it('S70: applies the rules of the account that is signed in now, and says that it was switched', async () => {
    const { ig, panel, left, session } = await rota.at('rumoi', { locale });
    await ig.startPost();
    await ig.writeCaption('黄金岬の夕陽です。');
    // Another tab of the same browser switches: the cookie is shared, this page still shows the office.
    const other = await session.context.newPage();
    await other.goto('https://www.instagram.com/');
    await new Instagram(other, locale).switchAccount('mizuki_days');
    await other.close();
    await ig.shareButton.click();
    const dialog = await panel.dialog();
    await picture(session.page, `held-switched-${locale}`);
    expect(dialog.text).toContain(t(locale, 'rules.ownAccount.switchedUnseen', { before: 'rumoi_official' }));
    expect(left()).toEqual(['/api/v1/web/accounts/switch/']);
  });
});

describe('before a policy is chosen', () => {
  it('says in the page that no policy is chosen, and lets everything pass', async () => {
    const session = await launch({ account: 'rumoi_official' });
    try {
      await session.open('/p/HNwalk01kjo/');
      const panel = new Panel(session.page);
      await panel.markSays(t('ja', 'panel.mark.unconfigured'));
      await picture(session.page, 'mark-unconfigured');
    } finally {
      await session.close();
    }
  });
});
