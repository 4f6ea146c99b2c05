import { portalAddress } from '../portal/addresses.ts';
import { expect, test } from './harness/fixtures.ts';

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
