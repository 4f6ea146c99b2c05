import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { dropStraySecondClicks } from '../../../guide/second-click.ts';

/** As much of an element as is asked for. */
class Control extends EventTarget {
  textContent: string;
  readonly #isTick: boolean;
  readonly #around: Control;

  constructor(textContent: string, { isTick = false, around }: Partial<Kind> = {}) {
    super();
    this.textContent = textContent;
    this.#isTick = isTick;
    this.#around = around ?? this;
  }
  closest(): Control {
    return this.#around;
  }
  matches(): boolean {
    return this.#isTick;
  }
  querySelector(): null {
    return null;
  }
}

interface Kind {
  readonly isTick: boolean;
  /** The control that it stands in. */
  readonly around: Control;
}

vi.stubGlobal('Element', Control);
afterAll(() => vi.unstubAllGlobals());

let page: EventTarget;
/** What the clicks that counted have hit. */
let hits: string[];

beforeEach(() => {
  page = new EventTarget();
  hits = [];
  dropStraySecondClicks(page);
  page.addEventListener('click', ({ target }) => hits.push((target as Control).textContent));
});

/** @param detail how many clicks the browser has counted in that place; of a key 0 */
function click(target: Control, detail: number): Event {
  const event = new Event('click', { cancelable: true });
  Object.defineProperties(event, { target: { get: () => target }, detail: { value: detail } });
  page.dispatchEvent(event);
  return event;
}

test('the second click on another thing neither counts nor leads anywhere', () => {
  click(new Control('这个提示已经解决'), 1);
  const second = click(new Control('单位已经确认'), 2);
  const third = click(new Control('单位已经确认'), 3);
  expect(hits).toEqual(['这个提示已经解决']);
  expect([second.defaultPrevented, third.defaultPrevented]).toEqual([true, true]);
});

test('nor on the same thing that says something else by then', () => {
  const button = new Control('单位已经确认');
  click(button, 1);
  button.textContent = '审核已经通过';
  click(button, 2);
  expect(hits).toEqual(['单位已经确认']);
  click(button, 1);
  expect(hits).toEqual(['单位已经确认', '审核已经通过']);
});

test('nor on another thing that says the same, as of another step', () => {
  click(new Control('其实还没有办，回到上一步'), 1);
  click(new Control('其实还没有办，回到上一步'), 2);
  expect(hits).toEqual(['其实还没有办，回到上一步']);
});

test('on the same thing that says the same it counts, wherever within it', () => {
  const button = new Control('展开');
  click(new Control('展', { around: button }), 1);
  click(new Control('开', { around: button }), 2);
  expect(hits).toEqual(['展', '开']);
});

test('a box to tick takes each click', () => {
  click(new Control('登录', { isTick: true }), 1);
  click(new Control('扫脸', { isTick: true }), 2);
  expect(hits).toEqual(['登录', '扫脸']);
});

test('keys count, however fast', () => {
  click(new Control('换一种'), 1);
  click(new Control('换单位'), 0);
  click(new Control('延续'), 0);
  expect(hits).toEqual(['换一种', '换单位', '延续']);
});
