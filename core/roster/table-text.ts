/** A table as a text: what a spreadsheet copies, or a CSV file, made into rows of cells. */

/** A row of a table. */
export interface TableRow {
  /** From 1, rows without anything included, as a spreadsheet numbers them. */
  readonly line: number;
  /** Trimmed; a line break within a cell is `\n`. */
  readonly cells: readonly string[];
}

/** A larger text is no table of people. UTF-16 units. */
export const LONGEST_TABLE = 5_000_000;
/** A cell in quotes is no longer: what seems to be is a quotation mark that nothing closes. */
const LONGEST_CELL = 2_000;
/** What stands further to the right is not looked at. */
export const MOST_COLUMNS = 100;
/** So many lines say what their cells are set apart by. */
const SAMPLE = 20;
const LONGEST_SAMPLE = 50_000;

/** Tabs first: they are never typed into a cell. The last ones are typed by hand only. */
const SEPARATORS = ['\t', ',', ';', '\uff0c', '\uff1b', '|'] as const;
const BLANKS = ' \u3000';
/** A day or year at the end of a line of words, by which a line is known to be several cells. */
const ENDS_LIKE_CELLS = /[^\s\u3000][ \u3000]+\S*\d{4}\S*\s*$/;

/**
 * @param text of a table; cells set apart by tabs, commas, semicolons, or blanks where nothing else
 *   does it
 * @returns the rows that hold anything
 */
export function readRows(text: string): TableRow[] {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\0', '');
  const separator = separatorOf(plain);
  const rows = separator === BLANKS ? splitAtBlanks(plain) : splitCells(plain, separator);
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/**
 * @param bytes of a file
 * @returns its text, from UTF-8, UTF-16 with a mark, or GB18030; or why there is none, in Chinese
 */
export function decodeTable(
  bytes: Uint8Array,
): { readonly text: string } | { readonly reason: string } {
  const [a, b] = bytes;
  const isSpreadsheet = (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf);
  if (isSpreadsheet) {
    return { reason: '这是电子表格文件：请另存为 CSV，或者选中几列，复制后粘贴到这里' };
  }
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : '';
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // No text has it, and GB18030 takes nearly any bytes for one.
      if (!text.includes('\0')) return { text };
    } catch {
      // Another encoding, or none.
    }
  }
  return { reason: '看不懂这个文件的编码：请存成 UTF-8 或者 GB18030 的 CSV' };
}

// ---------------------------------------------------------------------------------------------

function separatorOf(text: string): string {
  const lines = text
    .slice(0, LONGEST_SAMPLE)
    // What stands in quotes sets nothing apart.
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\r|\n/, SAMPLE * 5)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE);
  const most = SEPARATORS.map((separator) => {
    const having = lines.filter((line) => line.includes(separator)).length;
    return { separator, having };
  }).find(({ having }, i) => having > 0 && (i === 0 || having >= lines.length / 2));
  if (most) return most.separator;
  return lines.filter((line) => ENDS_LIKE_CELLS.test(line)).length > lines.length / 2
    ? BLANKS
    : '\t';
}

function splitAtBlanks(text: string): TableRow[] {
  return text.split(/\r\n|\r|\n/).map((line, i) => ({
    line: i + 1,
    cells: line.trim().split(/[ \u3000]+/, MOST_COLUMNS),
  }));
}

function splitCells(text: string, separator: string): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let at = 0;
  // Where nothing closes one quotation mark, nothing closes those behind it.
  let hasQuotes = true;
  const end = new RegExp(`[${separator === '|' ? '\\|' : separator}\\r\\n]`, 'g');
  while (at < text.length || cells.length > 0) {
    const quoted = hasQuotes && text[at] === '"' ? readQuoted(text, at, separator) : undefined;
    if (quoted === null) hasQuotes = false;
    if (quoted) {
      cells.push(tidy(quoted.cell));
      at = quoted.end;
    } else {
      end.lastIndex = at;
      const to = end.exec(text)?.index ?? text.length;
      cells.push(tidy(text.slice(at, to)));
      at = to;
    }
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push({ line: rows.length + 1, cells: cells.slice(0, MOST_COLUMNS) });
    cells = [];
  }
  return rows;
}

/**
 * @returns the cell in quotes that begins there, and where it ends; undefined where it is no such cell,
 *   and null where the text has no end of one at all
 */
function readQuoted(
  text: string,
  start: number,
  separator: string,
): { readonly cell: string; readonly end: number } | undefined | null {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (quote - start > LONGEST_CELL) return undefined;
    const behind = text[quote + 1];
    if (behind === '"') at = quote + 2;
    else if (behind === undefined || [separator, '\r', '\n'].includes(behind)) {
      return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    } else at = quote + 1;
  }
}

/** Without what keeps a spreadsheet from reading a cell as something else: `="…"`, or a `'` before it. */
function tidy(cell: string): string {
  const text = (cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell).trim();
  if (text[0] !== '=' && text[0] !== "'") return text;
  const bare = /^="([^"]*)"$/.exec(text)?.[1] ?? text;
  return bare.replace(/^'(?=\s*[=+\-@'＝＋－＠])/, '').trim();
}
