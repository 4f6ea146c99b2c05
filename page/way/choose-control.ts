/** Which of the controls on the page a step wants clicked next. */
import { real } from '../read/real.ts';
import { isShown, type KnownText } from './read-page.ts';
import { isReachable } from './sight.ts';

/** What a step says of its control; see `WayStep`. */
interface Wanted {
  readonly clicks: readonly string[];
  readonly rows?: readonly string[];
  readonly tick?: true;
  readonly phone?: true;
}

/** A control, and what clicking it brings about. */
export interface Choice {
  readonly element: Element;
  /** It is the last that the step wants clicked. */
  readonly isLast: boolean;
  /** It is the checkbox before it. */
  readonly isTick: boolean;
}

/** The sides of a code that a phone can read, in CSS pixels, and how much they may differ. */
const CODE = { least: 60, most: 480, ratio: 1.2 };

/**
 * @param places where the labels stand on the page
 * @param wanted the step
 * @returns the control; of those that follow each other, the last that is there. Undefined when
 *   there is none, or when it cannot be told which.
 */
export function chooseControl(places: readonly KnownText[], wanted: Wanted): Choice | undefined {
  const { clicks, rows, tick } = wanted;
  for (let i = clicks.length - 1; i >= 0; i--) {
    const controls = places.filter(
      ({ text, role, element }) => text === clicks[i] && role === 'control' && isReachable(element),
    );
    const isLast = i === clicks.length - 1;
    const element = isLast && rows ? inRow(controls, places, rows) : best(controls);
    if (!element) continue;
    const box = tick && isLast ? openCheckbox(real(element).ownerDocument) : undefined;
    return box ? { element: box, isLast: false, isTick: true } : { element, isLast, isTick: false };
  }
  return undefined;
}

/**
 * @param document the page
 * @returns the leftmost picture that can be a code for a phone
 */
export function findCode(document: Document): Element | undefined {
  const left = (element: Element) => real(element).getBoundingClientRect().left;
  return [...real(document).querySelectorAll('img,canvas,svg')]
    .filter((element) => {
      const { width, height } = real(element).getBoundingClientRect();
      const [short, long] = width < height ? [width, height] : [height, width];
      return (
        short >= CODE.least &&
        long <= CODE.most &&
        long <= short * CODE.ratio &&
        isShown(element) &&
        isReachable(element)
      );
    })
    .sort((one, other) => left(one) - left(other))[0];
}

// ---------------------------------------------------------------------------------------------

/** The first control that shares a part of the page with a row's text, and with no other control. */
function inRow(
  controls: readonly KnownText[],
  places: readonly KnownText[],
  rows: readonly string[],
): Element | undefined {
  const titles = places.filter(({ text }) => rows.includes(text)).map(({ element }) => element);
  return controls.find(({ element }) => {
    const around = closestAround(element, titles);
    return around && controls.filter((other) => real(around).contains(other.element)).length === 1;
  })?.element;
}

function closestAround(element: Element, titles: readonly Element[]): Element | undefined {
  for (let around = real(element).parentElement; around; around = real(around).parentElement) {
    if (titles.some((title) => real(around)?.contains(title))) return around;
  }
  return undefined;
}

/** A form's own button rather than one of the same name in the head of the page. */
function best(controls: readonly KnownText[]): Element | undefined {
  return (controls.find(({ element }) => real(element).closest('form')) ?? controls[0])?.element;
}

/** The only checkbox of a page, while it is not ticked; what is shown in its place where it is hidden. */
function openCheckbox(document: Document): Element | undefined {
  const boxes = [...real(document).querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const [box] = boxes;
  if (!box || boxes.length > 1 || box.checked) return undefined;
  return [box, box.nextElementSibling, box.labels?.[0]].find(
    (element): element is Element => !!element && isShown(element),
  );
}
