import { describe, expect, it } from 'vitest';
import type { ApprovalRequest } from '../../../lib/approvals/request.ts';
import { decisionAsText, decisionFromText, requestAsText, requestFromText } from '../../../lib/approvals/transport.ts';
import { verifyDecision } from '../../../lib/approvals/verify-decision.ts';
import { platformCodec } from '../../../lib/browser/codec.ts';
import { content, hex, makeWorld, NOW, policyDigest } from './builders.ts';

const request: ApprovalRequest = {
  v: 1,
  id: 'AAAAAAAAAAAAAAAA',
  policyId: 'kumamoto',
  policyVersion: '2023-12-20',
  policyDigest,
  clauses: ['kumamoto.8.2a'],
  content,
  altTexts: ['野外音楽堂の舞台', ''],
  linkAnswers: [],
  thumbnails: ['data:image/png;base64,AAAA'],
  warnings: [{ clauses: ['kumamoto.8.2a'], severity: 'hold', what: '配信には運用責任者による適否の判断が必要です。' }],
  requester: { id: 'tanto', name: '担当 花子', office: '文化政策課', chain: 'staff' },
  machine: 'x'.repeat(43),
  note: '本日中にお願いします。🎵',
  requestedAt: NOW,
  logHead: hex('head'),
};

const lines = (text: string, width: number) => (text.replaceAll('\n', '').match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\r\n');
const fullWidth = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** What chat, mail and the people in between do to a text. */
const CARRIERS: [string, (text: string) => string][] = [
  ['untouched', (text) => text],
  ['wrapped at 76 characters', (text) => lines(text, 76)],
  ['wrapped at 20 characters with Windows line ends', (text) => lines(text, 20)],
  ['quoted in an answer', (text) => text.replace(/^/gm, '> ')],
  ['quoted twice', (text) => text.replace(/^/gm, '>> ')],
  ['with spaces at the ends of lines', (text) => text.replace(/$/gm, '   ')],
  ['indented with full-width spaces', (text) => text.replace(/^/gm, '　')],
  ['with zero-width spaces inside', (text) => [...text].map((c, i) => (i % 9 === 4 ? `\u200B${c}` : c)).join('')],
  ['with soft hyphens inside', (text) => [...text].map((c, i) => (i % 11 === 4 ? `\u00AD${c}` : c)).join('')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['in full width', fullWidth],
  ['between words of the office', (text) => `お疲れさまです。承認をお願いします。\n\n${text}\n\n広報係 内線 123`],
  ['in quotation marks', (text) => `「${text}」`],
  ['marked up by a chat', (text) => `<p>${text.replaceAll('\n', '<br>')}</p>`],
  ['as the source of a mail in HTML', (text) => `<div>&gt;&nbsp;${text.replaceAll('\n', '<br>\r\n&gt;&nbsp;')}</div>`],
  ['quoted-printable', (text) => text.replace(/(.{40})/g, '$1=\r\n')],
  ['with a quotation mark inside a line that was wrapped again', (text) => text.replaceAll('\n', ' > ')],
  ['in bars of a chat', (text) => text.replace(/^/gm, '│ ')],
  ['as code', (text) => `\`\`\`\n${text}\n\`\`\``],
  ['in bold', (text) => `**${text}**`],
  ['with hyphens of a word processor', (text) => text.replaceAll('--', '—').replaceAll('-', '‐')],
  ['made a link by a chat', (text) => text.replace(/^(.{30})(.{20})/, '$1<http://$2|$2>')],
  ['made a link in Markdown', (text) => text.replace(/^(.{30})(.{20})/, '$1[$2](https://$2)')],
  ['over a quoted request', (text) => `${text}\n\n> MIMAMORI-NOTE:1:AAAA:END\n> よろしくお願いします。`],
  ['before a signature with rules and addresses', (text) => `${text}\n-- \n総務課 広報係\n<koho@town.example.lg.jp>\n━━━━━━━━`],
];

describe('a request sent as text', () => {
  it.each(CARRIERS)('arrives whole when %s', async (_, carry) => {
    const { thumbnails: __, ...sent } = request;
    const read = await requestFromText(carry(await requestAsText(request, platformCodec)), platformCodec);
    expect(read).toEqual({ ok: true, value: sent });
  });

  it('that was cut off says that its end is missing', async () => {
    const whole = await requestAsText(request, platformCodec);
    const read = await requestFromText(whole.slice(0, whole.length - 40), platformCodec);
    expect(read).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('途中で切れています'), en: expect.stringContaining('cut') },
    });
  });

  it('with one letter changed is damaged or different, never silently the same', async () => {
    const whole = (await requestAsText(request, platformCodec)).replaceAll('\n', '');
    const at = Math.floor(whole.length / 2);
    const read = await requestFromText(whole.slice(0, at) + (whole[at] === 'A' ? 'B' : 'A') + whole.slice(at + 1), platformCodec);
    expect(read).not.toMatchObject({ ok: true, value: { content } });
  });

  it('that would swell to gigabytes is refused', async () => {
    const bomb = await platformCodec.deflate(new Uint8Array(5_000_000));
    const text = `MIMAMORI-REQUEST:1:${Buffer.from(bomb).toString('base64url')}:END`;
    expect(await requestFromText(text, platformCodec)).toMatchObject({ ok: false, error: { ja: expect.stringContaining('壊れています') } });
  });

  it.each([
    ['nothing', '', '何も貼り付けられていません'],
    ['something else', '明日の会議は10時からです。', '見つかりません'],
    ['a decision', 'MIMAMORI-DECISION:1:a.b.c:END', '承認の「決定」です'],
    ['a later version', 'MIMAMORI-REQUEST:2:AAAA:END', 'みまもりを更新してから'],
    ['an older version', 'MIMAMORI-REQUEST:0:AAAA:END', '送った方にみまもりを更新してもらい'],
    ['far too much', 'あ'.repeat(2_000_001), '文字が多すぎます'],
  ])('pasted as %s gets a sentence that says what is wrong', async (_, pasted, sentence) => {
    expect(await requestFromText(pasted, platformCodec)).toMatchObject({ ok: false, error: { ja: expect.stringContaining(sentence) } });
  });
});

describe('a decision sent as text', () => {
  it.each(CARRIERS)('still counts when %s', async (_, carry) => {
    const world = await makeWorld();
    const token = await world.sign(world.claims);
    const read = decisionFromText(carry(decisionAsText(token)));
    expect(read).toEqual({ ok: true, value: token });
    expect(read.ok && (await verifyDecision(read.value, world.context)).ok).toBe(true);
  });

  it('pasted where a request belongs is explained', () => {
    expect(decisionFromText('MIMAMORI-REQUEST:1:AAAA:END')).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('承認デスク') },
    });
  });
});
