import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ENVELOPE } from '../../lib/messages/envelope.ts';
import { inGuardWorld } from './support/from-content.ts';
import { launch, type Session } from './support/launch.ts';
import { setUpOffice } from './support/office.ts';
import { picture } from './support/picture.ts';

/** One office with one month behind it for all tests; the last of them goes on to a later year. */
let at: Session;
beforeAll(async () => {
  at = await aMonth();
});
afterAll(() => at?.close());
afterEach(() => expect(at.errors).toEqual([]));

const page = { url: 'https://www.instagram.com/', viewer: { handle: 'rumoi_official', id: '1' } };
const finding = (clause: string, severity: string) => ({
  key: clause,
  rule: 'hours',
  clauses: [clause],
  severity,
  messageId: 'm',
  data: {},
  remedy: 'r',
  release: 'reason',
});

/** Sends messages one after the other as the guard does, and returns what came back. */
async function fromGuard(at: Session, messages: { kind: string; body: unknown }[]): Promise<{ ok: boolean; value: { id?: string } }[]> {
  const script = `(async () => { const replies = []; for (const m of ${JSON.stringify(messages)}) replies.push(await chrome.runtime.sendMessage({ v: ${JSON.stringify(ENVELOPE)}, id: crypto.randomUUID(), ...m })); return replies; })()`;
  const replies = await inGuardWorld<{ ok: boolean; value: { id?: string } }[]>(at.page, at.extensionId, script);
  for (const reply of replies) expect(reply).toMatchObject({ ok: true });
  return replies;
}

const verdict = (level: string, ...findings: unknown[]) => ({ level, findings, release: null, spends: [] });

/** Chooses in a list as a person does, with the keyboard: the page takes nothing that a script has pressed. */
async function choose(list: Locator, label: string): Promise<void> {
  await list.locator('option', { hasText: label }).first().waitFor({ state: 'attached' });
  const labels = await list.locator('option').allInnerTexts();
  const at = labels.indexOf(label);
  if (at < 0) throw new Error(`「${label}」 is not among ${labels.join('、')}`);
  await list.press('Home');
  for (let n = 0; n < at; n += 1) await list.press('ArrowDown');
}

/** Types a day; the order of year, month and day is the browser's. */
async function fillDate(field: Locator, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  const { keyboard } = field.page();
  for (const parts of [
    [month, day, year],
    [year, month, day],
  ]) {
    await field.focus();
    for (const part of parts) {
      await keyboard.type(part);
      if (part === year && parts[0] === year) await keyboard.press('ArrowRight');
    }
    if ((await field.inputValue()) === date) return;
  }
  throw new Error(`The field does not take the date ${date}: ${await field.inputValue()}`);
}

/** A month of an office: posts, replies, holds, reasons. */
async function aMonth(): Promise<Session> {
  const at = await launch({ account: 'rumoi_official' });
  await setUpOffice(at, 'rumoi');
  const clauses = ['rumoi.5.1a', 'rumoi.5.1b', 'rumoi.6.1'];
  for (const [day, acts] of [
    ['2026-11-04', 2],
    ['2026-11-10', 4],
    ['2026-11-24', 3],
  ] as const) {
    await at.setTime(`${day} 10:00`);
    await at.open('/');
    for (let n = 0; n < acts; n += 1) {
      const act = { kind: n % 3 === 2 ? 'reply' : 'publish', surface: 'composer', text: `${day} ${n}`, page };
      const clause = clauses[n % 3] ?? '';
      const answers = n % 2 === 0 ? { reason: { code: n === 0 ? 'disaster' : 'correction' } } : {};
      const [, intent] = await fromGuard(at, [
        { kind: 'log.verdict', body: { act, verdict: verdict('hold', finding(clause, 'hold')) } },
        { kind: 'act.intent', body: { act, verdict: verdict('inform', finding(clause, 'hold')), answers, spends: [] } },
      ]);
      await fromGuard(at, [{ kind: 'act.outcome', body: { id: intent?.value.id, outcome: n === 1 ? 'failed' : 'sent' } }]);
    }
  }
  return at;
}

describe('the record', () => {
  it('is narrowed down by what staff look for, and let loose again', async () => {
    const options = await at.openExtensionPage('options.html#log');
    const filter = options.getByRole('region', { name: '絞り込み' });
    await choose(filter.getByRole('combobox', { name: '行為' }), '返信');
    await options.getByText('全4件のうち4件を表示').waitFor();
    await choose(filter.getByRole('combobox', { name: '行為' }), 'すべて');
    await choose(filter.getByRole('combobox', { name: '結果' }), '送信できませんでした');
    await options.getByText('全6件のうち6件を表示').waitFor();
    await picture(options, 'options-record-filter');
    await choose(filter.getByRole('combobox', { name: '操作した人' }), '見守 花子');
    await fillDate(filter.getByLabel('この日から'), '2026-11-25');
    await options.getByText('当てはまる記録はありません').waitFor();
    await filter.getByRole('button', { name: '絞り込みを解く' }).click();
    await options.getByText('規程の選択').waitFor();
    await options.getByRole('button', { name: '記録が改変されていないか調べる' }).click();
    await options.getByText('改変や欠落はありません').waitFor();
  });

  it('gives a month in numbers that prints on one sheet of A4', async () => {
    const options = await at.openExtensionPage('options.html#log');
    const sheet = options.getByRole('region', { name: '月のまとめ' });
    await sheet.getByText('操作のまとめ').waitFor();
    await sheet.locator('svg text', { hasText: '５(１)本文 災害・緊急' }).waitFor();
    expect(await sheet.getByText('お知らせの後に行った操作').locator('xpath=../dd').first().innerText()).toBe('9');
    await options.setViewportSize({ width: 1366, height: 1500 });
    await sheet.evaluate((element) => element.scrollIntoView());
    await picture(options, 'options-record-month');
    const pdf = (await options.pdf({ format: 'A4', path: 'test/output/pictures/record-month.pdf' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await options.emulateMedia({ media: 'print' });
    expect(await options.getByRole('navigation').isVisible()).toBe(false);
    expect(await options.getByRole('heading', { name: '操作のまとめ' }).isVisible()).toBe(true);
    await options.setViewportSize({ width: 700, height: 1000 });
    await picture(options, 'options-record-print');
  });

  it('lets an old year go only with its exported file', async () => {
    await at.setTime('2028-05-10 10:00');
    await at.open('/');
    await fromGuard(at, [{ kind: 'log.witness', body: { what: 'blind', detail: 'x' } }]);
    const options = await at.openExtensionPage('options.html#log');
    const card = options.getByRole('region', { name: '保存期間' });
    await choose(card.getByRole('combobox'), '1年');
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      card.getByRole('button', { name: '2026年度を書き出す' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('mimamori-2026.jsonl');
    const file = readFileSync(await download.path());
    const hand = (buffer: Buffer) =>
      card.locator('input[type=file]').setInputFiles({ name: 'x.jsonl', mimeType: 'application/x-ndjson', buffer });
    await hand(file.subarray(0, 3_000));
    expect(await card.getByRole('alert').innerText()).toContain('記録は消していません');
    await picture(options, 'options-record-keep');
    await hand(file);
    await card.getByText('このパソコンから消しました').waitFor();
    await card.getByText('書き出したファイルを保管してください').waitFor();
    await options.getByRole('button', { name: '記録が改変されていないか調べる' }).click();
    await options.getByText('改変や欠落はありません').waitFor();
  });
});
