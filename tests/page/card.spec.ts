import type { CardAct } from '../../core/guidance/card-act.ts';
import { answerTo, remedies } from '../e2e/recognition.ts';
import { find, findAll } from '../harness/shadow.ts';
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

const ACT: CardAct = {
  prompt: 'phone-bound',
  lead: '就在这一页：',
  act: '点击「查询」。',
  final: '点了就不能撤销。',
  steps: ['记下结果。'],
  behind: ['登录。', '选好事项。'],
  fold: '前面 2 步已经办过',
};

function setAct(tab: Tab, act?: CardAct): Promise<void> {
  return tab.evaluate((given) => card.setAct(given), act);
}

/** @returns the texts of the card's parts, from its headline to the contacts */
function parts(tab: Tab): Promise<readonly string[] | null> {
  return tab.callInOverlay<string[]>(
    `(_, root) => [...root.querySelectorAll('.summary, .act, .warning, .card-body > div > .steps, summary')]
      .map((part) => part.textContent)`,
  );
}

const headline = remedies['phone-bound']?.summary ?? '';

test('begins with the act; what follows comes after it, what lies behind is one line', async ({
  tab,
}) => {
  await setAct(tab, ACT);
  await show(tab, 'phone-bound');
  expect(await parts(tab)).toEqual([
    headline,
    '就在这一页：点击查询。',
    '点了就不能撤销。',
    '记下结果。',
    '前面 2 步已经办过',
  ]);
  const host = await tab.waitForOverlay('前面 2 步');
  expect(host.text).not.toContain('选好事项');
  await tab.clickInOverlay('前面 2 步已经办过');
  await tab.waitForOverlay('选好事项');
});

test('what is not to be clicked looks unlike what is', async ({ tab }) => {
  await setAct(tab, { ...ACT, act: '点击「甲」或「乙」；不要点「丙」，不要再点击「丁」。' });
  await show(tab, 'phone-bound');
  const labels = await tab.callInOverlay<string[]>(
    "(_, root) => [...root.querySelectorAll('.act .label')].map((label) => label.textContent)",
  );
  expect(labels).toEqual(['甲', '乙']);
});

test('the act of another prompt is not its own, nor is one after it is over', async ({ tab }) => {
  const asEver = [headline, remedies['phone-bound']?.steps.join('') ?? ''];
  await setAct(tab, { ...ACT, prompt: 'not-registered' });
  await show(tab, 'phone-bound');
  expect(await parts(tab)).toEqual(asEver);
  await setAct(tab, ACT);
  expect(await parts(tab)).toContain('就在这一页：点击查询。');
  await setAct(tab);
  expect(await parts(tab)).toEqual(asEver);
});

test('another act comes into the same card, and the focus stays where it is', async ({ tab }) => {
  await setAct(tab, ACT);
  await show(tab, 'phone-bound');
  await tab.clickInOverlay('前面 2 步已经办过');
  const focused = async () => {
    const host = await tab.waitForOverlay(answerTo('phone-bound'));
    return findAll(host, (element) => element.focused).map(({ tag }) => tag);
  };
  expect(await focused()).toEqual(['summary']);
  const changed = await tab.callInOverlay<string[]>(`(_, root) => {
    const gone = [];
    const seen = new MutationObserver((all) => {
      for (const { removedNodes } of all) for (const { nodeName } of removedNodes) gone.push(nodeName);
    });
    seen.observe(root, { subtree: true, childList: true });
    root.seen = { gone, seen };
    return gone;
  }`);
  expect(changed).toEqual([]);
  await setAct(tab, { ...ACT, act: '点击「返回」。' });
  await tab.waitForOverlay('返回');
  expect(await focused()).toEqual(['summary']);
  const { rect } = await tab.waitForOverlay('选好事项');
  await setAct(tab, { ...ACT, lead: '现在等待：', act: '等待结果。' });
  await tab.waitForOverlay('现在等待');
  expect((await tab.waitForOverlay('选好事项')).rect).toEqual(rect);
  // Of the card nothing went but the words of the act.
  const gone = await tab.callInOverlay<string[]>('(_, root) => root.seen.gone');
  expect(
    gone?.filter((name) => ['SECTION', 'HEADER', 'DIV', 'DETAILS', 'H2'].includes(name)),
  ).toEqual([]);
});

test('where the browser knows no popovers, the card lies above the page by its style', async ({
  tab,
}) => {
  await tab.evaluate(() => {
    // As Chromium before 114.
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) {
      Reflect.deleteProperty(HTMLElement.prototype, name);
    }
    Element.prototype.matches = new Proxy(Element.prototype.matches, {
      apply(matches, element, [selector]: [string]) {
        if (selector.includes(':popover-open')) throw new SyntaxError(`${selector} is not known`);
        return matches.call(element, selector);
      },
    });
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483646; background: white';
    document.body.append(cover);
  });
  const before = tab.errors.length;
  await show(tab, 'phone-bound');
  await tab.evaluate(async () => {
    const details = document.createElement('details');
    document.body.append(details);
    const toggled = new Promise((resolve) => details.addEventListener('toggle', resolve));
    details.open = true;
    await toggled;
  });
  await tab.clickInOverlay('关闭');
  await tab.waitForNoOverlay();
  expect(tab.errors.slice(before)).toEqual([]);
});
