/**
 * What `marking.spec.ts` runs in its documents: the marker as `way.js` draws it, and what a person
 * would find of it. Its root is closed: it is kept when it is made.
 */
import css from '../../components/marker.css?inline';
import { chooseControl } from '../../page/way/choose-control.ts';
import { createMarker, type Mark } from '../../page/way/marker.ts';
import { isShown } from '../../page/way/read-page.ts';

/** What a test does with it. */
export interface MarkingInDocument {
  /** Marks the first element that the selector finds. */
  mark(selector: string, more?: Partial<Mark>): void;
  /** Whether the marker would choose the control of this name. */
  mayMark(selector: string): boolean;
  /**
   * Marks each control that the selector finds, one after the other, in the middle of the window.
   * @returns how many there are, how many got a flag, and what is wrong with any
   */
  markAll(selector: string, more?: Partial<Mark>): Findings;
}

/** What was found of the marks of a page. */
interface Findings {
  readonly marked: number;
  readonly flagged: number;
  readonly wrong: readonly string[];
}

/** All that a person can click or fill in, by names and by the hand that the page shows. */
const CLICKABLE =
  'a,button,input:not([type="hidden"]),select,textarea,label,summary,[role="button"],[onclick],[contenteditable]';

const attachShadow = Element.prototype.attachShadow;
let root: ShadowRoot | undefined;
Element.prototype.attachShadow = function (options) {
  const made = attachShadow.call(this, options);
  if (this.localName === 'jianzaoshi-marker') root = made;
  return made;
};
const marker = createMarker(document, css, new AbortController().signal);
const NEXT = { text: '点这里', tone: 'next' } as const;

const marking: MarkingInDocument = {
  mark(selector, more) {
    const element = document.querySelector(selector) as Element;
    marker.show({ element, ...NEXT, ...more });
  },
  mayMark(selector) {
    const element = document.querySelector(selector) as Element;
    const place = { text: '', element, role: 'control' } as const;
    return chooseControl([place], { clicks: [''] }) !== undefined;
  },
  markAll(selector, more) {
    const controls = [...document.querySelectorAll(selector)].filter((one) => isShown(one));
    const wrong: string[] = [];
    let flagged = 0;
    for (const element of controls) {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      marker.show({ element, ...NEXT, ...more });
      const flag = root?.querySelector('p');
      if (!flag || getComputedStyle(flag).visibility === 'hidden') continue;
      flagged += 1;
      wrong.push(...below(flag.getBoundingClientRect(), element));
    }
    return { marked: controls.length, flagged, wrong };
  },
};
Object.assign(window, { marking });

/** The controls, but for the marked one and what it is in, of which the flag covers a part. */
function below(flag: DOMRect, element: Element): string[] {
  const isOther = (one: Element) => !one.contains(element) && one.localName !== 'jianzaoshi-marker';
  const found = new Set<Element>();
  for (const y of along(flag.top, flag.height)) {
    for (const x of along(flag.left, flag.width)) {
      const at = document.elementsFromPoint(x, y).find(isOther);
      const control =
        at?.closest(CLICKABLE) ?? (at && getComputedStyle(at).cursor === 'pointer' ? at : null);
      if (control && isOther(control)) found.add(control);
    }
  }
  const inWindow =
    flag.left >= 0 && flag.top >= 0 && flag.right <= innerWidth && flag.bottom <= innerHeight;

  return [
    ...[...found].map((one) => `${nameOf(element)}: over ${nameOf(one)}`),
    ...(inWindow ? [] : [`${nameOf(element)}: out of the window`]),
  ];
}

/** So close together that nothing that can be clicked lies between them. */
function along(from: number, length: number): number[] {
  const count = Math.ceil(length / 5);
  return Array.from({ length: count + 1 }, (_, i) => from + 0.2 + ((length - 0.4) * i) / count);
}

function nameOf(element: Element): string {
  return `<${element.localName}> ${element.textContent?.trim().slice(0, 20)}`;
}
