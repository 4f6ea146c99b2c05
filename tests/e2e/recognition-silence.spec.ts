import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import { portalAddress, promptsAddress, quotingAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { counterWaysOfBrowsers } from '../recognition/counter-ways.ts';
import { silentPages } from '../recognition/silent-pages.ts';
import { expectSilence } from './recognition.ts';

const WORDING = wordingOf('phone-bound');

/** Of what `tests/page` tries, what the frames and the other worlds of the extension read too. */
const PAGES = {
  ...Object.fromEntries(
    (
      [
        'the FAQ of 41 questions',
        'scan',
        'form',
        'enterprise',
        'a page whose styles come late',
      ] as const
    ).map((name) => [name, silentPages[name]]),
  ),
  'what is not shown, also in frames': quotingAddress('what is not shown'),
  'a prompt that waits hidden in the page': promptsAddress({
    prompt: 'phone-bound',
    presenter: 'revealed',
  }),
};

test.describe('on', () => {
  for (const [name, address] of Object.entries(PAGES)) {
    test(name, async ({ tab }) => {
      await tab.goto(address);
      await expectSilence(tab);
    });
  }
});

test.describe('where a script brings', () => {
  for (const [name, bring] of Object.entries(counterWaysOfBrowsers)) {
    test(name, async ({ tab }) => {
      await tab.goto(portalAddress.recognition);
      await tab.evaluate(bring as (text: string) => void, WORDING);
      await expectSilence(tab);
    });
  }
});

test('what the person types into a field, an area and an editor', async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    editor.style.minHeight = '20px';
    document.body.prepend(document.createElement('textarea'), editor);
  });
  for (const css of ['input', 'textarea', '[contenteditable]']) {
    await tab.click({ css: css === 'input' ? '[name="q"]' : css });
    for (const character of WORDING.replace(/[^\u3400-\u9fff]/g, '')) {
      await tab.evaluate((text) => document.execCommand('insertText', false, text), character);
    }
  }
  await expectSilence(tab);
});

for (const [name, address] of [
  ['a host that has nothing to do with the portal', portalAddress.unrelated],
  ['the site of the exam', portalAddress.exam],
] as const) {
  test(`nothing runs on ${name}`, async ({ tab, testBrowser }) => {
    await tab.goto(address);
    await tab.evaluate((text) => {
      document.body.append(text);
      alert(text);
    }, WORDING);
    // The same text on the portal is answered; by then the other page would have been.
    const portalTab = await testBrowser.newTab();
    await portalTab.goto(portalAddress.recognition);
    await expectSilence(portalTab);
    await portalTab.close();
    await tab.evaluate(settled);
    expect(await tab.overlay()).toBeNull();
  });
}
