/** Policy files for Chrome, Edge and Firefox, all from the same values. */
import type { Managed } from '../../lib/policy/managed/schema.ts';
import type { KitSource } from './source.ts';

const WINDOWS = { chrome: 'SOFTWARE\\Policies\\Google\\Chrome', edge: 'SOFTWARE\\Policies\\Microsoft\\Edge' } as const;
export type ChromiumBrowser = keyof typeof WINDOWS;

export const PACKAGES = { chrome: 'mimamori.crx', firefox: 'mimamori.xpi', update: 'update.xml' } as const;

/** Installed by force, updates from the town's own place only. */
function extensionSettings({ chrome }: KitSource) {
  return {
    [chrome.id]: {
      installation_mode: 'force_installed',
      update_url: `${chrome.folderUrl}/${PACKAGES.update}`,
      override_update_url: true,
      toolbar_pin: 'force_pinned',
    },
  };
}

/** Ways round the extension that a browser policy closes (security.md 4.4). Chrome and Edge name the private window differently. */
const CLOSED = {
  chrome: { IncognitoModeAvailability: 1, BrowserGuestModeEnabled: false, ExtensionDeveloperModeSettings: 1 },
  edge: { InPrivateModeAvailability: 1, BrowserGuestModeEnabled: false, ExtensionDeveloperModeSettings: 1 },
} as const;

/** A managed policy file for Linux and macOS imports: also what `chrome://policy` shows. */
export function chromiumPolicy(source: KitSource, browser: ChromiumBrowser): Record<string, unknown> {
  return {
    ExtensionSettings: extensionSettings(source),
    ...CLOSED[browser],
    '3rdparty': { extensions: { [source.chrome.id]: source.managed } },
  };
}

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const dword = (value: number): string => `dword:${value.toString(16).padStart(8, '0')}`;

function scalar(value: string | number | boolean): string {
  return typeof value === 'string' ? quoted(value) : dword(Number(value));
}

type Key = [path: string, lines: string[]];

/** Lists are numbered values in a key of their own, objects are keys: the form that Chromium reads from the registry. */
function managedKeys(root: string, managed: Managed): Key[] {
  const own: Key = [root, []];
  const below: Key[] = [];
  for (const [name, value] of Object.entries(managed)) {
    if (Array.isArray(value)) below.push([`${root}\\${name}`, value.map((one, index) => `"${index + 1}"=${quoted(String(one))}`)]);
    else if (typeof value === 'object' && value !== null)
      below.push([`${root}\\${name}`, Object.entries(value).map(([key, one]) => `${quoted(key)}=${scalar(one as string | number)}`)]);
    else if (value !== undefined) own[1].push(`${quoted(name)}=${scalar(value)}`);
  }
  return [own, ...below];
}

/** A `.reg` file. Old keys of ours go first, so that a list that has become shorter leaves nothing behind. */
export function registryFile(source: KitSource, browser: ChromiumBrowser): string {
  const root = `HKEY_LOCAL_MACHINE\\${WINDOWS[browser]}`;
  const ours = `${root}\\3rdparty\\extensions\\${source.chrome.id}\\policy`;
  const top: Key = [
    root,
    [
      `"ExtensionSettings"=${quoted(JSON.stringify(extensionSettings(source)))}`,
      ...Object.entries(CLOSED[browser]).map(([name, value]) => `${quoted(name)}=${scalar(value)}`),
    ],
  ];
  const keys = [top, ...managedKeys(ours, source.managed)];
  const text = [
    'Windows Registry Editor Version 5.00',
    '',
    `[-${ours}]`,
    '',
    ...keys.flatMap(([path, lines]) => [`[${path}]`, ...lines, '']),
  ];
  return `${text.join('\r\n')}\r\n`;
}

/** `policies.json` of Firefox. */
export function firefoxPolicy({ managed, firefox }: KitSource): Record<string, unknown> {
  return {
    policies: {
      ExtensionSettings: {
        [firefox.id]: {
          installation_mode: 'force_installed',
          install_url: `${firefox.folderUrl}/${PACKAGES.firefox}`,
          updates_disabled: false,
        },
      },
      DisablePrivateBrowsing: true,
      '3rdparty': { Extensions: { [firefox.id]: managed } },
    },
  };
}

/** Where Chrome and Edge look for new versions. */
export function updateXml({ chrome }: KitSource, version: string): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
  <app appid='${chrome.id}'>
    <updatecheck codebase='${chrome.folderUrl}/${PACKAGES.chrome}' version='${version}' />
  </app>
</gupdate>
`;
}
