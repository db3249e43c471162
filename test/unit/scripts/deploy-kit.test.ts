import { describe, expect, it } from 'vitest';
import { readManaged } from '../../../lib/policy/managed/read.ts';
import { MANAGED_KEYS, ManagedSchema } from '../../../lib/policy/managed/schema.ts';
import schema from '../../../public/managed_schema.json' with { type: 'json' };
import example from '../../../scripts/deploy-kit/example.json' with { type: 'json' };
import { chromiumPolicy, firefoxPolicy, registryFile, updateXml } from '../../../scripts/deploy-kit/files.ts';
import { explainingPage } from '../../../scripts/deploy-kit/page.ts';
import { readSource } from '../../../scripts/deploy-kit/source.ts';

const source = readSource(example);

/** Reads the keys below our policy out of a `.reg` file as Chromium does: numbered values are lists, keys are objects. */
function fromRegistry(text: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  let at: string[] = [];
  for (const line of text.split('\r\n')) {
    const key = /^\[(.+)\]$/.exec(line)?.[1];
    if (key) at = key.startsWith('-') ? [] : (key.split('\\policy')[1]?.split('\\').slice(1) ?? ['outside']);
    const [, name = '', quoted, number] = /^"((?:[^"\\]|\\.)*)"=(?:"((?:[^"\\]|\\.)*)"|dword:([0-9a-f]{8}))$/.exec(line) ?? [];
    if (name === '' || at[0] === 'outside') continue;
    const value = quoted === undefined ? Number.parseInt(number ?? '', 16) : quoted.replaceAll('\\"', '"').replaceAll('\\\\', '\\');
    const [list] = at;
    if (list === undefined) values[name] = value;
    else if (/^\d+$/.test(name)) values[list] = [...((values[list] as unknown[]) ?? []), value];
    else values[list] = { ...(values[list] as object), [name]: value };
  }
  return values;
}

describe('the files for the IT section', () => {
  it('set the same in Chrome, Edge, Firefox and the Windows registry', () => {
    const chrome = chromiumPolicy(source, 'chrome') as { '3rdparty': { extensions: Record<string, unknown> } };
    const edge = chromiumPolicy(source, 'edge') as typeof chrome;
    const firefox = firefoxPolicy(source) as { policies: { '3rdparty': { Extensions: Record<string, unknown> } } };
    const sent = { ...example.managed, keys: Object.keys(example.managed) };
    expect(chrome['3rdparty'].extensions[example.chrome.id]).toEqual(sent);
    expect(edge['3rdparty'].extensions[example.chrome.id]).toEqual(sent);
    expect(firefox.policies['3rdparty'].Extensions[example.firefox.id]).toEqual(sent);
    // The registry knows no truth values: 1 stands for true, and the schema makes it one again.
    expect(fromRegistry(registryFile(source, 'edge'))).toEqual({ ...sent, deviceRegistered: 1 });
  });

  it('name every key that they send, so that one dropped by the browser is noticed', () => {
    expect(source.managed.keys).toEqual(Object.keys(example.managed));
    expect(readManaged(source.managed).problems).toEqual([]);
  });

  it('install by force and close private windows', () => {
    expect(registryFile(source, 'chrome')).toContain('"IncognitoModeAvailability"=dword:00000001');
    expect(registryFile(source, 'chrome')).toContain('force_installed');
    expect(registryFile(source, 'edge')).toContain('HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge');
    expect(firefoxPolicy(source)).toMatchObject({ policies: { DisablePrivateBrowsing: true } });
    expect(updateXml(source, '1.2.3')).toContain("version='1.2.3'");
  });

  it('are refused with the place and the way out when a value is wrong', () => {
    expect(() => readSource({ ...example, managed: { ...example.managed, ownAccounts: ['@town'] } })).toThrow(
      /ownAccounts\.0.*アカウント名/s,
    );
    expect(() => readSource({ ...example, chrome: { id: 'short', folderUrl: 'https://x.example/y' } })).toThrow(/chrome\.id/);
  });

  it('come with a page in both languages that loads nothing and runs nothing', () => {
    const page = explainingPage('1.0.0', '{ "managedBy": "<b>" }');
    expect(page).toContain('配布の手引き');
    expect(page).toContain('how to distribute it');
    expect(page).not.toMatch(/<script|<link|src=|@import|<b>/);
  });
});

describe('the schema for the browser', () => {
  it('knows exactly the keys that we read, each with words in Japanese and English', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...MANAGED_KEYS].sort());
    for (const { description } of Object.values(schema.properties)) expect(description).toMatch(/^.*[ぁ-んァ-ヶ一-龠].* ?\/ [^ぁ-ん]+$/);
  });

  it('judges texts, choices and lists as we do', () => {
    const rows = Object.entries(schema.properties) as [
      string,
      { type: string; pattern?: string; enum?: string[]; items?: { pattern?: string; enum?: string[] } },
    ][];
    const samples = [
      'kagamino_town',
      '@town',
      'town.example.lg.jp',
      'https://town.example.lg.jp/x',
      '08:30',
      '24:00',
      'operating=08:30-17:15',
      '12-29',
      '13-01',
      '2026-11-28',
      '2026-13-01',
      'hold',
      'off',
      'disaster',
      'policy',
      'Rumoi',
      'rumoi',
      '',
    ];
    const seen: string[] = [];
    for (const [key, { type, items, ...own }] of rows) {
      const rule = type === 'array' ? items : own;
      if (!rule?.pattern && !rule?.enum) continue;
      for (const sample of samples) {
        const browser = rule.enum ? rule.enum.includes(sample) : new RegExp(rule.pattern ?? '').test(sample);
        const ours = ManagedSchema.safeParse({ keys: [], [key]: type === 'array' ? [sample] : sample }).success;
        expect(ours, `${key}: ${sample}`).toBe(browser);
        seen.push(key);
      }
    }
    expect(new Set(seen).size).toBeGreaterThanOrEqual(12);
  });
});
