import { answerTo } from '../e2e/recognition.ts';
import { find } from '../harness/shadow.ts';
import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import type { PromptId } from '../portal/prompts.ts';
import { bundle } from './bundle.ts';
import type { CardInDocument } from './card.ts';
import { expect, runScript, test } from './fixtures.ts';

declare const card: CardInDocument;

const script = bundle('card.ts');

/** How long a card that asks for nothing is there, in milliseconds. */
const READ = 20_000;
/** Beside any card. */
const ASIDE = { x: 5, y: 5 };

/** In a page with one field, which has the focus, and with the pointer aside. */
test.beforeEach(async ({ tab }) => {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(() => {
    document.body.innerHTML = '<input aria-label="姓名">';
  });
  await tab.moveTo(ASIDE);
  await tab.click('姓名');
  await runScript(tab, await script);
});

/** Shows the card of a prompt, and waits until it is drawn. */
async function show(tab: Tab, prompt: PromptId): Promise<void> {
  await tab.evaluate((id) => card.show(id), prompt);
  await tab.waitForOverlay(answerTo(prompt));
}

function pass(tab: Tab, milliseconds: number): Promise<void> {
  return tab.evaluate((time) => card.pass(time), milliseconds);
}

/** Has the card of a prompt in front, and only that. */
async function expectInFront(tab: Tab, prompt: PromptId): Promise<void> {
  expect(await titleOf(tab)).toBe(answerTo(prompt));
}

/** @returns the question that the card answers; nothing where there is no card */
async function titleOf(tab: Tab): Promise<string | undefined> {
  const host = await tab.overlay();
  return host ? find(host, ({ attributes }) => attributes['class'] === 'question').text : undefined;
}

test('success goes by itself after 20 s', async ({ tab }) => {
  await show(tab, 'annotation-done');
  await pass(tab, READ - 1);
  await expectInFront(tab, 'annotation-done');
  await pass(tab, 1);
  expect(await titleOf(tab)).toBeUndefined();
});

test('an error stays', async ({ tab }) => {
  await show(tab, 'phone-bound');
  await pass(tab, 100 * READ);
  await expectInFront(tab, 'phone-bound');
});

test('success in front of an error goes, and the error stays', async ({ tab }) => {
  await show(tab, 'phone-bound');
  await show(tab, 'annotation-done');
  await pass(tab, READ - 1);
  await expectInFront(tab, 'annotation-done');
  await pass(tab, 1);
  await expectInFront(tab, 'phone-bound');
  await pass(tab, 100 * READ);
  await expectInFront(tab, 'phone-bound');
});

test('success behind an error that came later goes in its own time', async ({ tab }) => {
  await show(tab, 'annotation-done');
  await pass(tab, READ / 2);
  await show(tab, 'phone-bound');
  const isBehind = async () =>
    (await tab.waitForOverlay(answerTo('phone-bound'))).text.includes(answerTo('annotation-done'));
  await pass(tab, READ / 2 - 1);
  expect(await isBehind()).toBe(true);
  await pass(tab, 1);
  expect(await isBehind()).toBe(false);
});

test('success that comes again is there for 20 s from then on', async ({ tab }) => {
  await show(tab, 'annotation-done');
  await pass(tab, READ - 1);
  await show(tab, 'annotation-done');
  await pass(tab, READ - 1);
  await expectInFront(tab, 'annotation-done');
  await pass(tab, 1);
  expect(await titleOf(tab)).toBeUndefined();
});

test('under the pointer success stays, and goes after that', async ({ tab }) => {
  await show(tab, 'annotation-done');
  const { rect } = await tab.waitForOverlay(answerTo('annotation-done'));
  await tab.moveTo({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  await pass(tab, 3 * READ);
  await expectInFront(tab, 'annotation-done');
  await tab.moveTo(ASIDE);
  await pass(tab, READ);
  expect(await titleOf(tab)).toBeUndefined();
});

test('with the focus in it success stays, and goes after that', async ({ tab }) => {
  await show(tab, 'annotation-done');
  await tab.clickInOverlay(answerTo('annotation-done'));
  await tab.moveTo(ASIDE);
  await pass(tab, 3 * READ);
  await expectInFront(tab, 'annotation-done');
  await tab.click('姓名');
  await tab.moveTo(ASIDE);
  await pass(tab, READ);
  expect(await titleOf(tab)).toBeUndefined();
});
