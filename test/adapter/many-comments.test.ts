/** A post with hundreds of comments: what the adapter asks of the page grows with their number, not with its square. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTheatre, type Theatre } from './support/harness.ts';
import { page, post } from './support/markup.ts';

let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterAll(() => theatre.close());

const comments = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({ author: `neighbour_${nth}`, text: `${nth}番目の感想です。`, id: String(17_900_000 + nth) }));

/** How many attributes each reading of a page with that many comments asks for. */
async function asked(count: number, shape: (html: string) => string): Promise<Record<string, number>> {
  const html = page('machi_koho', shape(post({ owner: 'machi_koho', code: 'AAA', comments: comments(count) })));
  const stage = await theatre.open(html, 'https://www.instagram.com/p/AAA/');
  try {
    return await stage.page.evaluate(() => {
      const { adapter } = globalThis as unknown as {
        adapter: { readPage(window: Window): { missing: string[] }; commentsOn(document: Document, href: string): unknown[] };
      };
      const { getAttribute } = Element.prototype;
      let calls = 0;
      Element.prototype.getAttribute = function (name) {
        calls += 1;
        return getAttribute.call(this, name);
      };
      const during = (run: () => void) => {
        const before = calls;
        run();
        return calls - before;
      };
      let found = 0;
      const result = {
        'what must be on the page': during(() => adapter.readPage(window)),
        'what is missing on the page': during(() => {
          document.querySelector('.like')?.remove();
          if (adapter.readPage(window).missing.join() !== 'panel.missing.like') throw new Error('The heart was not missed.');
        }),
        'the comments': during(() => {
          found = adapter.commentsOn(document, location.href).length;
        }),
        'opening the comment box': during(() => document.querySelector<HTMLElement>('form textarea')?.focus()),
        'liking a comment': during(() => [...document.querySelectorAll<HTMLElement>('.small-heart')].at(-1)?.click()),
      };
      Element.prototype.getAttribute = getAttribute;
      return { ...result, found };
    });
  } finally {
    await stage.close();
  }
}

it.each([
  { name: 'in a post dialog or feed', shape: (html: string) => html },
  { name: 'on a page without `article`', shape: (html: string) => html.replaceAll('article', 'div') },
])('four times as many comments cost about four times as much, $name', async ({ shape }) => {
  const [few, many] = [await asked(60, shape), await asked(240, shape)];
  expect(few.found).toBe(60);
  expect(many.found).toBe(240);
  for (const [reading, calls] of Object.entries(many)) expect(calls, reading).toBeLessThanOrEqual(5 * (few[reading] ?? 0) + 200);
});
