/** Which of the controls on the page a step wants clicked next. */
import { isShown, type Place } from './read-page.ts';

/** What a step says of its control; see `WayStep`. */
interface Wanted {
  readonly clicks: readonly string[];
  readonly row?: string;
  readonly tick?: true;
  readonly phone?: true;
}

/** A control, and what clicking it brings about. */
export interface Choice {
  readonly element: Element;
  /** It is the last that the step wants clicked. */
  readonly isLast: boolean;
}

/** The sides of a code that a phone can read, in CSS pixels, and how much they may differ. */
const CODE = { least: 60, most: 480, ratio: 1.2 };

/**
 * @param places where the labels stand on the page
 * @param wanted the step
 * @returns the control; of those that follow each other, the last that is there. Undefined when
 *   there is none, or when it cannot be told which.
 */
export function chooseControl(places: readonly Place[], wanted: Wanted): Choice | undefined {
  const { clicks, row, tick } = wanted;
  for (let i = clicks.length - 1; i >= 0; i--) {
    const controls = places.filter(
      ({ text, standing }) => text === clicks[i] && standing === 'control',
    );
    const isLast = i === clicks.length - 1;
    const element = isLast && row !== undefined ? inRow(controls, places, row) : best(controls);
    if (!element) continue;
    const box = tick && isLast ? openCheckbox(element.ownerDocument) : undefined;
    return box ? { element: box, isLast: false } : { element, isLast };
  }
  return undefined;
}

/**
 * @param document the page
 * @returns the leftmost picture that can be a code for a phone
 */
export function findCode(document: Document): Element | undefined {
  const left = (element: Element) => element.getBoundingClientRect().left;
  return [...document.querySelectorAll('img,canvas,svg')]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const [short, long] = width < height ? [width, height] : [height, width];
      return (
        short >= CODE.least && long <= CODE.most && long <= short * CODE.ratio && isShown(element)
      );
    })
    .sort((one, other) => left(one) - left(other))[0];
}

// ---------------------------------------------------------------------------------------------

/** The control that shares the smallest part of the page with the row's text. */
function inRow(
  controls: readonly Place[],
  places: readonly Place[],
  row: string,
): Element | undefined {
  const titles = places.filter(({ text }) => text === row).map(({ element }) => element);
  let nearest: { readonly element: Element; readonly around: Element } | undefined;
  for (const { element } of controls) {
    const around = closestAround(element, titles);
    if (around && (!nearest || (nearest.around !== around && nearest.around.contains(around)))) {
      nearest = { element, around };
    }
  }
  // A part that holds other controls of the same name holds several rows.
  const isOne = controls.filter(({ element }) => nearest?.around.contains(element)).length === 1;
  return isOne ? nearest?.element : undefined;
}

function closestAround(element: Element, titles: readonly Element[]): Element | undefined {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (titles.some((title) => around?.contains(title))) return around;
  }
  return undefined;
}

/** A form's own button rather than one of the same name in the head of the page. */
function best(controls: readonly Place[]): Element | undefined {
  return (controls.find(({ element }) => element.closest('form')) ?? controls[0])?.element;
}

/** The only checkbox of a page, while it is not ticked; what is shown in its place where it is hidden. */
function openCheckbox(document: Document): Element | undefined {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const [box] = boxes;
  if (!box || boxes.length > 1 || box.checked) return undefined;
  return [box, box.nextElementSibling, box.labels?.[0]].find(
    (element): element is Element => !!element && isShown(element),
  );
}
