/** The parts that the pages of the bench are put together from. */

/** A list that is filled while the page is measured. */
export const LIST = '<ul id="list"></ul>';
/** A countdown. */
export const LEFT = '<p id="left">请等待<b>60</b>秒</p>';
/** What opens and closes. */
export const PANEL = '<div id="panel" class="panel"><p>更多条件</p><p>清空条件</p></div>';
/** @returns 40 nested documents of the workload of this name */
export function frames(name: string): string {
  return Array.from(
    { length: 40 },
    (_, i) => `<iframe src="/frame?of=/${name}&number=${i}"></iframe>`,
  ).join('');
}

/**
 * @param count so many rows
 * @param cells gives those of a row
 */
export function table(count: number, cells: (row: number) => readonly string[]): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const all = cells(row).map((cell) => `<td>${cell}</td>`);
    return `<tr>${all.join('')}</tr>`;
  });
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

/** @returns a form of 300 fields, each with this beside it */
export function form(sentence: string): string {
  const field = (i: number, row: string, input: string) =>
    `<div ${row}><label>第${i}项</label><input ${input}><span>${sentence}</span></div>`;
  const fields = Array.from({ length: 300 }, (_, i) =>
    i === 150 ? field(i, '', 'id="typed"') : field(i, 'class="untouched"', ''),
  );
  return `<form>${fields.join('')}</form>`;
}

/** @returns about 50 nodes that say this */
export function paragraphs(sentence: string): string {
  return Array.from({ length: 25 }, (_, i) => `<p>${sentence}${i}</p>`).join('');
}
