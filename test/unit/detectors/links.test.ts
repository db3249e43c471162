import { describe, expect, it } from 'vitest';
import { findLinks } from '../../../lib/detectors/links.ts';
import { seen } from './asking.ts';

const links = (text: string, ownDomains: string[] = ['town.example.lg.jp']) =>
  findLinks(text, { ownDomains }).map(({ host, kind, start, end }) => `${kind} ${host} ${text.slice(start, end)}`);

describe('findLinks', () => {
  it.each([
    ['https://blog.example.com/fes へ', 'other blog.example.com https://blog.example.com/fes'],
    ['www.ticket.example から', 'other www.ticket.example www.ticket.example'],
    ['youtube.com/watch?v=xxxx で', 'other youtube.com youtube.com/watch?v=xxxx'],
    ['ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ', 'other example.com ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ'],
    ['bit.ly/AbC123 から', 'short bit.ly bit.ly/AbC123'],
    ['https://www.jma.go.jp/。', 'public www.jma.go.jp https://www.jma.go.jp/'],
    ['https://www.city.noda.chiba.jp/x', 'public www.city.noda.chiba.jp https://www.city.noda.chiba.jp/x'],
    ['（https://www.town.example.lg.jp/a）', 'own www.town.example.lg.jp https://www.town.example.lg.jp/a'],
    ['リンクはプロフィールから', 'profile-reference  リンクはプロフィール'],
    ['プロフィール欄のURLから', 'profile-reference  プロフィール欄のURL'],
  ])('reads %s', (text, expected) => {
    expect(links(text)).toEqual([expected]);
  });

  it.each(['Vol.2 No.1', '午前9.30頃', 'v1.2.3', '3.5km', '@sample.user さん', 'info@example.com', 'リンク栃木ブレックス', '申請書.docx'])(
    'finds no link in %s',
    (text) => {
      expect(links(text)).toEqual([]);
    },
  );

  it('looks at the host behind a user name', () => {
    expect(links('https://www.city.example.lg.jp@evil.example.com/')).toEqual([
      'other evil.example.com https://www.city.example.lg.jp@evil.example.com/',
    ]);
  });
});

describe('links that speak against themselves', () => {
  it.each([
    'https://www.city.example.lg.jp.example.com/',
    'http://203.0.113.5/login',
    'https://xn--abc.example.com/',
    'https://www.city.example.lg.jp@evil.example.com/',
    'https://lnstagram.com/login',
  ])('holds the look-alike %s', (text) => {
    expect(seen(text, 'link/lookalike').length).toBe(1);
  });

  it('tells adult and gambling hosts, file sharing and shorteners by their names', () => {
    expect(seen('https://best-casino.example.com/', 'link/adult').length).toBe(1);
    expect(seen('https://gigafile.nu/abc から', 'link/file-sharing').length).toBe(1);
    expect(seen('https://tinyurl.com/abc から', 'link/short').length).toBe(1);
    expect(seen('https://www.essex.ac.uk/ を参照', 'link/adult')).toEqual([]);
  });

  it('has nothing to say about own and public hosts', () => {
    expect(seen('https://town.example.lg.jp/ https://www.mhlw.go.jp/ https://www.pref.tochigi.lg.jp/', 'link/')).toEqual([]);
  });
});
