import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import type { Dates } from './certificate.ts';
import { expect, runScript, test } from './fixtures.ts';

let script = '';
test.beforeAll(async () => {
  script = await bundle('certificate.ts');
});

/** What is read of a page that says no more than this. */
async function datesIn(tab: Tab, markup: string): Promise<readonly string[]> {
  await tab.goto(portalAddress.recognition);
  await runScript(tab, script);
  return tab.evaluate((html) => {
    document.body.innerHTML = html;
    const { dates } = window as unknown as { dates: Dates };
    return dates().map(({ specialty, validUntil }) => `${specialty} ${validUntil}`);
  }, markup);
}

const HEAD = '<tr><th>证照名称</th><th>注册专业</th><th>有效期至</th></tr>';
const row = (day: string, name = '建筑工程', attributes = '') =>
  `<tr ${attributes}><td>注册证书</td><td>${name}</td><td>${day}</td></tr>`;
const ONE = ['建筑工程 2026-09-01'];

for (const [what, markup, says] of [
  ['a table', `<table>${HEAD}${row('2026-09-01')}</table>`, ONE],
  [
    'a table of two specialties',
    `<table>${HEAD}${row('2026.9.1')}${row('２０２７年３月５日', '机电工程')}</table>`,
    [...ONE, '机电工程 2027-03-05'],
  ],
  [
    'a table with its heads in another one',
    `<div><table>${HEAD}</table></div><div><table>${row('2026-09-01')}</table></div>`,
    ONE,
  ],
  [
    'a table within a table',
    `<table><tr><td><table>${HEAD}${row('2026-09-01')}</table></td></tr></table>`,
    ONE,
  ],
  [
    'rows of names and values',
    '<table><tr><th>注册专业</th><td>建筑工程</td></tr><tr><th>有效期至</th><td>2026-09-01</td></tr></table>',
    ONE,
  ],
  ['a list', '<dl><dt>专业</dt><dd>建筑工程</dd><dt>有效期至</dt><dd>2026年9月1日</dd></dl>', ONE],
  ['a line', '<p>建筑工程（<b>有效期：</b>2023-09-02至<i>2026-09-01</i>）</p>', ONE],
  ['a hidden row', `<table>${HEAD}${row('2026-09-01', '建筑工程', 'hidden')}</table>`, []],
  ['a hidden day', '<p>建筑工程 有效期至：<b style="display: none">2026-09-01</b></p>', []],
  ['a field', '<p>建筑工程 有效期至：<textarea>2026-09-01</textarea></p>', []],
  ['a script', '<p>建筑工程</p><script>"有效期至 2026-09-01"</script>', []],
  [
    'two days of one specialty',
    `<table>${HEAD}${row('2026-09-01')}</table><p>建筑工程 有效期至 2027-09-01</p>`,
    [],
  ],
  [
    'a form whose fields have the names of properties',
    `<form><input name="textContent"><input name="ownerDocument">建筑工程 有效期至 2026-09-01</form>`,
    ONE,
  ],
] as const) {
  test(`read from ${what}: ${says.join(', ') || 'nothing'}`, async ({ tab }) => {
    expect(await datesIn(tab, markup)).toEqual(says);
  });
}
