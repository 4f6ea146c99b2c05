import { expect, test } from '../harness/fixtures.ts';
import { settled } from '../harness/settled.ts';
import type { Point, ShadowElement, Tab } from '../harness/types.ts';
import { portalAddress, promptResultAddress, promptsAddress } from '../portal/addresses.ts';
import type { PromptId } from '../portal/prompts.ts';
import { wordingOf } from '../portal/prompts.ts';
import { waitForCard } from './recognition.ts';

const sides = [
  ['right', { right: '0' }],
  ['left', { left: '0' }],
] as const;

for (const [side, style] of sides) {
  test(`leaves a dialog at the ${side} free`, async ({ tab }) => {
    await tab.setViewport({ width: 1024, height: 768 });
    await tab.goto(portalAddress.entry);
    const dialog = await tab.evaluate((at) => {
      const box = document.createElement('div');
      box.setAttribute('role', 'dialog');
      Object.assign(box.style, { position: 'fixed', top: '0', bottom: '0', width: '420px', ...at });
      box.style.background = 'white';
      const said = document.createElement('p');
      said.textContent = '该手机号已被其他人员绑定，请确认';
      const button = document.createElement('button');
      button.textContent = '确定';
      button.style.cssText = 'position: absolute; bottom: 30px; left: 150px';
      box.append(said, button);
      document.body.append(box);
      const { left, right } = box.getBoundingClientRect();
      return { left, right };
    }, style);
    const { rect } = await tab.waitForOverlay('请其重置手机号');
    expect(rect.x >= dialog.right || rect.x + rect.width <= dialog.left).toBe(true);
    await tab.click('确定');
  });
}

const libraries = [
  ['layui-alert', '.layui-layer-btn0, .layui-layer-close'],
  ['element-box', '.el-message-box button:not([style*="none"])'],
  ['bootstrap-modal', '.modal button'],
] as const;

for (const [presenter, controls] of libraries) {
  for (const width of [1024, 1280]) {
    test(`every button of ${presenter} is free once it is open, in ${width} pixels`, async ({
      tab,
    }) => {
      await tab.setViewport({ width, height: 768 });
      const prompt = 'not-qualified';
      await tab.goto(promptsAddress({ prompt, presenter }));
      await tab.click({ css: `[data-prompt="${prompt}"][data-presenter="${presenter}"]` });
      await waitForCard(tab, prompt);
      await tab.evaluate(standing, controls);
      const { rect } = await waitForCard(tab, prompt);
      const boxes = await tab.evaluate(boxesOf, controls);
      expect(boxes.length).toBeGreaterThan(1);
      for (const { left, right, top, bottom } of boxes) {
        const isBeside = right <= rect.x || left >= rect.x + rect.width;
        expect(isBeside || bottom <= rect.y || top >= rect.y + rect.height).toBe(true);
      }
      await tab.click('确定');
    });
  }
}

test('stands beside a dialog that grows, from the first frame on', async ({ tab }) => {
  await tab.setViewport({ width: 1280, height: 768 });
  const [prompt, presenter] = ['not-qualified', 'layui-alert'] as const;
  await tab.goto(promptsAddress({ prompt, presenter }));
  const drawn = tab.evaluate(cardsDrawnWhileOpening, '.layui-layer-dialog');
  await tab.click({ css: `[data-prompt="${prompt}"][data-presenter="${presenter}"]` });
  const heights = (await drawn).map((at) => Number(at.split(', ')[1]));
  // The dialog is laid out once more in its second frame; half of what it grows the strip follows.
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(16);
  const [dialog] = await tab.evaluate(boxesOf, '.layui-layer-dialog');
  const { y, height } = await stripOf(tab);
  // Above and below are as good; beside what it has grown to it is either way.
  const { top = 0, bottom = 0 } = dialog ?? {};
  expect(Math.max(y - bottom, top - y - height)).toBeCloseTo(12, 0);
});

test('makes room for a dialog that a script slides below it', async ({ tab }) => {
  await tab.setViewport({ width: 1024, height: 768 });
  await tab.goto(portalAddress.entry);
  await tab.evaluate(() => {
    const box = document.createElement('div');
    box.setAttribute('role', 'dialog');
    box.style.cssText =
      'position: fixed; top: 0; bottom: 0; left: 0; width: 420px; background: white';
    box.textContent = '该手机号已被其他人员绑定，请确认';
    document.body.append(box);
    const slide = () => {
      const { left } = box.getBoundingClientRect();
      box.style.left = `${Math.min(left + 60, innerWidth - 420)}px`;
      if (left < innerWidth - 420) requestAnimationFrame(slide);
    };
    slide();
  });
  await tab.waitForOverlay('请其重置手机号');
  await expect
    .poll(async () => (await tab.waitForOverlay('请其重置手机号')).rect.x)
    .toBeLessThan(1024 - 420 - 360);
});

test('makes room for a dialog that comes later and slides below it', async ({ tab }) => {
  await tab.setViewport({ width: 1280, height: 800 });
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.evaluate(settled);
  await tab.evaluate(() => {
    const box = document.createElement('div');
    box.setAttribute('role', 'dialog');
    box.style.cssText = 'position: fixed; bottom: 0; left: 0; width: 500px; height: 300px';
    box.textContent = '请稍候';
    document.body.append(box);
    const slide = () => {
      const { left } = box.getBoundingClientRect();
      box.style.left = `${Math.min(left + 60, innerWidth - 500)}px`;
      if (left < innerWidth - 500) requestAnimationFrame(slide);
    };
    slide();
  });
  await expect
    .poll(async () => {
      const { rect } = await waitForCard(tab, 'phone-bound');
      return rect.x + rect.width <= 780 || rect.y + rect.height <= 500;
    })
    .toBe(true);
});

test('stands still in a window so small that it lies at the centre', async ({ tab }) => {
  await tab.setViewport({ width: 400, height: 600 });
  await tab.goto(portalAddress.entry);
  const places = tab.evaluate(cardPlacesDrawn, 40);
  await tab.evaluate((text) => {
    document.body.append(Object.assign(document.createElement('div'), { textContent: text }));
  }, wordingOf('annotation-done'));
  expect(await places).toHaveLength(1);
});

const fields = {
  input: '<input id="field">',
  editable: '<div id="field" contenteditable="true">甲</div>',
  'field in a shadow root': '<x-field id="field"></x-field>',
};

/** Runs in the page: puts a field at the bottom right, where the card stands first. */
function addField(html: string): void {
  const corner = document.createElement('div');
  corner.style.cssText = 'position: absolute; right: 40px; bottom: 40px; width: 200px';
  corner.innerHTML = html;
  corner
    .querySelector('x-field')
    ?.attachShadow({ mode: 'open' })
    .append(document.createElement('input'));
  document.body.style.cssText = 'position: fixed; inset: 0';
  document.body.append(corner);
}

/** Runs in the page. */
function focusField(): void {
  const field = document.getElementById('field');
  (field?.shadowRoot?.querySelector('input') ?? field)?.focus();
}

for (const [name, html] of Object.entries(fields)) {
  test(`leaves the focused ${name} free, and the one that gets the focus`, async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate(addField, html);
    const isFree = async () => {
      const { rect } = await tab.waitForOverlay('更多');
      const [box] = await tab.evaluate(boxesOf, '#field');
      if (!box) return false;
      const isBeside = box.left >= rect.x + rect.width || box.right <= rect.x;
      return isBeside || box.top >= rect.y + rect.height || box.bottom <= rect.y;
    };
    const say = (prompt: PromptId) =>
      tab.evaluate((text) => {
        document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
      }, wordingOf(prompt));
    await say('phone-bound');
    await waitForCard(tab, 'phone-bound');
    await expect.poll(isFree).toBe(false);
    await tab.evaluate(focusField);
    await expect.poll(isFree).toBe(true);
    await tab.clickInOverlay('关闭');
    await tab.waitForNoOverlay();
    await tab.evaluate(focusField);
    await say('photo-missing');
    await waitForCard(tab, 'photo-missing');
    await expect.poll(isFree).toBe(true);
  });
}

/** Runs in the page: a dialog where the card stands first. */
function openDialog(): void {
  const box = document.createElement('div');
  box.setAttribute('role', 'dialog');
  box.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 500px; height: 300px';
  const button = Object.assign(document.createElement('button'), { textContent: '确定' });
  box.append('请稍候', button);
  document.body.append(box);
}

test('makes room for a dialog that opens below it, once', async ({ tab }) => {
  await tab.setViewport({ width: 1280, height: 800 });
  await tab.goto(promptResultAddress('phone-bound'));
  await waitForCard(tab, 'phone-bound');
  await tab.evaluate(settled);
  const places = tab.evaluate(cardPlacesDrawn, 40);
  await tab.evaluate(openDialog);
  expect((await places).length).toBeLessThanOrEqual(2);
  const { rect } = await waitForCard(tab, 'phone-bound');
  expect(rect.x + rect.width <= 780 || rect.y + rect.height <= 500).toBe(true);
  await tab.click('确定');
});

const uses = {
  'under the pointer': (tab: Tab, { x, y }: Point) => tab.moveTo({ x: x + 100, y: y + 100 }),
  'where the person has put it': async (tab: Tab) => {
    await tab.dragInOverlay('非官方', { x: -30, y: -30 });
    await tab.moveTo({ x: 5, y: 5 });
  },
};

for (const [where, use] of Object.entries(uses)) {
  test(`stays ${where} when a dialog opens below it`, async ({ tab }) => {
    await tab.setViewport({ width: 1280, height: 800 });
    await tab.goto(promptResultAddress('phone-bound'));
    await waitForCard(tab, 'phone-bound');
    await tab.evaluate(settled);
    await use(tab, (await waitForCard(tab, 'phone-bound')).rect);
    const { rect } = await waitForCard(tab, 'phone-bound');
    await tab.evaluate(openDialog);
    await tab.evaluate(settled);
    expect((await waitForCard(tab, 'phone-bound')).rect).toEqual(rect);
  });
}

/** Where the strip stands. */
async function stripOf(tab: Tab): Promise<ShadowElement['rect']> {
  return (await tab.waitForOverlay('展开')).rect;
}

/** Runs in the page: what is matched has stopped moving, and the frames after that are drawn. */
async function standing(controls: string): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const places = () =>
    JSON.stringify(
      [...document.querySelectorAll(controls)].map((at) => at.getBoundingClientRect()),
    );
  for (let still = 0, before = ''; still < 5; before = places()) {
    await frame();
    still = places() === before ? still + 1 : 0;
  }
}

/** Runs in the page. */
function boxesOf(controls: string): { left: number; right: number; top: number; bottom: number }[] {
  return [...document.querySelectorAll(controls)].map((control) => {
    const { left, right, top, bottom } = control.getBoundingClientRect();
    return { left, right, top, bottom };
  });
}

/** Runs in the page: where the card was drawn in so many frames, from the first one on. */
function cardPlacesDrawn(frames: number): Promise<string[]> {
  return new Promise((resolve) => {
    const seen: string[] = [];
    const look = () => {
      const card = document.querySelector('jianzaoshi-helper')?.getBoundingClientRect();
      if (card?.height) seen.push(`${card.x}, ${card.y}`);
      if (seen.length < frames) requestAnimationFrame(look);
      else resolve([...new Set(seen)]);
    };
    look();
  });
}

/** Runs in the page: where the card was drawn until a dialog has opened. */
function cardsDrawnWhileOpening(dialog: string): Promise<string[]> {
  return new Promise((resolve) => {
    const seen = new Set<string>();
    const frame = new MessageChannel();
    // A task after the frame's own: what was there before the frame has been drawn by then.
    const nextFrame = () =>
      requestAnimationFrame(() =>
        frame.port2.postMessage(document.querySelector('jianzaoshi-helper') !== null),
      );
    frame.port1.onmessage = ({ data: wasThere }) => {
      const card = document.querySelector('jianzaoshi-helper')?.getBoundingClientRect();
      if (wasThere && card?.height) seen.add(`${card.x}, ${card.y}`);
      const animations = document.querySelector(dialog)?.getAnimations();
      const isOpen = animations?.every(({ playState }) => playState === 'finished');
      if (isOpen && seen.size > 0) resolve([...seen]);
      else nextFrame();
    };
    nextFrame();
  });
}
