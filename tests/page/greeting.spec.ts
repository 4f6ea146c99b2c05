import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import { expect, runScript, test } from './fixtures.ts';
import type { Told } from './greeting.ts';

let script = '';
test.beforeAll(async () => {
  script = await bundle('greeting.ts');
});

const SENTINEL = '欧阳锋';

/** What is told of a page that comes to hold this markup, until it greets the sentinel. */
async function toldOf(tab: Tab, ...parts: readonly string[]): Promise<readonly string[]> {
  await tab.goto(portalAddress.recognition);
  await runScript(tab, script);
  for (const part of [...parts, `<p>您好，${SENTINEL} <a href="#">退出</a></p>`]) {
    await tab.evaluate((markup) => document.body.insertAdjacentHTML('beforeend', markup), part);
    // Each is read by itself.
    await tab.evaluate(async () => {
      for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    });
  }
  await expect.poll(async () => (await read(tab)).at(-1)).toBe(`${SENTINEL} 可退出`);
  return (await read(tab)).slice(0, -1);
}

function read(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() =>
    (window as unknown as { told: Told }).told.map(
      ({ names, isAccount }) => `${names[0]}${isAccount ? ' 可退出' : ''}`,
    ),
  );
}

const LETTER = `<p>您好，李明${'，您的来信收到，现答复如下'.repeat(20)}</p>`;

for (const [what, markup, told] of [
  ['name in an element of its own', '<p>您好，<b>张三</b> <a>退出</a></p>', '张三 可退出'],
  ['name in a block of its own', '<div><div>您好</div><div>张三</div></div>', '张三'],
  ['ways out beside it', '<ul><li>您好，张三</li><li><a>退出</a></li></ul>', '张三 可退出'],
  [
    'table',
    '<table><tr><td>当前用户：</td><td>张 三</td><td>注销</td></tr></table>',
    '张 三 可退出',
  ],
  ['short letter', '<p>您好，李明：来信收到。</p>', '李明'],
  ['long letter', LETTER, undefined],
  ['script', '<script>document.title = "您好，张三 退出"</script>', undefined],
  ['hidden part', '<p style="display: none">您好，张三 <a>退出</a></p>', undefined],
  ['field', '<textarea>您好，张三 退出</textarea>', undefined],
] as const) {
  test(`greeted in a ${what}: ${told ?? 'nobody'}`, async ({ tab }) => {
    expect(await toldOf(tab, markup)).toEqual(told === undefined ? [] : [told]);
  });
}

test('a greeting in a head is told before one in a letter, which changes nothing then', async ({
  tab,
}) => {
  const letter = '<p>您好，李明：来信收到。</p>';
  expect(await toldOf(tab, letter, '<p>您好，张三 <a>退出</a></p>', letter)).toEqual([
    '李明',
    '张三 可退出',
  ]);
});
