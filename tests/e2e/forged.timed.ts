/** What measures time, and so runs when nothing else does. */
import { expect, test } from '../harness/fixtures.ts';
import { portalAddress, promptsAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { hearErrors } from './errors.ts';
import { flood, ordinaryTask } from './flood.ts';
import { closeCard, expectSilence } from './recognition.ts';

// The extension puts no error into a page's console, whatever the page does.
test.afterEach(({ tab }) => expect(tab.errors).toEqual([]));

test('forged events and messages show nothing, in the page and in a frame', async ({ tab }) => {
  await tab.goto(promptsAddress({ prompt: 'phone-bound', presenter: 'iframe-text' }));
  const errors = await hearErrors(tab);
  const before = await ordinaryTask(tab);
  await tab.evaluate(flood, { count: 2_000, wording: '' });
  await tab.evaluate(
    ({ source }) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      // As a script of the frame.
      const run = new (frame.contentWindow as unknown as typeof globalThis).Function(
        `(${source})({ count: 2_000, wording: '' })`,
      );
      run();
    },
    { source: flood.toString() },
  );
  await expectSilence(tab);
  expect(await ordinaryTask(tab)).toBeLessThan(before * 2);
  expect(await errors()).toEqual([]);
});

test('forged dialogs with the words of a prompt show what the page could show itself', async ({
  tab,
}) => {
  await tab.goto(portalAddress.recognition);
  const before = await ordinaryTask(tab);
  const withWords = await tab.evaluate(flood, { count: 5_000, wording: wordingOf('phone-bound') });
  const withoutWords = await tab.evaluate(flood, { count: 5_000, wording: '' });
  // Past the first ones of a second, no text is looked at.
  expect(withWords).toBeLessThan(withoutWords * 5);
  await closeCard(tab, 'phone-bound');
  expect(await ordinaryTask(tab)).toBeLessThan(before * 2);
  await expectSilence(tab);
});
