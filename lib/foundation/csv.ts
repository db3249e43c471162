/**
 * CSV that Excel in Japan opens rightly and that comes back as it went (security.md 7): RFC 4180 with BOM and CRLF, no cell that
 * a spreadsheet takes for a formula. Lines and columns are found by the text alone, so a file saved by Excel is read too.
 */

const BOM = '\uFEFF';
/** Invisible beginnings that spreadsheets skip, then a sign that starts a formula; apostrophes of ours may stand before it. */
const LIVE = /^'*[\s\u00A0\u200B-\u200D\uFEFF\u3000]*[=+\-@\t\r\n＝＋－＠]/u;
const BREAK = /(\r\n|\r|\n)/;

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe goes before it, also after every line break inside it
 * (OWASP list with LF; full-width signs as a precaution).
 */
export function defuse(cell: string): string {
  return eachLine(cell, (line) => (LIVE.test(line) ? `'${line}` : line));
}

/** Takes back exactly what `defuse` put in. */
export function undefuse(cell: string): string {
  return eachLine(cell, (line) => (line.startsWith("'") && LIVE.test(line) ? line.slice(1) : line));
}

function eachLine(cell: string, change: (line: string) => string): string {
  return cell
    .split(BREAK)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A table as text with BOM and CRLF; every cell is defused. */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => quote(defuse(cell))).join(','));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  line: number;
  cells: string[];
}

/** Every row of a CSV text, the header too; empty lines are left out, cells come back as before `defuse`. Never throws. */
export function parseCsv(text: string): CsvRow[] {
  const source = text.startsWith(BOM) ? text.slice(1) : text;
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let begun = 1;
  let quoted = false;
  const endCell = () => {
    cells.push(undefuse(cell));
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one !== '')) rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (sign === '\n' || (sign === '\r' && source[at + 1] !== '\n')) line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ',') endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && source[at + 1] === '\n') {
        at += 1;
        line += 1;
      }
      endRow();
    } else cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

/** Instagram's ids have 17 digits, Excel keeps 15: a prefix keeps them text. */
export function idCell(id: string): string {
  return /^\d{12,}$/.test(id) ? `id:${id}` : id;
}

/** Takes the prefix of `idCell` off again. */
export function fromIdCell(cell: string): string {
  return cell.trim().replace(/^id:/i, '');
}
