/** S5: texts of strangers that would run as script, in every place of ours that shows a text: none may run, and no policy of the page or of ours may be broken. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SECTIONS } from '../../components/options/shell.tsx';
import { photo } from '../e2e/support/instagram.ts';
import { type AtWork, atWork } from '../e2e/support/office.ts';
import { throughDoor } from '../e2e/support/tell.ts';
import { holdComment, OWN_POST, RUDE } from './support/held-comment.ts';
import { PAYLOADS, portions, WATCH } from './support/payloads.ts';
import { tally } from './support/tally.ts';

const counts = tally('S5  texts that would run as script');

let work: AtWork;
beforeAll(async () => {
  work = await atWork('rumoi', { path: OWN_POST });
  await work.session.context.addInitScript(WATCH);
});
afterAll(() => work.session.close());

/** What ran and what was broken in a page since it was opened. */
const harm = (page: Page) => page.evaluate('({ ran: window.__ran, broken: window.__broken })');
const NONE = { ran: 0, broken: [] };

async function unharmed(page: Page, sink: string, payloads: number): Promise<void> {
  expect(await harm(page)).toEqual(NONE);
  for (let nth = 0; nth < payloads; nth += 1) counts.add(sink, 'ran 0, broken 0');
}

it('whatever would run is noticed, in the page and in a page of ours', async () => {
  const { session } = work;
  await session.open(OWN_POST);
  // Where the policy of the page lets no such script run, it is noticed as broken.
  const noticed = (page: Page) => expect.poll(() => harm(page), { timeout: 5_000 }).not.toEqual(NONE);
  await session.page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="top.__ran=1">')`);
  await noticed(session.page);
  const page = await session.openExtensionPage('options.html');
  await page.locator('h1').waitFor();
  await page.evaluate(`try { document.body.innerHTML = '<img src="data:," onerror="top.__ran=1">'; } catch {}`);
  await noticed(page);
  await page.close();
});

it('in a comment that is held: the panel shows it as text', async () => {
  const { session, panel } = work;
  await session.open(OWN_POST);
  for (const text of portions(65)) {
    await holdComment(work, `${RUDE}\n${text}`);
    await panel.press('やめる');
    await panel.closed();
  }
  await unharmed(session.page, 'comment in the panel', PAYLOADS.length);
});

it('in a caption and in the names of its files', async () => {
  const { session, ig, panel } = work;
  await session.open('/');
  const names = portions(52).map((text) => ({ ...photo('p.png'), name: `${text}.png` }));
  await ig.startPost(names);
  for (const text of portions(130)) {
    await ig.caption.click();
    await session.page.keyboard.press('ControlOrMeta+a');
    await session.page.keyboard.insertText(`${RUDE} ${text.replaceAll('\n', ' ')}`);
    await panel.draftSays('馬鹿');
  }
  await ig.shareButton.click();
  await panel.settled();
  await unharmed(session.page, 'caption', PAYLOADS.length);
  await unharmed(session.page, 'file name', PAYLOADS.length);
});

it('in handles, in the texts of links and in what the page says of itself', async () => {
  const { session, panel } = work;
  await session.open(OWN_POST);
  for (const text of portions(65)) {
    await session.page.evaluate((name) => {
      for (const link of document.querySelectorAll('main a[href^="/"]:not(:has(time))')) {
        link.setAttribute('href', `/${name}/`);
        link.textContent = name;
      }
      for (const script of document.querySelectorAll('script[type="application/json"]'))
        script.textContent =
          script.textContent?.replaceAll(/"(username|full_name)":"[^"]*"/g, (_, key) => `"${key}":${JSON.stringify(name)}`) ?? '';
      for (const icon of document.querySelectorAll('main svg')) icon.setAttribute('aria-label', name);
    }, text);
    await holdComment(work, RUDE);
    await panel.press('やめる');
    await panel.closed();
  }
  const popup = await session.openExtensionPage('popup.html');
  await popup.locator('h1, h2').first().waitFor();
  await unharmed(popup, 'handles', PAYLOADS.length);
  await popup.close();
  await unharmed(session.page, 'handles', PAYLOADS.length);
});

it('in names, offices, notes, evidence and lists, shown by popup, options and desk', async () => {
  const { session } = work;
  // What is on Instagram's page is judged anew at every change of what follows: that is not wanted here.
  await session.page.goto('about:blank');
  const evidence = PAYLOADS.map((text) => text.replaceAll('\0', ''));
  const texts = portions(26).map((text) => text.replaceAll('\0', ''));
  await throughDoor(session, async (ask) => {
    await ask('registry.put', {
      entries: evidence.map((text, nth) => ({ handle: `h${nth}`, category: 'public-body', acts: ['like'], evidence: text })),
    });
    for (const [nth, text] of texts.entries()) {
      const name = text.slice(0, 90);
      await ask('operator.set', { operator: { id: `p${nth}`, name, office: name, chain: 'staff' } });
      await ask('incident.open', { kind: 'impersonation', account: name, url: text, what: text });
    }
    await ask('operator.set', { operator: { id: 'me', name: texts[0]?.slice(0, 90) ?? '', office: '', chain: 'staff' } });
  });
  for (const name of ['popup.html', 'desk.html', ...SECTIONS.map((section) => `options.html#${section}`)]) {
    const page = await session.openExtensionPage(name);
    await page.locator('h1, h2').first().waitFor();
    if (name.includes('accounts')) await page.getByText('@h0').first().waitFor();
    await unharmed(page, `names, notes, lists: ${name.replace('.html', '')}`, PAYLOADS.length);
    await page.close();
  }
});

it('in a list of accounts that is read from a CSV file', async () => {
  const { session } = work;
  const page = await session.openExtensionPage('options.html#accounts');
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = PAYLOADS.map((text) => [text, text, 'public-body', text, text, text, text, text].map(quoted).join(','));
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  const files = await page.locator('input[type=file]').all();
  for (const file of files) {
    await file.setInputFiles({
      name: '<img src=x onerror="top.__ran=1">.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['handle,igId,category,acts,evidence,decidedBy,decidedAt,reviewBy', ...rows].join('\r\n')),
    });
  }
  await page.locator('[role=status], [role=alert], .m-notice').first().waitFor();
  await unharmed(page, 'CSV', PAYLOADS.length);
  await page.close();
});

it('in a file with everything of an office', async () => {
  const { session } = work;
  const page = await session.openExtensionPage('options.html#transfer');
  const entries = portions(20).map((text, nth) => ({
    policyId: 'rumoi',
    entry: { handle: `i${nth}`, category: 'public-body', acts: ['like'], evidence: text },
  }));
  const file = await throughDoor(session, (ask) => ask('organisation.export', {}));
  const people = portions(2).map((text, nth) => ({ id: `q${nth}`, name: text.slice(0, 190), office: text.slice(0, 90), chain: 'staff' }));
  const hostile = [{ ...file.file, people, accounts: entries }, { format: PAYLOADS.join(' ') }, { ...file.file, [PAYLOADS[1] ?? '']: 1 }];
  for (const one of hostile) {
    await page.locator('input[type=file]').setInputFiles({
      name: '<img src=x onerror=top.__ran=1>.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(one)),
    });
    await page.locator('[role=alert], .m-notice, .o-lines li').first().waitFor();
  }
  await unharmed(page, 'file of everything', PAYLOADS.length);
  await page.close();
});

it('in the texts of a policy, whether it is taken in or refused', async () => {
  const { session } = work;
  const page = await session.openExtensionPage('options.html#write');
  const texts = portions(5).map((text) => text.replaceAll('\0', ''));
  const outcome = await throughDoor(session, async (ask) => {
    const before = await ask('organisation.export', {});
    // Every text of a built-in policy is replaced by something hostile; ids, numbers and words of the schema stay.
    let nth = 0;
    const poisoned = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]));
      nth += typeof value === 'string' ? 1 : 0;
      return typeof value === 'string' && /quote|gloss|message|remedy|section|exceptions|bound|^ja$|^en$|label|note/.test(key)
        ? (texts[nth % texts.length] ?? value)
        : value;
    };
    const policy = (await import('../../lib/policy/packs/rumoi/policy.json', { with: { type: 'json' } })).default;
    const cases = (await import('../../lib/policy/packs/rumoi/cases.json', { with: { type: 'json' } })).default;
    const put = await ask('packs.put', {
      policy: { ...(poisoned(policy) as object), id: 'hostile' },
      cases: { ...cases, policy: 'hostile' },
    }).then(
      () => 'taken in',
      (error: Error) => `refused: ${error.message.slice(0, 200)}`,
    );
    expect(before.name).toContain('mimamori');
    return put;
  });
  console.log('   the poisoned policy was', outcome);
  await page.reload();
  await page.locator('h1').waitFor();
  await unharmed(page, 'rule texts', PAYLOADS.length);
  await page.close();
});
