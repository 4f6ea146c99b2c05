import type { ShownPage } from '../../core/guidance/shown-page.ts';
import { settled } from '../harness/settled.ts';
import { noticeAddress, portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import { expect, runScript, test } from './fixtures.ts';
import type { MarkerInDocument } from './marker.ts';

declare const places: readonly ShownPage[];
declare const marker: MarkerInDocument;

const placeScript = bundle('place.ts');
const markerScript = bundle('marker.ts');

/** Ways to come without any change of the document: what each gives the page's styles, or does to its body. */
const ENTRANCES: Readonly<
  Record<string, readonly [css: string, act?: (body: HTMLElement) => void]>
> = {
  'an animation': [
    'body { animation: come 0.3s 0.3s both } @keyframes come { from { opacity: 0 } }',
  ],
  'an animation that never ends': [
    'body { animation: come 0.8s alternate infinite } @keyframes come { from { opacity: 0 } }',
  ],
  'an animation of visibility': [
    'body { animation: come 0.1s 0.4s both } @keyframes come { from { visibility: hidden } }',
  ],
  'a transition': [
    'body { opacity: 0; transition: opacity 0.3s 0.2s } html.on body { opacity: 1 }',
    (body) => {
      // As it is now, is what it moves from.
      void getComputedStyle(body).opacity;
      body.parentElement?.classList.add('on');
    },
  ],
  'an animation of a script': [
    '',
    (body) => void body.animate([{ clipPath: 'inset(0 0 100% 0)' }, { clipPath: 'inset(0)' }], 500),
  ],
};

for (const [name, [css, act]] of Object.entries(ENTRANCES)) {
  test(`a page is told that comes by ${name}`, async ({ tab }) => {
    await tab.goto(noticeAddress('initial'));
    await tab.evaluate(settled);
    const script = await placeScript;
    await tab.evaluate(
      ([code, style, source]) => {
        const sheet = document.createElement('style');
        sheet.textContent = style;
        document.head.append(sheet);
        if (source) new Function(`return ${source}`)()(document.body);
        new Function(code).call(window);
      },
      [script, css, act ? String(act) : ''] as const,
    );
    await expect.poll(() => tab.evaluate(() => places.at(-1)?.page)).toBe('notice');
  });
}

for (const [name, css] of [
  [
    'an animation',
    '#next { animation: come 0.4s both } @keyframes come { from { translate: 200px } }',
  ],
  [
    'an animation of what is around it',
    'body { animation: come 0.4s both } @keyframes come { from { margin-top: 300px } }',
  ],
] as const) {
  test(`the outline stands around a control that has come by ${name}`, async ({ tab }) => {
    await tab.goto(portalAddress.recognition);
    await tab.evaluate((style) => {
      document.body.innerHTML = '<button id="next">下一步</button>';
      const sheet = document.createElement('style');
      sheet.textContent = style;
      document.head.append(sheet);
    }, css);
    await runScript(tab, await markerScript);
    await tab.evaluate(() => marker.mark('#next'));
    const off = async () => {
      const outline = await tab.mark();
      const { x, y } = await tab.evaluate(() => {
        const { left, top } = (document.querySelector('#next') as Element).getBoundingClientRect();
        return { x: left, y: top };
      });
      return Math.max(
        Math.abs((outline?.rect.x ?? 0) + 4 - x),
        Math.abs((outline?.rect.y ?? 0) + 4 - y),
      );
    };
    // When all has come, also what is told of it.
    await tab.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => {}),
    );
    await tab.evaluate(settled);
    expect(await off()).toBeLessThan(1);
  });
}
