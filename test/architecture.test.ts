/** The house keeps its plan: who may import whom, no cycles, and how files look. Each message says how to mend the breach. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportEdge, readSourceTree, roomOf } from './architecture/source-tree.ts';

const root = resolve(import.meta.dirname, '..');
const files = readSourceTree(root);
const byPath = new Map(files.map((file) => [file.path, file]));
const isOurs = (path: string) => /^(lib|components|entrypoints)\//.test(path);

interface RoomRule {
  /** Rooms and packages that may be imported. */
  may: string[];
  /** Rooms that may be imported as types only. */
  types?: string[];
}

const VALUES_FREE_OF_ZOD = ['rules', 'decision', 'detectors', 'text', 'calendar', 'foundation', 'instagram', 'i18n'];

/** The import table of the design, from the ground up. `*` means everything. */
const TABLE: Record<string, RoomRule> = {
  foundation: { may: ['canonicalize'] },
  text: { may: ['foundation'] },
  calendar: { may: ['foundation', 'japanese-holidays'] },
  i18n: { may: ['foundation'] },
  policy: { may: ['foundation', 'text', 'calendar', 'i18n', 'zod'], types: ['decision', 'detectors'] },
  accounts: { may: ['foundation', 'text', 'calendar', 'policy', 'zod'], types: ['decision'] },
  approvals: { may: ['foundation', 'text', 'calendar', 'policy', 'zod', 'jose', 'diff', 'qrcode-generator'], types: ['decision'] },
  situations: { may: ['foundation', 'text', 'calendar', 'policy', 'zod'], types: ['decision'] },
  audit: { may: ['foundation', 'text', 'calendar', 'policy', 'zod'], types: ['decision'] },
  detectors: { may: ['foundation', 'text'] },
  rules: { may: ['foundation', 'text', 'calendar', 'detectors'], types: ['decision', 'policy', 'accounts', 'approvals'] },
  decision: { may: ['foundation', 'text', 'calendar', 'detectors', 'rules', 'i18n'], types: ['policy', 'accounts', 'approvals'] },
  instagram: { may: ['foundation', 'text'], types: ['decision'] },
  messages: {
    may: ['zod', 'foundation', 'policy', 'approvals', 'situations'],
    types: ['decision', 'accounts', 'audit', 'detectors', 'rules', 'text', 'calendar', 'instagram', 'i18n'],
  },
  browser: {
    may: ['foundation', 'messages', 'policy', 'accounts', 'approvals', 'situations', 'audit', 'idb', 'wxt', 'webextension-polyfill', 'zod'],
    types: ['decision'],
  },
  components: {
    may: ['foundation', 'i18n', 'react', 'react-dom', 'decision/explain.ts'],
    types: ['decision', 'policy', 'accounts', 'approvals', 'situations', 'audit', 'messages', 'detectors', 'rules', 'calendar', 'text'],
  },
  entrypoints: { may: ['*'] },
};

const show = (edge: ImportEdge) => `${edge.from}:${edge.line} imports ${edge.to}${edge.typeOnly ? ' (as a type)' : ''}`;

function packageOf(name: string): string {
  return name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name);
}

function isAllowed(edge: ImportEdge): boolean {
  const room = roomOf(edge.from);
  const rule = TABLE[room];
  if (!rule) return false;
  if (rule.may.includes('*')) return !edge.to.startsWith('entrypoints/') || edge.to.startsWith(edge.from.split('/').slice(0, 2).join('/'));
  if (!isOurs(edge.to)) return edge.typeOnly || rule.may.includes(packageOf(edge.to));
  const target = roomOf(edge.to);
  if (target === room) return true;
  if (rule.may.some((name) => name.includes('/') && edge.to === `lib/${name}`)) return true;
  return rule.may.includes(target) || (edge.typeOnly && (rule.types ?? []).includes(target));
}

describe('the import table', () => {
  it('knows every room: a new folder needs a row in design and in this table', () => {
    const unknown = [...new Set(files.map((file) => roomOf(file.path)))].filter((room) => !TABLE[room]);
    expect(unknown, `Add a row for ${unknown.join(', ')} to the table above, or put the files into an existing room`).toEqual([]);
  });

  it('is kept by every file: move the code to the room that may, or pass the value in as an argument', () => {
    const breaches = files.flatMap((file) => file.imports.filter((edge) => !isAllowed(edge)).map(show));
    expect(breaches).toEqual([]);
  });

  it('keeps zod out of the page, even by way of others: import the type instead, or check at the border', () => {
    const reaches = (path: string, seen: Set<string>): string | null => {
      if (seen.has(path)) return null;
      seen.add(path);
      for (const edge of byPath.get(path)?.imports ?? []) {
        if (edge.typeOnly) continue;
        if (packageOf(edge.to) === 'zod') return path;
        const found = reaches(edge.to, seen);
        if (found) return found;
      }
      return null;
    };
    const guarded = files.filter(
      (file) => VALUES_FREE_OF_ZOD.includes(roomOf(file.path)) || /^entrypoints\/(guard|witness|panel)/.test(file.path),
    );
    const breaches = guarded.flatMap((file) => {
      const through = reaches(file.path, new Set());
      return through ? [`${file.path} reaches zod through ${through}`] : [];
    });
    expect(breaches).toEqual([]);
  });

  it('imports only files that exist, with their extension: Node runs our TypeScript as it stands', () => {
    const missing = files.flatMap((file) => file.imports.filter((edge) => isOurs(edge.to) && !existsSync(join(root, edge.to))).map(show));
    expect(missing).toEqual([]);
  });
});

describe('the house has no circles', () => {
  it('of value imports: cut one by moving what both need into a third file below them', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (path: string, trail: string[]) => {
      const at = trail.indexOf(path);
      if (at >= 0) {
        circles.push([...trail.slice(at), path].join(' → '));
        return;
      }
      if (done.has(path)) return;
      for (const edge of byPath.get(path)?.imports ?? []) if (!edge.typeOnly && isOurs(edge.to)) walk(edge.to, [...trail, path]);
      done.add(path);
    };
    for (const file of files) walk(file.path, []);
    expect(circles).toEqual([]);
  });
});

describe('files look alike', () => {
  it('are named in kebab-case: rename the file', () => {
    const odd = files
      .filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.content|\.css)?\.tsx?$/.test(basename(file.path)))
      .map((file) => file.path);
    expect(odd).toEqual([]);
  });

  it('are named after what they hold, never utils or helpers: give the thing its name', () => {
    const vague = files.filter((file) => /^(utils?|helpers?|common|misc)\.tsx?$/.test(basename(file.path))).map((file) => file.path);
    expect(vague).toEqual([]);
  });

  it('over 250 lines say why in their header: write "Over 250 lines because …", or divide the file by meaning', () => {
    const long = files
      .filter((file) => file.lines > 250 && !/over 250 lines/i.test(file.text.slice(0, 1500)))
      .map((file) => `${file.path} (${file.lines})`);
    expect(long).toEqual([]);
  });

  it('export by name; only what WXT loads exports a default', () => {
    const defaults = files
      .filter((file) => !file.path.startsWith('entrypoints/') && /^export default /m.test(file.text))
      .map((file) => file.path);
    expect(defaults).toEqual([]);
  });

  it('put no markup into a page as text: build elements, or let React do it', () => {
    const sinks = /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\beval\(|new Function\(/;
    const found = files.filter((file) => sinks.test(file.text)).map((file) => file.path);
    expect(found).toEqual([]);
  });
});

describe('decisions are pure', () => {
  it('read no clock and no dice and wait for nobody: take the time from the facts', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\basync\b|\bawait\b|\bPromise\b|\bdocument\.|\bwindow\.|\bfetch\(/;
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
    const found = files
      .filter(
        (file) =>
          ['rules', 'decision', 'detectors', 'text', 'calendar'].includes(roomOf(file.path)) && impure.test(withoutComments(file.text)),
      )
      .map((file) => file.path);
    expect(found).toEqual([]);
  });

  it('know no browser: only lib/browser and the entrypoints touch the browser API', () => {
    const api =
      /from '(wxt\/browser|webextension-polyfill)'|\bchrome\.(runtime|storage|tabs|alarms|action)\b|\bbrowser\.(runtime|storage|tabs|alarms|action)\b/;
    const found = files
      .filter((file) => !file.path.startsWith('lib/browser/') && !file.path.startsWith('entrypoints/') && api.test(file.text))
      .map((file) => file.path);
    expect(found).toEqual([]);
  });
});
