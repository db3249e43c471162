import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type ChainHead, compareSegments, extend, fiscalYear, NO_HASH, SEGMENT_LIMIT, segmentFor } from '../../../lib/audit/chain.ts';
import { type EntryDraft, EntrySchema, type SealedEntry } from '../../../lib/audit/entry.ts';
import { blankLine } from '../../../lib/audit/lines.ts';
import { type SegmentSource, verify } from '../../../lib/audit/verify.ts';
import { canonicalJson } from '../../../lib/foundation/canonical-json.ts';

const sha256 = async (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const at = (iso: string) => Date.parse(`${iso}+09:00`);
const draft = (id: string, now = at('2026-11-20T10:00:00')): EntryDraft =>
  blankLine('intent', id, { now, tz: 540, account: 'rumoi_official', operator: null, policy: null });

async function log(count: number): Promise<{ entries: SealedEntry[]; head: ChainHead }> {
  const drafts = Array.from({ length: count }, (_, index) => draft(`act-${index + 1}`));
  const { entries, head } = await extend(null, drafts, at('2026-11-20T10:00:00'), sha256);
  if (!head) throw new Error('no head');
  return { entries, head };
}

const check = (entries: SealedEntry[], head: ChainHead | null, segment = '2026') =>
  verify([{ segment, head, portions: [entries] }], sha256);

describe('the chain of the record', () => {
  it('numbers entries from 1 without gaps and links each to the one before', async () => {
    const { entries } = await log(3);
    expect(entries.map(({ entry }) => entry.seq)).toEqual([1, 2, 3]);
    expect(entries[0]?.entry.prev).toBe(NO_HASH);
    expect(entries[2]?.entry.prev).toBe(entries[1]?.hash);
    for (const { entry } of entries) expect(EntrySchema.safeParse(entry).success).toBe(true);
  });

  it('hashes the canonical JSON of an entry, so that anyone can check it with other tools', async () => {
    const [first] = (await log(1)).entries;
    expect(first?.hash).toBe(await sha256(canonicalJson(first?.entry)));
  });

  it('begins a segment with Japan’s fiscal year, whatever the computer’s zone', () => {
    expect(fiscalYear(at('2027-03-31T23:59:59'))).toBe('2026');
    expect(fiscalYear(at('2027-04-01T00:00:00'))).toBe('2027');
    expect(fiscalYear(Date.parse('2027-03-31T15:00:00Z'))).toBe('2027');
  });

  it('begins another segment when one is full, and never goes back when the clock does', () => {
    const head: ChainHead = { seg: '2027', seq: 5, hash: NO_HASH, at: 0 };
    expect(segmentFor(head, at('2026-05-01T00:00:00'))).toBe('2027');
    expect(segmentFor({ ...head, seq: SEGMENT_LIMIT }, at('2027-05-01T00:00:00'))).toBe('2027-2');
    expect(segmentFor({ ...head, seg: '2027-2' }, at('2027-05-01T00:00:00'))).toBe('2027-2');
    expect(['2027', '2026-10', '2026-2', '2026'].sort(compareSegments)).toEqual(['2026', '2026-2', '2026-10', '2027']);
  });

  it('ties a new year’s segment to the last entry of the old one', async () => {
    const { entries, head } = await log(2);
    const next = await extend(head, [draft('new', at('2027-04-01T09:00:00'))], at('2027-04-01T09:00:00'), sha256);
    expect(next.entries.map(({ entry }) => [entry.seg, entry.seq, entry.kind])).toEqual([
      ['2027', 1, 'segment'],
      ['2027', 2, 'intent'],
    ]);
    const sources = (old: SealedEntry[]): SegmentSource[] => [
      { segment: '2026', head: { ...head, hash: old.at(-1)?.hash ?? '' }, portions: [old] },
      { segment: '2027', head: next.head, portions: [next.entries] },
    ];
    expect((await verify(sources(entries), sha256)).ok).toBe(true);
    const rewritten = (await extend(null, [draft('act-1'), draft('forged')], at('2026-11-20T10:00:00'), sha256)).entries;
    expect((await verify(sources(rewritten), sha256)).broken).toMatchObject({ segment: '2027', seq: 1, why: 'segment-link' });
  });
});

describe('checking the record', () => {
  it('finds a sound record sound', async () => {
    const { entries, head } = await log(50);
    expect(await check(entries, head)).toMatchObject({ ok: true, checked: 50, broken: null });
    expect(await verify([], sha256)).toMatchObject({ ok: true, checked: 0 });
  });

  it.each([
    ['every place of a record of 120', 120, 1],
    ['every 100th place of a record of 1,000', 1_000, 100],
  ])(
    'finds an edit, a removal, a doubling and a swap, and names the place: %s',
    async (_, count, step) => {
      const { entries, head } = await log(count);
      const missed: string[] = [];
      const expectBreak = async (what: string, place: number, changed: SealedEntry[], seq: number) => {
        const { broken } = await check(changed, head);
        if (broken?.seq !== seq) missed.push(`${what} at ${place + 1}: ${JSON.stringify(broken)}`);
      };
      for (let place = step - 1; place < count; place += step) {
        const original = entries[place] as SealedEntry;
        await expectBreak(
          'edit',
          place,
          entries.with(place, { ...original, entry: { ...original.entry, account: 'someone_else' } }),
          place + 1,
        );
        await expectBreak('removal', place, entries.toSpliced(place, 1), place === count - 1 ? count - 1 : place + 1);
        await expectBreak('doubling', place, entries.toSpliced(place, 0, original), place + 1);
        const next = entries[place + 1];
        if (next) await expectBreak('swap', place, entries.with(place, next).with(place + 1, original), place + 1);
      }
      expect(missed).toEqual([]);
    },
    30_000,
  );

  it('finds an entry that was rewritten together with its own hash', async () => {
    const { entries, head } = await log(10);
    const entry = { ...(entries[4] as SealedEntry).entry, account: 'someone_else' };
    const forged = entries.with(4, { entry, hash: await sha256(canonicalJson(entry)) });
    expect((await check(forged, head)).broken).toMatchObject({ seq: 6, why: 'unlinked' });
  });

  it('finds a cut-off end, a lost head and entries behind the head', async () => {
    const { entries, head } = await log(10);
    expect((await check(entries.slice(0, 7), head)).broken).toMatchObject({ seq: 7, why: 'cut-off' });
    expect((await check(entries, null)).broken).toMatchObject({ seq: 10, why: 'head-missing' });
    expect((await check(entries, { ...head, seq: 8, hash: entries[7]?.hash ?? '' })).broken).toMatchObject({ seq: 9, why: 'head-behind' });
    expect((await check(entries, { ...head, hash: NO_HASH })).broken).toMatchObject({ seq: 10, why: 'changed' });
  });

  it('reports an unreadable entry instead of failing', async () => {
    const { entries, head } = await log(5);
    const broken = entries.with(2, { entry: null as never, hash: 'x' });
    const report = await check(broken, head);
    expect(report.ok).toBe(false);
    expect(report.broken?.seq).toBe(3);
    expect(report.broken?.ja).toContain('3件目');
    expect(report.broken?.en).toContain('3');
  });

  it('mentions a clock that went back without calling it a breach', async () => {
    const drafts = [draft('a', at('2026-11-20T10:00:00')), draft('b', at('2026-11-20T09:00:00'))];
    const { entries, head } = await extend(null, drafts, at('2026-11-20T10:00:00'), sha256);
    expect(await check(entries, head)).toMatchObject({ ok: true, clockJumps: [{ segment: '2026', seq: 2 }] });
  });

  it('checks 20,000 entries within three seconds of work', async () => {
    const { entries, head } = await log(20_000);
    const portions = Array.from({ length: 20 }, (_, index) => entries.slice(index * 1_000, (index + 1) * 1_000));
    // Time of this process alone: other work on the machine must not decide.
    const started = process.cpuUsage();
    const report = await verify([{ segment: '2026', head, portions }], sha256);
    expect(report).toMatchObject({ ok: true, checked: 20_000 });
    const used = process.cpuUsage(started);
    expect((used.user + used.system) / 1_000).toBeLessThan(3_000);
  }, 60_000);
});
