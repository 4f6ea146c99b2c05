/** What `watch.spec.ts` runs in its document: when a page is looked at, by a clock of its own. */
import { watchPage } from '../../page/way/watch-page.ts';
import { createHandClock } from '../harness/hand-clock.ts';

const clock = createHandClock();
const counts = { looks: 0, readings: 0 };
const known = document.createElement('a');
known.className = 'known';
known.textContent = '下一步';
const around = document.createElement('main');
const list = document.createElement('ul');
around.append(known);
document.body.append(around, list);

watchPage(
  document,
  {
    look() {
      counts.looks += 1;
      return false;
    },
    readAll() {
      counts.readings += 1;
    },
    isAround: (node) => node.contains(known),
  },
  clock,
  new AbortController().signal,
);

/**
 * Has changes happen one after the other, each seen before the next, and so much time pass after each.
 * @returns how many looks that has brought
 */
async function looksFor(where: string, times: number, milliseconds: number): Promise<number> {
  const { looks } = counts;
  for (let i = 0; i < times; i++) {
    const element = document.querySelector(where);
    element?.setAttribute('class', `changed-${i}`);
    // The observer hears of it in a task of its own.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    clock.pass(milliseconds);
  }
  return counts.looks - looks;
}

Object.assign(window, { counts, clock, looksFor });
