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
  await tab.setViewport({ width: 1280, height: 800 });
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

/** What is drawn in an element, by its nodes and by styles; to be put into a function of the overlay. */
const READING = `const read = (node) =>
  (node.dataset?.text ?? '') + (node.data ?? [...node.childNodes].map(read).join(''));`;

/** @returns the texts of the card's parts, from its headline to the contacts */
function parts(tab: Tab): Promise<readonly string[] | null> {
  return tab.callInOverlay<string[]>(
    `(_, root) => {
      ${READING}
      const parts = '.summary, .act, .warning, .card-body > div > .steps, .more h3, .more .steps';
      return [...root.querySelectorAll(parts)].map(read);
    }`,
  );
}

const headline = remedies['phone-bound']?.summary ?? '';

test('begins with the act; what follows it and what lies behind are not shown at once', async ({
  tab,
}) => {
  await setAct(tab, ACT);
  await show(tab, 'phone-bound');
  const first = [headline, '就在这一页：点击查询。', '点了就不能撤销。'];
  expect(await parts(tab)).toEqual(first);
  const host = await tab.waitForOverlay(headline);
  expect(host.text).not.toContain('选好事项');
  await tab.clickInOverlay('更多');
  await tab.waitForOverlay('选好事项');
  expect(await parts(tab)).toEqual([
    ...first,
    '接着',
    '记下结果。',
    '前面 2 步已经办过',
    '登录。选好事项。',
  ]);
});

test('what is not shown at once is there whatever opens it', async ({ tab }) => {
  await setAct(tab, ACT);
  await show(tab, 'phone-bound');
  const open = `(_, root) => (root.querySelector('details').open = true)`;
  expect(await tab.callInOverlay(open)).toBe(true);
  await tab.waitForOverlay('选好事项');
});

test('what is not to be clicked looks unlike what is', async ({ tab }) => {
  await setAct(tab, { ...ACT, act: '点击「甲」或「乙」；不要点「丙」，不要再点击「丁」。' });
  await show(tab, 'phone-bound');
  const labels = await tab.callInOverlay<string[]>(
    `(_, root) => { ${READING} return [...root.querySelectorAll('.act .label')].map(read); }`,
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
  await tab.clickInOverlay('更多');
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

/** Beside a dialog that says the words, in a window of 1024 by 768 pixels at 125 %. */
async function showBesideDialog(tab: Tab, style = ''): Promise<void> {
  await tab.setViewport({ width: 819, height: 614 });
  await tab.evaluate((more) => {
    const dialog = document.createElement('div');
    dialog.role = 'dialog';
    dialog.style.cssText = `position: fixed; left: 200px; top: 200px; width: 420px; height: 200px; ${more}`;
    dialog.innerHTML = '<p>提示</p><button>确定</button>';
    document.body.append(dialog);
  }, style);
  await tab.evaluate((id) => card.show(id, '[role=dialog] p'), 'phone-bound');
  await tab.waitForOverlay(headline);
}

/** @returns in which form it is shown */
function formOf(tab: Tab): Promise<string | null> {
  return tab.callInOverlay<string>("(_, root) => root.querySelector('[data-form]').dataset.form");
}

/** @returns the parts of the page that it lies on */
async function covered(tab: Tab): Promise<readonly string[]> {
  const { rect } = await tab.waitForOverlay('关闭');
  return tab.evaluate(
    ({ x, y, width, height }) =>
      [...document.querySelectorAll('dialog, [role], button, input')].flatMap((part) => {
        const box = part.getBoundingClientRect();
        const isApart =
          box.right <= x || x + width <= box.left || box.bottom <= y || y + height <= box.top;
        return isApart ? [] : [part.localName];
      }),
    rect,
  );
}

test('is a strip where the card finds no room: the act, what it means, and the way to the card', async ({
  tab,
}) => {
  await setAct(tab, ACT);
  await showBesideDialog(tab);
  const host = await tab.waitForOverlay('点击查询。');
  expect(host.text).toContain('非官方 就在这一页：点击查询。 点了就不能撤销。 展开 关闭');
  expect(host.rect.height).toBeLessThanOrEqual(64);
  expect(await covered(tab)).toEqual([]);
  // Right below the dialog.
  expect(host.rect.y - 400).toBeLessThanOrEqual(12);
});

test('unfolded it stays the card, and folded the strip, also for the next prompt', async ({
  tab,
}) => {
  await showBesideDialog(tab);
  await tab.clickInOverlay('展开');
  expect(await formOf(tab)).toBe('low');
  expect(await covered(tab)).toEqual([]);
  await tab.evaluate((id) => card.show(id), 'photo-missing');
  await tab.waitForOverlay(answerTo('photo-missing'));
  expect(await formOf(tab)).toBe('low');
  await tab.clickInOverlay('收起');
  expect(await formOf(tab)).toBe('strip');
  // Under the pointer it stays as it is.
  await tab.moveTo(ASIDE);
  await tab.evaluate(() => document.querySelector('[role=dialog]')?.remove());
  await expect.poll(() => formOf(tab)).toBe('line');
});

for (const [how, style] of [
  ['taken away', undefined],
  ['hidden', 'display: none'],
] as const) {
  test(`once the dialog is ${how} it is a line, until what it says is done`, async ({ tab }) => {
    const { final, ...plain } = ACT;
    await setAct(tab, plain);
    await showBesideDialog(tab);
    await tab.evaluate((css) => {
      const dialog = document.querySelector<HTMLElement>('[role=dialog]');
      if (css === undefined) dialog?.remove();
      else if (dialog) dialog.style.cssText = css;
    }, style);
    await expect.poll(() => formOf(tab)).toBe('line');
    const { rect } = await tab.waitForOverlay(headline);
    expect([rect.x + rect.width, rect.y + rect.height].map(Math.round)).toEqual([799, 594]);
    await setAct(tab, ACT);
    // What cannot be undone is said however little is shown.
    await tab.waitForOverlay('不能撤销');
    await setAct(tab);
    await tab.waitForNoOverlay();
  });
}

test('makes room for a dialog that grows, and for what is marked', async ({ tab }) => {
  await showBesideDialog(tab);
  await tab.evaluate(() => {
    document.querySelector<HTMLElement>('[role=dialog]')?.style.setProperty('height', '300px');
  });
  await expect.poll(() => covered(tab)).toEqual([]);
  const { rect } = await tab.waitForOverlay(headline);
  await tab.evaluate(({ x, y }) => {
    const marker = document.createElement('jianzaoshi-marker');
    const outline = document.createElement('div');
    outline.style.cssText = `position: fixed; left: ${x}px; top: ${y}px; width: 90px; height: 30px`;
    marker.attachShadow({ mode: 'open' }).append(outline);
    document.documentElement.prepend(marker);
  }, rect);
  await expect.poll(async () => (await tab.waitForOverlay(headline)).rect.y).not.toBe(rect.y);
});

test('chooses its form anew when the window changes', async ({ tab }) => {
  await showBesideDialog(tab);
  expect(await formOf(tab)).toBe('strip');
  await tab.setViewport({ width: 1280, height: 800 });
  await expect.poll(() => formOf(tab)).toBe('whole');
  await tab.setViewport({ width: 819, height: 614 });
  await expect.poll(() => formOf(tab)).toBe('strip');
});

test('unfolded on a dialog that leaves no room beside it, it covers no button and no field with the focus', async ({
  tab,
}) => {
  await showBesideDialog(tab, 'left: 90px; top: 7px; width: 640px; height: 600px');
  await tab.evaluate(() => {
    const dialog = document.querySelector<HTMLElement>('[role=dialog]');
    const at = (html: string, style: string) =>
      dialog?.insertAdjacentHTML(
        'beforeend',
        `<div style="position: absolute; ${style}">${html}</div>`,
      );
    at('<button>取消</button>', 'right: 0; bottom: 0');
    at('<button>关闭</button>', 'right: 0; top: 0');
    at('<button>帮助</button>', 'left: 0; bottom: 0');
    at('<input>', 'left: 40%; top: 45%');
    dialog?.querySelector('input')?.focus();
  });
  await tab.clickInOverlay('展开');
  expect(await formOf(tab)).toBe('low');
  expect(await covered(tab)).toEqual(['div']);
});

test('unfolded it covers none of the controls that its act names, where another place is free', async ({
  tab,
}) => {
  await tab.setViewport({ width: 819, height: 614 });
  await tab.evaluate(() => {
    const corner = document.createElement('div');
    corner.style.cssText = 'position: fixed; right: 30px; bottom: 30px';
    corner.innerHTML = '<button>pdf下载</button> <input type="button" value="OFD 下载">';
    document.body.replaceChildren(corner);
  });
  const act = '点击「PDF 下载」或「OFD 下载」；不要再点「加注」。';
  await setAct(tab, { ...ACT, act, steps: [] });
  await show(tab, 'phone-bound');
  for (const form of ['strip', 'whole']) {
    expect(await formOf(tab)).toBe(form);
    expect(await covered(tab)).toEqual([]);
    if (form === 'strip') await tab.clickInOverlay('展开');
  }
});

test('where there is no room it stands in a corner, beside the button of the dialog', async ({
  tab,
}) => {
  await showBesideDialog(tab, 'left: 110px; top: 7px; width: 600px; height: 600px');
  expect(await formOf(tab)).toBe('line');
  expect(await covered(tab)).toEqual(['div']);
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
