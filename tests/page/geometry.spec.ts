import { answerTo } from '../e2e/recognition.ts';
import { settled } from '../harness/settled.ts';
import { find } from '../harness/shadow.ts';
import type { ShadowElement, Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { bundle } from './bundle.ts';
import type { CardInDocument } from './card.ts';
import { expect, runScript, test } from './fixtures.ts';
import type { MarkerInDocument } from './marker.ts';

declare const card: CardInDocument;
declare const marker: MarkerInDocument;

const cardScript = bundle('card.ts');
const markerScript = bundle('marker.ts');

/** Between a control and its outline, in CSS pixels. */
const GAP = 4;
/** Between the card and the edges of the window, in CSS pixels. */
const MARGIN = 20;

/** What a page is written of. */
interface Written {
  readonly doctype?: string;
  /** Styles of the root, the body, and whatever else. */
  readonly css: string;
}

/** A long page with a control that stands somewhere in the middle, and stands there from then on. */
async function write(tab: Tab, { doctype = '<!DOCTYPE html>', css }: Written): Promise<void> {
  await tab.setViewport({ width: 1000, height: 800 });
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(
    ([kind, style]) => {
      document.open();
      document.write(`${kind}<html><head><meta charset="utf-8"><style>${style}</style></head><body>
        <p>请按顺序办理。</p><button id="next" style="margin: 90px">下一步</button>
        <div style="height: 3000px">长页面</div></body></html>`);
      document.close();
    },
    [doctype, css] as const,
  );
  await runScript(tab, await cardScript);
  await runScript(tab, await markerScript);
}

/** The card, where it has come to stand. */
async function shownCard(tab: Tab): Promise<ShadowElement['rect']> {
  await tab.evaluate(() => card.show('phone-bound'));
  await tab.waitForOverlay(answerTo('phone-bound'));
  await tab.evaluate(settled);
  const host = await tab.waitForOverlay(answerTo('phone-bound'));
  return find(host, ({ attributes }) => attributes['class'] === 'card').rect;
}

/** What a person sees of the page: where a box that fills the window reaches. */
function seen(tab: Tab): Promise<{ width: number; height: number }> {
  return tab.evaluate(() => {
    const box = document.createElement('div');
    box.popover = 'manual';
    box.style.cssText =
      'position: fixed; inset: 0; width: auto; height: auto; margin: 0; border: 0';
    document.documentElement.append(box);
    box.showPopover();
    const { width, height } = box.getBoundingClientRect();
    box.remove();
    return { width, height };
  });
}

const QUIRKS: Readonly<Record<string, Written>> = {
  'no DOCTYPE': { doctype: '', css: '' },
  'an old DOCTYPE, and a body that scrolls by itself': {
    doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">',
    css: 'html { overflow: hidden; height: 100% } body { overflow: auto; height: 100%; margin: 0 }',
  },
  'an old DOCTYPE': {
    doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">',
    css: 'html { border: 20px solid }',
  },
  'no DOCTYPE, and a root wider than the window': {
    doctype: '',
    css: 'html { width: 2000px; height: 500px }',
  },
  'a root that is a narrow column': {
    css: 'html { width: 600px; height: 5000px; border: 9px solid }',
  },
};

for (const [name, written] of Object.entries(QUIRKS)) {
  test(`the card stands in the window, and on no dialog: ${name}`, async ({ tab }) => {
    await write(tab, written);
    const left = await tab.evaluate(() => {
      const box = Object.assign(document.createElement('div'), { role: 'dialog' });
      box.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 420px; height: 600px';
      box.innerHTML = '<p>提示</p><button>确定</button>';
      document.body.append(box);
      return box.getBoundingClientRect().left;
    });
    const rect = await shownCard(tab);
    const { height } = await seen(tab);
    expect(rect.x).toBeGreaterThanOrEqual(0);
    expect(rect.y).toBeGreaterThanOrEqual(0);
    expect(rect.x + rect.width).toBeLessThanOrEqual(left);
    expect(rect.y + rect.height).toBeLessThanOrEqual(height);
  });
}

const MOVED: Readonly<Record<string, Written>> = {
  zoom: { css: 'html { zoom: 1.3 }' },
  'zoom, and no DOCTYPE': { doctype: '', css: 'html { zoom: 0.8 }' },
  'zoom of root and body': { css: 'html { zoom: 0.9 } body { zoom: 1.4 }' },
  scale: { css: 'html { transform: scale(0.85); transform-origin: 0 0 }' },
  'translate and perspective': { css: 'html { translate: 60px 40px; perspective: 900px }' },
  'a filter, and a body that is moved': {
    css: 'html { filter: grayscale(1) } body { transform: translate(30px, 20px) scale(1.1); transform-origin: 0 0 }',
  },
  'zoom and scale': { css: 'html { zoom: 1.25; transform: scale(0.9) }' },
};

for (const [name, written] of Object.entries(MOVED)) {
  test(`card and marker stand where they should on a root with ${name}`, async ({ tab }) => {
    await write(tab, written);
    await tab.evaluate(() => marker.mark('#next'));
    await tab.evaluate(() => scrollTo(0, 30));
    const rect = await shownCard(tab);
    const { width, height } = await seen(tab);
    expect(Math.round(rect.x + rect.width)).toBe(Math.round(width) - MARGIN);
    expect(Math.round(rect.y + rect.height)).toBe(Math.round(height) - MARGIN);
    await tab.evaluate(settled);
    const outline = await tab.mark();
    const control = await tab.evaluate(() => {
      const {
        x,
        y,
        width: wide,
        height: high,
      } = (document.querySelector('#next') as Element).getBoundingClientRect();
      return { x, y, width: wide, height: high };
    });
    const off = [
      (outline?.rect.x ?? 0) + GAP - control.x,
      (outline?.rect.y ?? 0) + GAP - control.y,
      (outline?.rect.width ?? 0) - 2 * GAP - control.width,
      (outline?.rect.height ?? 0) - 2 * GAP - control.height,
    ];
    expect(off.map((by) => Math.abs(by) < 1.5)).toEqual([true, true, true, true]);
  });
}
