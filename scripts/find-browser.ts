/** Finds a Chrome, Chromium or Edge, and a Firefox, that is already on this machine. Environment first, then PATH, then the usual places. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const env = process.env;

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

function windowsPlaces(...tails: string[]): string[] {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root): root is string => !!root);
  return roots.flatMap((root) => tails.map((tail) => join(root, tail)));
}

const CHROMIUM_PLACES: Partial<Record<NodeJS.Platform, () => string[]>> = {
  linux: () => [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  darwin: () => [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: () =>
    windowsPlaces(
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Google\\Chrome\\Application\\chrome.exe',
    ),
};

const FIREFOX_PLACES: Partial<Record<NodeJS.Platform, () => string[]>> = {
  linux: () => ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
  darwin: () => ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: () => windowsPlaces('Mozilla Firefox\\firefox.exe'),
};

function onPath(names: string[]): string[] {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.flatMap((name) => endings.map((ending) => join(folder, name + ending))));
}

function first(variables: (string | undefined)[], names: string[], places: string[]): string | null {
  const named = variables.find((path): path is string => !!path && existsSync(path));
  return named ?? [...onPath(names), ...places].find((path) => existsSync(path)) ?? null;
}

/** Path of a Chromium-like browser, or `null`. `MIMAMORI_BROWSER` or `CHROME_PATH` overrule the search. */
export function findBrowser(): string | null {
  return first([env.MIMAMORI_BROWSER, env.CHROME_PATH], CHROMIUM_NAMES, CHROMIUM_PLACES[process.platform]?.() ?? []);
}

/** Path of a Firefox, or `null`. `MIMAMORI_FIREFOX` overrules the search. */
export function findFirefox(): string | null {
  return first([env.MIMAMORI_FIREFOX], FIREFOX_NAMES, FIREFOX_PLACES[process.platform]?.() ?? []);
}
