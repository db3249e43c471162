/** Carrying (security.md X2): decisions through any mixture of what carriers do arrive; through what destroys them they never count, and the sentence says what to do. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type RefusalReason, signDecision } from '../../../lib/approvals/token.ts';
import { decisionAsText, decisionFromText } from '../../../lib/approvals/transport.ts';
import { verifyDecision } from '../../../lib/approvals/verify-decision.ts';
import { t } from '../../../lib/i18n/index.ts';
import { canonicalise, makeWorld, type World } from './builders.ts';

let world: World;
let token: string;
let sent: string;
beforeAll(async () => {
  world = await makeWorld();
  token = await world.sign(world.claims);
  sent = decisionAsText(token);
});

type Carrier = (text: string) => string;
const INVISIBLE = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u200E', '\uFE0F'];

/** Puts `mark` before some characters, by `places`. */
const sprinkle = (text: string, places: readonly number[], mark: string) => {
  const at = new Set(places.map((place) => place % (text.length + 1)));
  return [...text].map((character, index) => (at.has(index) ? mark + character : character)).join('');
};
const places = fc.array(fc.nat(), { maxLength: 20 });
const words = fc.constantFrom(
  'お疲れさまです。',
  '承認しました。',
  'On Tue, Nov 24, 2026 the head wrote:',
  '総務課　内線123',
  'Re: [広報] 承認依頼',
  '-- ',
  '━━━━━━',
);

const carrier: fc.Arbitrary<Carrier> = fc.oneof(
  fc.integer({ min: 3, max: 120 }).map(
    (width): Carrier =>
      (text) =>
        text.replace(new RegExp(`(.{${width}})`, 'g'), '$1\n'),
  ),
  fc.constantFrom('> ', '>', '>> ', '| ', '＞ ', '  ', '\t', '　', '│').map(
    (mark): Carrier =>
      (text) =>
        text.replace(/^/gm, mark),
  ),
  fc.tuple(places, fc.constantFrom(...INVISIBLE)).map(
    ([at, mark]): Carrier =>
      (text) =>
        sprinkle(text, at, mark),
  ),
  fc.tuple(places, fc.constantFrom('\n', '\r\n', ' ', '　', '\u00A0', '\u2028')).map(
    ([at, mark]): Carrier =>
      (text) =>
        sprinkle(text, at, mark),
  ),
  fc.constant<Carrier>((text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
  fc.constant<Carrier>((text) => text.replaceAll('\n', '\r\n')),
  fc.tuple(words, words).map(
    ([before, after]): Carrier =>
      (text) =>
        `${before}\n\n${text}\n\n${after}`,
  ),
  fc.constantFrom(['「', '」'], ['"', '"'], ['**', '**'], ['```\n', '\n```'], ['<pre>', '</pre>']).map(
    ([open, close]): Carrier =>
      (text) =>
        open + text + close,
  ),
);

/** Mark-up comes last: nobody wraps the source of a mail in HTML again. */
const markup: fc.Arbitrary<Carrier> = fc.constantFrom<Carrier>(
  (text) => text,
  (text) => `<div dir="ltr">${text.replaceAll('\n', '<br>\n')}</div>`,
  (text) => `<blockquote><p>${text.replaceAll('&', '&amp;').replaceAll('>', '&gt;').replaceAll('\n', '<br/>')}</p></blockquote>`,
);

const accepted = async (text: string): Promise<boolean> => {
  const read = decisionFromText(text);
  return read.ok && (await verifyDecision(read.value, world.context)).ok;
};

describe('a decision on its way', () => {
  it('arrives through any mixture of wrapping, quoting, widths, invisible characters, mark-up and words around it', () => {
    fc.assert(
      fc.property(fc.array(carrier, { maxLength: 5 }), markup, (carriers, last) => {
        expect(decisionFromText(last(carriers.reduce((text, carry) => carry(text), sent)))).toEqual({ ok: true, value: token });
      }),
      { numRuns: 2_000 },
    );
  });

  it('that lost, gained or changed something on the way never counts, and no error is thrown', async () => {
    const broken: fc.Arbitrary<Carrier> = fc.oneof(
      fc.nat().map(
        (at): Carrier =>
          (text) =>
            text.slice(0, at % text.length) + text.slice((at % text.length) + 1),
      ),
      fc.tuple(fc.nat(), fc.constantFrom(...'aZ9_.')).map(
        ([at, mark]): Carrier =>
          (text) =>
            sprinkle(text, [at], mark),
      ),
      fc.nat().map(
        (at): Carrier =>
          (text) =>
            text.slice(0, at % text.length),
      ),
      fc.nat().map(
        (at): Carrier =>
          (text) =>
            text.slice(at % text.length),
      ),
      fc.constant<Carrier>((text) => text.toLowerCase()),
      fc.constant<Carrier>((text) => text.replaceAll('_', '')),
      fc.constant<Carrier>((text) => text.split('\n').reverse().join('\n')),
      fc.nat().map(
        (at): Carrier =>
          (text) =>
            text
              .split('\n')
              .filter((_, line, all) => line !== at % all.length)
              .join('\n'),
      ),
      fc.string({ maxLength: 200 }).map(
        (other): Carrier =>
          () =>
            other,
      ),
    );
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(broken, fc.array(carrier, { maxLength: 2 }), async (damage, carriers) => {
        const arrived = carriers.reduce((text, carry) => carry(text), damage(sent));
        const read = decisionFromText(arrived);
        // Some losses are of what is not part of the decision (a line end); then it is the same decision, and may count.
        if (read.ok && read.value === token) return;
        refused += 1;
        if (!read.ok) for (const locale of ['ja', 'en'] as const) expect(read.error[locale]).not.toBe('');
        expect(await accepted(arrived)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(1_500);
  });
});

/** Every reason for which a decision can be refused; the compiler says when one is missing. */
const REASONS: Record<RefusalReason, true> = {
  'not-a-token': true,
  damaged: true,
  'wrong-kind': true,
  'unknown-key': true,
  'key-revoked': true,
  'bad-signature': true,
  'bad-claims': true,
  'not-yet-valid': true,
  expired: true,
  'too-long': true,
  'other-policy': true,
  'older-policy': true,
  'other-machine': true,
  'no-request': true,
  'other-content': true,
  'other-account': true,
  'other-chain': true,
  'other-act': true,
  'office-may-not': true,
  'no-absence': true,
  'own-request': true,
  revoked: true,
  withdrawn: true,
  'already-used': true,
  'other-warnings': true,
  superseded: true,
  'already-decided': true,
};

describe('a decision that is refused', () => {
  it.each(Object.keys(REASONS) as RefusalReason[])('for %s says in Japanese what is wrong and what to do', (reason) => {
    const sentence = t('ja', `approvals.refused.${reason}`);
    const [what, ...todo] = sentence.split('。').filter(Boolean);
    expect(what).toBeTruthy();
    expect(todo.join('。')).toMatch(/(ください|ましょう)$/);
    expect(t('en', `approvals.refused.${reason}`)).toMatch(/\..+\.$/);
  });

  it('says each thing in words of its own', () => {
    const sentences = (Object.keys(REASONS) as RefusalReason[]).map((reason) => t('ja', `approvals.refused.${reason}`));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('is told apart: another town’s, an older edition’s, a stranger’s and a damaged one', async () => {
    const reasonOf = async (text: string) => {
      const read = decisionFromText(text);
      if (!read.ok) return 'unread';
      const verdict = await verifyDecision(read.value, world.context);
      return verdict.ok ? 'accepted' : verdict.reason;
    };
    const sign = async (changes: object, key = world.approver) =>
      decisionAsText(await signDecision({ ...world.claims, ...changes }, key.privateKey, key.kid, canonicalise));
    expect(await reasonOf(await sign({ iss: 'rumoi' }))).toBe('other-policy');
    expect(await reasonOf(await sign({ pol: { ...world.claims.pol, v: '2020-01-01' } }))).toBe('older-policy');
    expect(await reasonOf(await sign({}, world.stranger))).toBe('unknown-key');
    expect(await reasonOf(sent.replace(/.:END/, '!:END'))).toBe('unread');
    expect(await reasonOf(sent)).toBe('accepted');
  });
});
