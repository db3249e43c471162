import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defuse, fromIdCell, idCell, parseCsv, toCsv, undefuse } from '../../../lib/foundation/csv.ts';

describe('CSV for Excel in Japan', () => {
  it('begins with a byte order mark and ends its lines with CRLF', () => {
    expect(toCsv(['氏名'], [['山田']])).toBe('\uFEFF氏名\r\n山田\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00A0=1',
    '\u3000=1',
    '\u200B=1',
    '\uFEFF=1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '=HYPERLINK("http://evil","x")',
    "=cmd|' /C calc'!A0",
    'a\n=1',
    'a\r\n+1',
    'a\r@x',
    '  \u3000 -2',
    "'=1",
    "''=1",
    '=\n=',
    '-',
    '=',
    '@',
    '+',
  ])('defuses %j and gives it back unchanged', (cell) => {
    const safe = defuse(cell);
    for (const line of safe.split(/\r\n|\r|\n/)) expect(line).not.toMatch(/^[\s\u00A0\u200B-\u200D\uFEFF\u3000]*[=+\-@＝＋－＠]/u);
    expect(undefuse(safe)).toBe(cell);
  });

  it.each(['2026-11-21', '留萌市', "it's", 'a=b', '0120-00-0000', '', '「=」'])('leaves %j as it is', (cell) => {
    expect(defuse(cell)).toBe(cell);
  });

  it('keeps ids of 17 digits whole', () => {
    expect(idCell('17841400008460056')).toBe('id:17841400008460056');
    expect(fromIdCell(idCell('17841400008460056'))).toBe('17841400008460056');
  });

  it('gives back every table that it wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', "'", ' ', '\u3000', 'あ', '@') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (rows) => {
        const read = parseCsv(toCsv(['a', 'b'], rows)).slice(1);
        expect(read.map((row) => row.cells)).toEqual(rows.filter((row) => row.some((one) => one !== '')));
      }),
    );
  });

  it('names the line on which a row begins, also after cells of several lines', () => {
    expect(parseCsv('a,b\r\n"x\ny",1\r\n\r\nz,2').map((row) => row.line)).toEqual([1, 2, 5]);
  });

  it('never fails on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseCsv(text))));
  });
});
