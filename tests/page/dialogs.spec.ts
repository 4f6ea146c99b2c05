/** What is tied to a dialog lasts no longer than it is seen, and an alert that is no prompt says nothing. */
import { settled } from '../harness/settled.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { bundle } from './bundle.ts';
import { expect, expectSilence, runScript, test, waitForPrompt } from './fixtures.ts';
import type { Unmatched } from './said.ts';

declare const unmatched: Unmatched;

const script = bundle('said.ts');

/** Each makes a dialog that says the text, as the page has it while nobody sees it. */
const CLOSED: Readonly<Record<string, (text: string) => void>> = {
  'that was never opened': (text) => {
    document.body.insertAdjacentHTML('beforeend', `<dialog id="box">${text}</dialog>`);
  },
  'that is closed before the reader comes to it': (text) => {
    document.body.insertAdjacentHTML('beforeend', `<dialog id="box">${text}</dialog>`);
    const box = document.querySelector('dialog');
    box?.showModal();
    box?.close();
  },
  'that loses its words before the reader comes to it': (text) => {
    document.body.insertAdjacentHTML('beforeend', `<dialog id="box" open>${text}</dialog>`);
    document.querySelector('dialog')?.replaceChildren();
  },
  'of the page’s own, transparent': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div id="box" role="dialog" style="position: fixed; inset: 30%; opacity: 0">${text}</div>`,
    );
  },
  'of the page’s own, outside the window': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div id="box" role="alertdialog" style="position: fixed; top: 30%; left: -900px">${text}</div>`,
    );
  },
  'of the page’s own, in a shade that is hidden': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div style="position: fixed; inset: 0; visibility: hidden">
      <div id="box" aria-modal="true" style="position: fixed; inset: 30%">${text}</div></div>`,
    );
  },
  'that is a popover, shown and hidden at once': (text) => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div id="box" role="dialog" popover>${text}</div>`,
    );
    const box = document.querySelector<HTMLElement>('#box');
    box?.showPopover();
    box?.hidePopover();
  },
};

/** Opens what one of them has made, as the page would. */
function open(text: string): void {
  const box = document.querySelector<HTMLElement>('#box');
  if (box?.textContent === '') box.textContent = text;
  if (box?.localName === 'dialog') (box as HTMLDialogElement).open = true;
  if (box?.popover) box.showPopover();
  if (box) box.style.cssText = 'position: fixed; inset: 30%; visibility: visible';
}

async function begin(tab: Tab): Promise<void> {
  await tab.goto(portalAddress.recognition);
  await runScript(tab, await script);
}

for (const [name, make] of Object.entries(CLOSED)) {
  test(`nothing is raised by a dialog ${name}`, async ({ tab }) => {
    await begin(tab);
    await tab.evaluate(make, wordingOf('phone-bound'));
    await expectSilence(tab);
  });

  test(`once it is opened it is: a dialog ${name}`, async ({ tab }) => {
    await begin(tab);
    await tab.evaluate(make, wordingOf('phone-bound'));
    await tab.evaluate(settled);
    await tab.evaluate(open, wordingOf('phone-bound'));
    await waitForPrompt(tab, 'phone-bound');
  });

  test(`nobody is told of what is not known in a dialog ${name}`, async ({ tab }) => {
    await begin(tab);
    const said = () => tab.evaluate(() => unmatched());
    await tab.evaluate(make, '系统繁忙，请于次日再来');
    expect(await said()).toEqual([]);
    await tab.evaluate(open, '系统繁忙，请于次日再来');
    expect(await said()).toEqual(['系统繁忙，请于次日再来']);
    // And no longer than it is there.
    await tab.evaluate(() => document.querySelector('#box')?.remove());
    expect(await said()).toEqual([]);
  });
}

/** What the browser's own dialogs say that is no prompt, however near it comes. */
const UNKNOWN = [
  '保存成功',
  '该手机号可以使用,请确认',
  '该手机号已绑定您本人',
  '您还未取得注册证书',
  '请填写手机号。'.repeat(400),
  '',
];

for (const kind of ['alert', 'confirm', 'prompt'] as const) {
  test(`nothing is raised by ${kind} with words that are no prompt`, async ({ tab }) => {
    await begin(tab);
    const { length: before } = tab.dialogs;
    for (const words of UNKNOWN) {
      await tab.evaluate(([name, text]) => void window[name](text), [kind, words] as const);
    }
    expect(tab.dialogs.slice(before).map(({ message }) => message)).toEqual(UNKNOWN);
    await expectSilence(tab);
    // It was heard, and is not known.
    expect(await tab.evaluate(() => unmatched())).toContain('您还未取得注册证书');
  });
}

test('what an alert has said is not said of the page after it', async ({ tab }) => {
  await begin(tab);
  await tab.evaluate(() => alert('保存成功'));
  expect(await tab.evaluate(() => unmatched())).toEqual(['保存成功']);
  await begin(tab);
  expect(await tab.evaluate(() => unmatched())).toEqual([]);
  await expectSilence(tab);
});
