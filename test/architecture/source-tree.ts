/** Reads the imports of every source file. Types are told from values, since the import table allows some rooms as types only. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

export interface ImportEdge {
  from: string;
  /** Path in the repository for our own files, the bare name for packages. */
  to: string;
  typeOnly: boolean;
  line: number;
}

export interface SourceFile {
  path: string;
  text: string;
  lines: number;
  imports: ImportEdge[];
}

const SOURCE_ROOTS = ['lib', 'components', 'entrypoints'];
const isSource = (name: string) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : isSource(entry.name) ? [path] : [];
  });
}

interface Node {
  type: string;
  start: number;
  source?: { value?: unknown } | null;
  importKind?: string;
  exportKind?: string;
  specifiers?: { importKind?: string; exportKind?: string }[];
  [key: string]: unknown;
}

/** Every import, export-from and dynamic import below `node`. */
function* importNodes(node: unknown): Generator<Node> {
  if (Array.isArray(node)) {
    for (const child of node) yield* importNodes(child);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const candidate = node as Node;
  if (/^(ImportDeclaration|ExportAllDeclaration|ExportNamedDeclaration|ImportExpression|TSImportType)$/.test(candidate.type))
    yield candidate;
  for (const value of Object.values(candidate)) yield* importNodes(value);
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = node.specifiers ?? [];
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

/** All source files of the house, with paths relative to `root` and `/` as separator. */
export function readSourceTree(root: string): SourceFile[] {
  return SOURCE_ROOTS.flatMap((folder) => filesBelow(join(root, folder))).map((absolute) => {
    const path = relative(root, absolute).split('\\').join('/');
    const text = readFileSync(absolute, 'utf8');
    const program = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
    const imports = [...importNodes(program.body)].flatMap((node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return [];
      const to = source.startsWith('.') ? posix.join(dirname(path), source) : source;
      return [{ from: path, to, typeOnly: isTypeOnly(node), line: text.slice(0, node.start).split('\n').length }];
    });
    return { path, text, lines: text.split('\n').length, imports };
  });
}

/** The room a path belongs to: `lib/rules/hours.ts` → `rules`, `components/popup/x.tsx` → `components`. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? second : top;
}
