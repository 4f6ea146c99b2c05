/**
 * What a page does while its cost is measured: pages of the portal's kind, and functions that run
 * in them. Each function resolves when the page has been drawn again.
 */

/** A page and what happens in it. Without `act`, loading it is all. */
export interface Workload {
  readonly name: string;
  /** The body of the page. */
  readonly body: string;
  /** Runs in the page. */
  readonly act?: () => Promise<void>;
  /** Keys that a person types after `act`, one by one. */
  readonly typed?: string;
}

const SENTENCE = '注册建造师应当在规定的有效期内申请办理相关手续并按照要求提交材料';

/** A page of about 9,000 nodes: tables, as portals have them. */
const LONG_PAGE = Array.from({ length: 500 }, (_, row) => {
  const cells = Array.from({ length: 8 }, (_, i) => `<td>${SENTENCE.slice(i, i + 9)}${row}</td>`);
  return `<tr>${cells.join('')}</tr>`;
}).join('');

const field = (i: number, row: string, input: string) =>
  `<div ${row}><label>第${i}项</label><input ${input}><span>${SENTENCE}</span></div>`;
const FORM = Array.from({ length: 300 }, (_, i) =>
  i === 150 ? field(i, '', 'id="typed"') : field(i, 'class="untouched"', ''),
).join('');

const TABLE = Array.from(
  { length: 2_000 },
  (_, i) => `<tr><td>${(i * 7_919) % 2_000}</td><td>${SENTENCE.slice(i % 9, 20)}</td></tr>`,
).join('');

const FRAME = Array.from({ length: 25 }, (_, i) => `<p>${SENTENCE}${i}</p>`).join('');

/** The workloads of the issue, in its order. */
export const workloads: readonly Workload[] = [
  { name: 'load', body: `<table>${LONG_PAGE}</table>` },
  {
    name: 'inserts',
    body: '<ul id="list"></ul>',
    act: async () => {
      const list = document.getElementById('list');
      for (let round = 0; round < 100; round++) {
        for (let i = 0; i < 100; i++) {
          const item = document.createElement('li');
          item.textContent = `第${round * 100 + i}条办理记录已经提交等待审核`;
          list?.append(item);
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
  },
  {
    name: 'countdown',
    body: `<table>${LONG_PAGE}</table><p id="left">请等待<b>60</b>秒</p>`,
    act: async () => {
      const left = document.querySelector('#left b');
      for (let i = 0; i < 1_000; i++) {
        if (left) left.textContent = String(1_000 - i);
        if (i % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
  },
  {
    name: 'typing',
    body: `<form>${FORM}</form>`,
    act: async () => document.getElementById('typed')?.focus(),
    typed: '13800138000'.repeat(19).slice(0, 200),
  },
  {
    name: 'sort',
    body: `<table><tbody id="rows">${TABLE}</tbody></table>`,
    act: async () => {
      const rows = document.getElementById('rows');
      const value = (row: Element) => Number(row.firstElementChild?.textContent);
      rows?.append(...Array.from(rows.children).sort((a, b) => value(a) - value(b)));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
  },
  {
    name: 'frames',
    body: Array.from({ length: 40 }, () => '<iframe src="/frame"></iframe>').join(''),
  },
];

/** The document of each frame of the workload `frames`, about 50 nodes. */
export const frameBody = FRAME;
