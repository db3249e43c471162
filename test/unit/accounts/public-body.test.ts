import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicBodyEvidence } from '../../../lib/accounts/public-body.ts';
import { parseCsv } from '../../../lib/foundation/csv.ts';

const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpora/registry/localgovjp-utf8.csv');

describe('evidence that an account belongs to a public body', () => {
  it.each([
    ['https://www.town.takanezawa.tochigi.jp/', 'geographic'],
    ['https://www.e-rumoi.jp/', null],
    ['https://www.pref.hokkaido.lg.jp/ss/', 'lg.jp'],
    ['www.city.sapporo.jp', 'geographic'],
    ['https://www.metro.tokyo.jp/', 'geographic'],
    ['https://www.soumu.go.jp/', 'go.jp'],
    ['https://www.vill.example.nagano.jp/kanko/', 'geographic'],
  ])('%s gives %s', (website, kind) => {
    expect(publicBodyEvidence([website])?.kind ?? null).toBe(kind);
  });

  it.each([
    'https://city.example.jp/',
    'https://www.city.sapporo.jp.example.com/',
    'https://lg.jp.example.com/',
    'https://lg.jp/',
    'https://example-lg.jp/',
    'https://city.sapporo.jp@evil.example/',
    'javascript:location="https://www.pref.hokkaido.lg.jp"',
    'https://cityhall.tokyo.jp/',
    'https://www.hokkaido.jp/',
    '認証済みバッジ',
    '',
  ])('%s is no evidence', (website) => {
    expect(publicBodyEvidence([website])).toBeNull();
  });

  it('is found among several links', () => {
    expect(publicBodyEvidence(['https://linktr.ee/x', 'https://www.city.otaru.lg.jp/'])?.host).toBe('www.city.otaru.lg.jp');
  });

  it.skipIf(!existsSync(CORPUS))(
    'covers more than nine in ten of the official sites of all municipalities (corpus of 1,916; skipped where the corpus is absent)',
    () => {
      const [header, ...rows] = parseCsv(readFileSync(CORPUS, 'utf8'));
      const column = header?.cells.indexOf('url') ?? -1;
      const sites = rows.map((row) => row.cells[column] ?? '').filter((site) => site !== '');
      const covered = sites.filter((site) => publicBodyEvidence([site]) !== null).length;
      console.info(
        `public-body evidence: ${covered} of ${sites.length} municipal sites (${((100 * covered) / sites.length).toFixed(1)} %)`,
      );
      expect(sites.length).toBeGreaterThan(1_900);
      expect(covered / sites.length).toBeGreaterThanOrEqual(0.935);
    },
  );
});
