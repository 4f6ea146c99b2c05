import type { Judged } from '../../page/read/shared-record.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { expect, expectSilence, test, waitForPrompt } from './fixtures.ts';

const WORDING = wordingOf('phone-bound');

test('of a prompt it is kept why it was taken for one', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => {
    const box = document.createElement('div');
    box.setAttribute('role', 'alertdialog');
    box.append(text);
    document.body.append(box);
  }, WORDING);
  await waitForPrompt(tab, 'phone-bound');
  const [judged] = await judgedIn(tab);
  expect(judged).toMatchObject({ prompt: 'phone-bound', text: WORDING, isPrompt: true });
  expect(judged?.reasons).toEqual(expect.arrayContaining(['fills', 'layered']));
});

test('of a quotation it is kept why it was left alone, and once only', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  for (let i = 0; i < 2; i++) {
    await tab.evaluate((text) => {
      const line = document.createElement('p');
      line.append(`办理业务时提示“${text}”怎么办？`);
      document.body.append(line);
    }, WORDING);
  }
  await expectSilence(tab);
  const judged = await judgedIn(tab);
  const [quoted, ...others] = judged.filter(({ prompt }) => prompt === 'phone-bound');
  expect(others).toEqual([]);
  expect(quoted).toMatchObject({ isPrompt: false });
  expect(quoted?.reasons).toEqual(['quoted', 'told']);
});

test('what a dialog of the browser says is kept too', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate((text) => alert(text), WORDING);
  await waitForPrompt(tab, 'phone-bound');
  const judged = await judgedIn(tab);
  expect(judged).toEqual([
    expect.objectContaining({
      prompt: 'phone-bound',
      text: WORDING,
      isPrompt: true,
      reasons: ['native'],
    }),
  ]);
});

/** @returns what is kept of a prompt, without an extension in the page's own world */
function judgedIn(tab: Tab): Promise<readonly Judged[]> {
  return tab.evaluate(() => {
    const record = Reflect.get(globalThis, Symbol.for('jianzaoshi-helper'));
    return (record as { readonly judged?: readonly Judged[] } | undefined)?.judged ?? [];
  });
}
