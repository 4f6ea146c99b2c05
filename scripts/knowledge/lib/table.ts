/** Tables for a terminal, in which a Chinese character takes two columns. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{Mn}|\p{Cf}/u;

/** @returns how many columns of a terminal a text takes */
export function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, c) => sum + (NO_WIDTH.test(c) ? 0 : WIDE.test(c) ? 2 : 1),
    0,
  );
}

/**
 * @param width columns
 * @returns the text, with `…` for what does not fit
 */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (widthOf(kept + character) > width - 1) break;
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
    rows[0]?.map((_, i) => Math.max(...rows.map((row) => widthOf(row[i] ?? '')))) ?? [];
  const format = (cells: readonly string[]) =>
    cells
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd();
  const [head = '', ...body] = rows.map(format);
  const line = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [head, line, ...body].join('\n');
}
