/** What is to be said of a table that was read. */

/**
 * One thing of it. `unread`: not understood. `refused`: not taken. `hint`: how it was
 * understood, where that could be wrong.
 */
export interface TableNote {
  readonly kind: 'unread' | 'refused' | 'hint';
  /** From 1, as a spreadsheet numbers its rows. */
  readonly line: number;
  /** From 1; missing where it is the row, or the whole table. */
  readonly column?: number;
  /** In Chinese. */
  readonly says: string;
}

/** @returns lines in words, the first ones of many */
export function writtenLines(lines: readonly number[]): string {
  const first = lines.slice(0, 10).join('、');
  return `第 ${first} ${lines.length > 10 ? `等 ${lines.length} ` : ''}行`;
}
