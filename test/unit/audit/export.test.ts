import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { extend } from '../../../lib/audit/chain.ts';
import { japanTime, recordCsv, toJsonl } from '../../../lib/audit/export.ts';
import { actLine, blankLine } from '../../../lib/audit/lines.ts';
import { canonicalJson } from '../../../lib/foundation/canonical-json.ts';
import { parseCsv } from '../../../lib/foundation/csv.ts';

const sha256 = async (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

async function entries() {
  const now = Date.parse('2026-11-20T17:20:05+09:00');
  const operator = { id: '1', name: '=CMD()', office: '政策調整課', chain: 'staff' as const };
  const at = { now, tz: 540, account: 'rumoi_official', operator, policy: { id: 'rumoi', version: '1', digest: 'f' } };
  const act = await actLine(
    { kind: 'publish', surface: 'composer', text: '秘密の本文👨‍👩‍👧\r\n', target: { owners: ['x'] }, page: { url: '', viewer: null } },
    sha256,
  );
  const reason = { code: 'other', text: '+緊急\n=1+1', agreedBy: '課長' };
  const sealed = await extend(null, [{ ...blankLine('intent', '17841400008460056', at), act, reason }], now, sha256);
  return sealed.entries;
}

describe('the record leaving the extension', () => {
  it('is, as JSONL, the very bytes that were hashed', async () => {
    const text = toJsonl(await entries());
    const { entry, hash } = JSON.parse(text.trim());
    expect(createHash('sha256').update(canonicalJson(entry)).digest('hex')).toBe(hash);
  });

  it('is, as CSV, a table without live formulas, with Japan’s time and whole ids', async () => {
    const [header, row] = parseCsv(recordCsv(await entries()));
    const cell = (name: string) => row?.cells[header?.cells.indexOf(name) ?? -1];
    expect(cell('日時')).toBe('2026-11-20 17:20:05');
    expect(cell('行為ID')).toBe('id:17841400008460056');
    expect(cell('操作者')).toBe('=CMD()');
    const raw = recordCsv(await entries());
    expect(raw).toContain(",'=CMD(),");
    expect(raw).toContain("'+緊急\n'=1+1");
    expect(raw.startsWith('\uFEFF')).toBe(true);
  });

  it('never carries what was written, only its digest and length', async () => {
    const list = await entries();
    expect(toJsonl(list) + recordCsv(list)).not.toContain('秘密');
    expect(list[0]?.entry.act).toMatchObject({ length: 6, text: await sha256('秘密の本文👨‍👩‍👧') });
  });

  it('shows Japan’s time whatever the computer’s zone', () => {
    expect(japanTime(Date.parse('2026-12-31T15:00:00Z'))).toBe('2027-01-01 00:00:00');
  });

  it('records a text with a lone surrogate instead of failing', async () => {
    const line = await actLine({ kind: 'comment', surface: 'feed', text: 'a\uD800b', page: { url: '', viewer: null } }, sha256);
    expect(line?.length).toBe(3);
  });
});
