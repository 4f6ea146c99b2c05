import type { Tab } from '../harness/types.ts';
import { portalAddress } from '../portal/addresses.ts';
import { wordingOf } from '../portal/prompts.ts';
import { expectSilence, test, waitForPrompt } from './fixtures.ts';

// Long: all workers take from it.
test.describe.configure({ mode: 'parallel' });

/** Around the words: the styles of a box, and of the box around it. */
type Styles = readonly [box: string, around?: string];

/** Styles with which nobody reads the words. */
const UNSEEN: Readonly<Record<string, Styles>> = {
  'a filter that lets nothing through': ['filter: opacity(0)'],
  'a filter in percent, among others': ['filter: grayscale(1) opacity(3%) contrast(2)'],
  'a filter around it': ['', 'filter: opacity(0.2); opacity: 0.3'],
  'a smear': ['', 'filter: blur(20px)'],
  'a mask of nothing': ['mask-image: linear-gradient(transparent, transparent)'],
  'a mask of nothing around it': ['', 'mask: radial-gradient(#0000, rgb(9 9 9 / 0%))'],
  'a clip to nothing, in pixels': ['clip-path: inset(500px)'],
  'a clip to an edge that says nothing': ['height: 300px; clip-path: inset(200px 0 0 0)'],
  'a circle of nothing': ['clip-path: circle(1px at 10px 10px)'],
  'a circle beside it': ['clip-path: circle(20px at -90px 50%)'],
  'a line': ['clip-path: polygon(0 0, 100% 0, 0 0)'],
  'a polygon beside it': ['clip-path: polygon(-200px 0, -100px 0, -100px 100%)'],
  'letters that are hardly there': ['color: rgb(0 0 0 / 4%)'],
  'letters of a colour of another space': ['color: oklch(60% 0.1 90 / 0)'],
  'a fill of the letters': ['-webkit-text-fill-color: transparent'],
  'the back of a box': ['transform: rotateY(180deg); backface-visibility: hidden'],
  'the back of a card': [
    'backface-visibility: hidden',
    'transform-style: preserve-3d; rotate: y 180deg',
  ],
  'a scale of nothing': ['transform: scale(0.01)'],
  'a scale of its own': ['', 'scale: 0 1'],
  'an edge-on turn': ['transform: rotateX(90deg)'],
  'hidden contents': ['content-visibility: hidden'],
  'letters of no size': ['font-size: 0.1px'],
  // Where no pointer can tell: below the window.
  'a clip to nothing, below the window': ['margin-top: 1500px; clip-path: inset(50%)'],
  'a clip from both sides, around it': ['', 'margin-top: 1500px; clip-path: inset(0 70% 0 30%)'],
  'a circle of nothing, below the window': ['margin-top: 1500px; clip-path: circle(0)'],
  'an ellipse that is flat, around it': ['', 'margin-top: 1500px; clip-path: ellipse(50% 0px)'],
  'a point, below the window': ['margin-top: 1500px; clip-path: polygon(0 0, 0 0, 0 0)'],
  'the old clip': ['position: absolute; clip: rect(0 0 0 0)'],
  'the old clip of a pixel, below the window': [
    'position: absolute; top: 1500px; clip: rect(1px, 1px, 1px, 1px)',
  ],
  'the old clip around it': ['', 'position: fixed; top: 9px; clip: rect(0, auto, 0, auto)'],
  'a box of no height, below the window': ['', 'margin-top: 1500px; height: 0; overflow: hidden'],
  'a box that it stands beside': ['margin-left: 400px', 'width: 300px; overflow: clip'],
  'a box that it stands below': ['margin-top: 1500px', 'height: 60px; overflow: hidden'],
  'a box that holds what is positioned': [
    'position: absolute; top: 40px',
    'position: relative; height: 0; overflow: hidden',
  ],
  'a box with a filter, which what is fixed does not escape': [
    'position: fixed; top: 90px',
    'height: 30px; overflow: hidden; filter: grayscale(1)',
  ],
  'a box that cuts at its sides alone': ['margin-left: 400px', 'width: 300px; overflow-x: clip'],
};

/** Styles much like them, with which they are read. */
const SEEN: Readonly<Record<string, Styles>> = {
  'a weak filter': ['filter: opacity(0.6) blur(0.4px)'],
  'a mask that fades out': ['mask-image: linear-gradient(#000 90%, transparent)'],
  'round corners': ['clip-path: inset(0 round 8px)'],
  'a clip with room': ['padding: 30px; clip-path: inset(10px 5% 10px 2px)'],
  'a large circle': ['clip-path: circle(70%)'],
  'a slanted box': ['padding: 20px; clip-path: polygon(0 0, 100% 0, 95% 100%, 5% 100%)'],
  'a clip of the browser’s own reckoning': ['clip-path: inset(calc(1% + 1px) calc(1% - 1px))'],
  'letters that shine through': ['color: rgb(0 0 0 / 55%)'],
  'letters painted with their ground': [
    'color: transparent; background: linear-gradient(90deg, red, blue); background-clip: text',
  ],
  'letters of their shadow alone': ['color: transparent; text-shadow: 0 0 1px black'],
  'a box turned all the way': ['transform: rotateY(360deg); backface-visibility: hidden'],
  'a card turned twice': [
    'backface-visibility: hidden; transform: rotateY(180deg)',
    'transform-style: preserve-3d; transform: rotateY(180deg)',
  ],
  'a box that is turned, and has a back': ['transform: rotateX(180deg)'],
  'a scale': ['transform: scale(0.8)'],
  'a clip with room, below the window': ['margin-top: 1500px; clip-path: inset(10% 30% 10% 5%)'],
  'a circle around a corner': ['padding: 0 90px 60px 0; clip-path: circle(70% at 0 0)'],
  'a circle that says where alone': [
    'margin-top: 1500px; padding: 60px 0; clip-path: circle(at 20% 50%)',
  ],
  'a circle, below the window': ['margin-top: 1500px; clip-path: circle(60%)'],
  'a triangle, below the window': ['margin-top: 1500px; clip-path: polygon(0 0, 100% 0, 0 100%)'],
  'the old clip with room': ['position: absolute; clip: rect(0, 900px, 90px, 0)'],
  'the old clip of nothing but its own edges': ['position: fixed; clip: rect(auto auto auto auto)'],
  'the old clip, where it says nothing': ['clip: rect(0 0 0 0)'],
  'a box of no height that cuts nothing': ['', 'height: 0'],
  'a box that scrolls there': ['margin-top: 1500px', 'height: 60px; overflow: auto'],
  'a box that cuts, which what is fixed escapes': [
    'position: fixed; top: 40px',
    'height: 0; overflow: hidden',
  ],
  'a box that cuts and holds nothing that is positioned': [
    'position: absolute; top: 1500px',
    'height: 0; overflow: hidden',
  ],
  'a box that cuts at its sides alone, and ends above it': [
    'margin-top: 1500px',
    'height: 60px; overflow-x: clip',
  ],
  'a box that cuts at its foot alone, and ends beside it': [
    'margin-left: 400px; white-space: nowrap',
    'width: 300px; overflow-y: clip',
  ],
};

async function put(tab: Tab, [box, around = '']: Styles): Promise<void> {
  await tab.goto(portalAddress.recognition);
  await tab.evaluate(
    ([text, inner, outer]) => {
      document.body.insertAdjacentHTML(
        'afterbegin',
        `<div style="${outer}"><div style="${inner}">${text}</div></div>`,
      );
    },
    [wordingOf('phone-bound'), box, around] as const,
  );
}

for (const [name, styles] of Object.entries(UNSEEN)) {
  test(`nothing is raised by words under ${name}`, async ({ tab }) => {
    await put(tab, styles);
    await expectSilence(tab);
  });
}

for (const [name, styles] of Object.entries(SEEN)) {
  test(`a prompt is read under ${name}`, async ({ tab }) => {
    await put(tab, styles);
    await waitForPrompt(tab, 'phone-bound');
  });
}
