/** Tables for a terminal, in which a Chinese character takes two columns. */
import stringWidth from 'string-width';

/**
 * @param width columns
 * @returns the text, with `…` for what does not fit
 */
export function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * @param rows the cells; the first row is the head
 * @returns the rows as lines, with a line below the head
 */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths =
    rows[0]?.map((_, i) => Math.max(...rows.map((row) => stringWidth(row[i] ?? '')))) ?? [];
  const format = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd();
  const [head = '', ...body] = rows.map(format);
  const line = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [head, line, ...body].join('\n');
}
