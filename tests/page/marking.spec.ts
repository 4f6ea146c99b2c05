import { settled } from '../harness/settled.ts';
import type { Rect, Tab } from '../harness/types.ts';
import {
  constructorItemsAddress,
  formAddress,
  noticeAddress,
  portalAddress,
  progressAddress,
  registrationDeskAddress,
} from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import { expect, runScript, test } from './fixtures.ts';
import type { MarkingInDocument } from './marking.ts';

declare const marking: MarkingInDocument;

const script = bundle('marking.ts');

/** A screen of 1024×768, as much as is left of it at 100, 125, 150, 175 and 200 %. */
const ZOOMS = [1, 1.25, 1.5, 1.75, 2].map((zoom) => ({
  width: Math.round(1024 / zoom),
  height: Math.round(768 / zoom),
}));

/** Pages of the stand-in with tables, lists, menus and forms. */
const PAGES = [
  portalAddress.home,
  constructorItemsAddress(),
  registrationDeskAddress('cancellation'),
  noticeAddress('initial'),
  formAddress('cancellation'),
  progressAddress('initial'),
  portalAddress.certificates,
  portalAddress.enterprise,
];

const CONTROLS = 'a, button, input, select, [role="button"], label';

for (const address of PAGES) {
  test(`the flag is over no control: ${address.replace('http://', '')}`, async ({ tab }) => {
    await tab.goto(address);
    await tab.evaluate(settled);
    await runScript(tab, await script);
    for (const size of ZOOMS) {
      await tab.setViewport(size);
      const { marked, flagged, wrong } = await tab.evaluate(
        (css) => marking.markAll(css),
        CONTROLS,
      );
      expect(wrong).toEqual([]);
      expect(marked).toBeGreaterThan(0);
      expect(flagged).toBe(marked);
    }
  });
}

/** Between a control and its outline, in CSS pixels. */
const GAP = 4;

/** A page of its own, with these styles and what the body holds. */
async function write(tab: Tab, css: string, body: string): Promise<void> {
  await tab.setViewport({ width: 1000, height: 700 });
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(
    ([style, html]) => {
      document.head.insertAdjacentHTML('beforeend', `<style>${style}</style>`);
      document.body.innerHTML = html;
    },
    [css, body] as const,
  );
  await runScript(tab, await script);
}

function boxOf(tab: Tab, selector: string): Promise<Rect> {
  return tab.evaluate((css) => {
    const { x, y, width, height } = (
      document.querySelector(css) as Element
    ).getBoundingClientRect();
    return { x, y, width, height };
  }, selector);
}

/** Waits until the outline is around what the selector finds. */
async function expectAround(tab: Tab, selector: string): Promise<void> {
  await expect
    .poll(async () => {
      const [mark, box] = [await tab.mark(), await boxOf(tab, selector)];
      if (!mark?.isInView) return mark?.text;
      const { x, y, width, height } = mark.rect;
      return [
        x + GAP - box.x,
        y + GAP - box.y,
        width - 2 * GAP - box.width,
        height - 2 * GAP - box.height,
      ]
        .map((off) => Math.abs(off) < 1.5)
        .every(Boolean);
    })
    .toBe(true);
}

const LONG = '<p style="height: 3000px">长页面</p>';

test('a click anywhere on the flag reaches nothing of the page, and leaves the focus where it is', async ({
  tab,
}) => {
  await tab.setViewport({ width: 1024, height: 768 });
  await tab.goto(constructorItemsAddress());
  await runScript(tab, await script);
  const address = await tab.url();
  await tab.evaluate(() => {
    document.querySelector('input')?.focus({ preventScroll: true });
    Object.assign(window, { heard: [] });
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
      document.addEventListener(type, () => Reflect.get(window, 'heard').push(type));
    }
    const row = [...document.querySelectorAll('tr')].find((one) =>
      one.textContent?.includes('注销'),
    );
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector('a')?.setAttribute('id', 'next');
    marking.mark('#next');
  });
  for (const height of [0.1, 0.5, 0.9]) await tab.clickFlag('点这里', height);
  expect(await tab.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  expect(await tab.evaluate(() => document.activeElement?.localName)).toBe('input');
  expect(await tab.url()).toBe(address);
});

const AWAY: Readonly<Record<string, readonly [css: string, body: string, says: string]>> = {
  'below the fold': ['', `${LONG}<button id="next">上报</button>`, '下一步在下面'],
  'scrolled out to the top': [
    'html { scroll-padding: 0 }',
    `<button id="next">上报</button>${LONG}<i id="there"></i>`,
    '下一步在上面',
  ],
  'scrolled out in a box': [
    '#box { height: 300px; width: 400px; overflow: auto; position: relative }',
    `<div id="box">${LONG}<button id="next">上报</button></div>`,
    '下一步在下面',
  ],
  'scrolled out sideways in a table': [
    '#box { width: 400px; overflow-x: auto } table { width: 1500px }',
    '<div id="box"><table><tr><td>项目</td><td align="right"><button id="next">办理</button></td></tr></table></div>',
    '下一步在右边',
  ],
  'under a head that stays': [
    'header { position: sticky; top: 0; height: 120px; background: #eee; z-index: 5 }',
    `<header>门户</header><button id="next">上报</button>${LONG}<i id="there"></i>`,
    '下一步在上面',
  ],
};

for (const [name, [css, body, says]] of Object.entries(AWAY)) {
  test(`${name}: the flag says where, and a click on it leads there`, async ({ tab }) => {
    await write(tab, css, body);
    await tab.evaluate(() => {
      const box = document.querySelector('header') ? { block: 'center' as const } : undefined;
      document.querySelector('#there')?.scrollIntoView(box);
      if (box) scrollTo(0, 60);
      marking.mark('#next');
    });
    expect(await tab.evaluate(() => marking.mayMark('#next'))).toBe(true);
    const mark = await tab.waitForMark(says);
    expect(mark.isInView).toBe(false);
    const { width, height } = { width: 1000, height: 700 };
    const { flag } = mark;
    expect(flag && flag.x >= 0 && flag.y >= 0 && flag.x + flag.width <= width).toBe(true);
    expect(flag && flag.y + flag.height <= height).toBe(true);
    await tab.clickFlag(says);
    await tab.waitForMark('点这里');
    await expectAround(tab, '#next');
  });
}

for (const [edge, body] of [
  ['lower', `FORM<button id="next" style="margin-left: 600px">上报</button>`],
  ['upper', `<button id="next" style="margin-left: 600px">上报</button>FORM<i id="there"></i>`],
] as const) {
  test(`over a form the flag keeps to the ${edge} edge, in line with the control`, async ({
    tab,
  }) => {
    const rows = '<p style="margin: 0">单位名称 统一社会信用代码 注册专业 <input></p>'.repeat(80);
    await write(tab, '', body.replace('FORM', `<form>${rows}</form>`));
    await tab.evaluate(() => {
      document.querySelector('#there')?.scrollIntoView();
      marking.mark('#next');
    });
    const { flag } = await tab.waitForMark(edge === 'lower' ? '下一步在下面' : '下一步在上面');
    const { x, width } = await boxOf(tab, '#next');
    if (!flag) throw new Error('there is no flag');
    expect(edge === 'lower' ? 700 - flag.y - flag.height : flag.y).toBeLessThan(8);
    expect(flag.x).toBeLessThanOrEqual(x + width);
    expect(flag.x + flag.width).toBeGreaterThanOrEqual(x);
  });
}

test('a warning that is scrolled away stays in view, and says the same', async ({ tab }) => {
  await write(tab, '', `<h1 id="next">注销</h1>${LONG}`);
  await tab.evaluate(() => {
    scrollTo(0, 900);
    marking.mark('#next', { tone: 'stop', text: '您选的是延续注册，这里是注销' });
  });
  const { isInView, flag } = await tab.waitForMark('您选的是延续注册，这里是注销');
  expect([isInView, flag && flag.y < 40]).toEqual([false, true]);
});

test('what a dialog covers is not to be marked, wherever it is scrolled', async ({ tab }) => {
  await write(
    tab,
    '#shade { position: fixed; inset: 0; background: #0008 }',
    `<button id="here">注册</button>${LONG}<button id="next">上报</button><div id="shade"></div>`,
  );
  const mayMark = () => tab.evaluate(() => [marking.mayMark('#here'), marking.mayMark('#next')]);
  expect(await mayMark()).toEqual([false, false]);
  await tab.evaluate(() => document.querySelector('#shade')?.remove());
  expect(await mayMark()).toEqual([true, true]);
});

test('it is above all else where what it marks is, and nowhere besides', async ({ tab }) => {
  await write(tab, '', '<dialog id="box"><button id="next">上报</button></dialog>');
  const isAbove = () =>
    tab.evaluate(() => {
      marking.mark('#next');
      return document.querySelector('jianzaoshi-marker')?.matches(':popover-open');
    });
  await tab.evaluate(() => document.querySelector('dialog')?.show());
  expect(await isAbove()).toBe(false);
  await tab.evaluate(() => {
    document.querySelector('dialog')?.close();
    document.querySelector('dialog')?.showModal();
  });
  expect(await isAbove()).toBe(true);
  await tab.evaluate(() => {
    const box = document.querySelector('dialog') as HTMLDialogElement;
    box.close();
    box.popover = 'manual';
    box.showPopover();
  });
  expect(await isAbove()).toBe(true);
});

const MOVED: Readonly<Record<string, string>> = {
  'zoom of the root': 'html { zoom: 1.3 }',
  'zoom of root and body': 'html { zoom: 0.9 } body { zoom: 1.4 }',
  'a scaled root': 'html { transform: scale(0.85); transform-origin: 0 0 }',
  'zoom and scale of a root with perspective':
    'html { zoom: 1.25; transform: scale(0.9); perspective: 900px }',
  'a moved root with a filter': 'html { translate: 60px 40px; filter: grayscale(1) }',
  'a head that stays': 'header { position: sticky; top: 0; height: 60px; background: #eee }',
  'a box that scrolls': '#box { height: 400px; overflow: auto }',
  'an animation': `#box { animation: move 600ms linear 1 forwards }
    @keyframes move { from { transform: none } to { transform: translate(200px, 90px) } }`,
};

for (const [name, css] of Object.entries(MOVED)) {
  test(`it follows: ${name}`, async ({ tab }) => {
    await write(
      tab,
      css,
      `<header>门户</header><div id="box"><p style="height: 300px">请按顺序办理。</p>
      <button id="next">上报</button>${LONG}</div>`,
    );
    await tab.evaluate(() => marking.mark('#next'));
    await tab.evaluate(() => {
      scrollTo(0, 70);
      (document.querySelector('#box') as Element).scrollTop = 50;
    });
    await tab.evaluate(settled);
    await expectAround(tab, '#next');
    // Moved by a script, in which no event tells of it.
    await tab.evaluate(() => {
      (document.querySelector('#box') as HTMLElement).style.marginLeft = '120px';
    });
    await expectAround(tab, '#next');
  });
}

test('of a control that is cut off, what shows is outlined', async ({ tab }) => {
  await write(
    tab,
    '#box { height: 330px; overflow: auto } #next { height: 80px }',
    `<div id="box"><p style="height: 260px">请</p><button id="next">上报</button>${LONG}</div>`,
  );
  await tab.evaluate(() => marking.mark('#next'));
  const [{ rect }, box] = [await tab.waitForMark('点这里'), await boxOf(tab, '#box')];
  expect(rect.y + rect.height).toBeLessThanOrEqual(box.y + box.height + GAP + 1);
});

test('what comes to lie below the flag drives it away', async ({ tab }) => {
  await write(
    tab,
    '#menu { position: fixed }',
    '<p style="height: 200px"></p><button id="next">上报</button>',
  );
  await tab.evaluate(() => marking.mark('#next'));
  const { flag } = await tab.waitForMark('点这里');
  await tab.evaluate(({ x, y }) => {
    const style = `left: ${x}px; top: ${y}px`;
    document.body.insertAdjacentHTML(
      'beforeend',
      `<a href="#x" id="menu" style="${style}">菜单</a>`,
    );
  }, flag as Rect);
  await expect.poll(async () => (await tab.mark())?.flag).not.toEqual(flag);
});

for (const [right, down] of [
  [16, 8],
  [24, 8],
  [16, 16],
  [24, 16],
] as const) {
  test(`so does what is small: ${right} pixels to the right, ${down} down`, async ({ tab }) => {
    await write(tab, '', '<p style="height: 200px"></p><button id="next">上报</button>');
    await tab.evaluate(() => marking.mark('#next'));
    const { flag } = await tab.waitForMark('点这里');
    await tab.evaluate(
      ({ x, y, right, down }) => {
        const style = `position: fixed; width: 9px; height: 9px; left: ${x + right}px; top: ${y + down}px`;
        document.body.insertAdjacentHTML('beforeend', `<a href="#x" style="${style}"></a>`);
      },
      { ...(flag as Rect), right, down },
    );
    await expect.poll(async () => (await tab.mark())?.flag).not.toEqual(flag);
  });
}

test('while it rests, what lies over it and below its flag is not asked for in each frame', async ({
  tab,
}) => {
  await write(tab, '', '<p style="height: 200px"></p><button id="next">上报</button>');
  await tab.evaluate(() => marking.mark('#next'));
  await tab.waitForMark('点这里');
  const frames = await tab.evaluate(async () => {
    let isAsked = false;
    const ask = document.elementsFromPoint.bind(document);
    Document.prototype.elementsFromPoint = (left, top) => {
      isAsked = true;
      return ask(left, top);
    };
    // No time passes: however slow the machine is, it may ask once.
    const { now } = performance;
    performance.now = () => 1_000_000;
    let asked = 0;
    for (let frame = 0; frame < 15; frame++) {
      // Has it look again.
      dispatchEvent(new Event('scroll'));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (isAsked) asked += 1;
      isAsked = false;
    }
    performance.now = now;
    return asked;
  });
  expect(frames).toBe(1);
});

test('where all is full of controls there is an outline, and no flag', async ({ tab }) => {
  await write(
    tab,
    'div { position: fixed; inset: 0 } button { float: left; width: 50px; height: 25px; margin: 0 }',
    `<div>${'<button>办理</button>'.repeat(900)}</div>`,
  );
  await tab.evaluate(() => marking.mark('button:nth-child(100)'));
  const mark = await tab.mark();
  expect([mark?.isInView, mark?.flag]).toEqual([true, undefined]);
});

/** Of a page of 2,000 controls without a gap, 20 in a row, each 25 pixels high. */
const CROWD = 2_000;

for (const [where, nth] of [
  ['seen', 200],
  ['out of view', CROWD],
] as const) {
  test(`in a crowd each control is measured once, and those in the window are asked for: ${where}`, async ({
    tab,
  }) => {
    await write(
      tab,
      'body { margin: 0 } div { display: grid; grid-template-columns: repeat(20, 1fr) } button { height: 25px }',
      `<div>${'<button>办</button>'.repeat(CROWD)}</div>`,
    );
    const inWindow = await tab.evaluate(() => (innerHeight / 25) * 20);
    const asked = await tab.evaluate(countAsked, nth);
    expect(asked.boxes).toBeGreaterThanOrEqual(CROWD);
    expect(asked.boxes).toBeLessThan(CROWD * 1.05);
    // Beside the controls, what a few places of the flag lie on.
    expect(asked.points).toBeLessThan(inWindow * 1.05 + 200);
  });
}

/** Runs in the page: marks a button with a note, and counts what the browser is asked for that. */
function countAsked(nth: number): { boxes: number; points: number } {
  const asked = { boxes: 0, points: 0 };
  const count = (prototype: object, method: string, what: keyof typeof asked) => {
    const own = Reflect.get(prototype, method) as (...args: unknown[]) => unknown;
    Reflect.set(prototype, method, function (this: unknown, ...args: unknown[]) {
      asked[what] += 1;
      return own.apply(this, args);
    });
    return () => Reflect.set(prototype, method, own);
  };
  const ends = [
    count(Element.prototype, 'getBoundingClientRect', 'boxes'),
    count(Document.prototype, 'elementFromPoint', 'points'),
    count(Document.prototype, 'elementsFromPoint', 'points'),
  ];
  marking.mark(`button:nth-child(${nth})`, { note: '注销以后无法恢复。' });
  for (const end of ends) end();
  return asked;
}

test('a flag that finds no place beside its control stands apart, with a line', async ({ tab }) => {
  await write(
    tab,
    'body { margin: 150px } div { width: 300px } button { float: left; width: 100px; height: 30px }',
    `<div>${'<button>办理</button>'.repeat(9)}</div>`,
  );
  await tab.evaluate(() => marking.mark('button:nth-child(5)'));
  const { flag, line } = await tab.waitForMark('点这里');
  expect(flag && (flag.y + flag.height <= 152 || flag.y >= 238 || flag.x >= 448)).toBe(true);
  expect(line).toBe(true);
});

test('what cannot be undone is red, and says what to check first', async ({ tab }) => {
  await tab.goto(formAddress('cancellation'));
  await runScript(tab, await script);
  await tab.evaluate(() =>
    marking.mark('form button', { tone: 'final', text: '先核对', note: '注销以后无法恢复。' }),
  );
  const mark = await tab.waitForMark('先核对');
  expect(mark.note).toBe('注销以后无法恢复。');
  expect(mark.tone).toBe('final');
});

test('a control that moves without a word keeps its outline', async ({ tab }) => {
  await write(
    tab,
    'button { position: absolute; top: 100px; left: 40px }',
    '<button>办理</button>',
  );
  await tab.evaluate(() => marking.mark('button'));
  await tab.waitForMark('点这里');
  // It has been looked at in as many frames as it takes to count as being at rest, and more.
  await tab.evaluate(async () => {
    for (let i = 0; i < 40; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    // Of a rule that is changed no observer and no event tells.
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    const rule = rules.find(({ cssText }) => cssText.startsWith('button { position: absolute'));
    (rule as CSSStyleRule).style.top = '400px';
  });
  await expectAround(tab, 'button');
});
