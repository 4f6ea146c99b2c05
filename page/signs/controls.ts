/** What a person can click and fill in, as far as elements, roles and names say. */
import { real } from '../read/real.ts';

/** Links that lead somewhere: pages make buttons of the others. */
export const LEADING_LINK = 'a[href]:not([href^="javascript:" i]):not([href="#"])';
/** Buttons whose text is an attribute. */
export const INPUT_BUTTON = 'input:is([type="submit" i],[type="button" i])';
/** Buttons whose text stands in them, and what is like one by its role. */
export const BUTTON =
  'button,[role="button" i],[role="link" i],[role="tab" i],[role="menuitem" i],[role="option" i]';
/** All that is there to be clicked by its name. */
export const CONTROL = `a,summary,${BUTTON},${INPUT_BUTTON}`;

/** What a person fills in or chooses from. */
export const FIELD = 'input:not([type="hidden" i]),select,textarea';
/** Fields that a person writes a line in. */
export const TEXT_FIELD =
  ':is(input:is(:not([type]),[type="text" i],[type="search" i]),textarea):not([readonly],[disabled])';
/** Parts of the page that a person writes in. */
const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';
/** All that a person acts on, as far as its name says so. */
export const CONTROL_OR_FIELD = `${CONTROL},${FIELD},${EDITABLE}`;
/** Fields that a person writes at length in. */
export const WRITING_FIELD = `textarea,${EDITABLE},[role="textbox" i]`;

/** @returns the control around an element, or itself, also where only a script or a label makes it one */
export function controlAround(element: Element): Element | null {
  return real(element).closest(`${CONTROL},label,[onclick]`);
}

/** @returns whether a person acts on it: a control by its name, or a field */
export function isControlOrField(element: Element): boolean {
  return real(element).matches(CONTROL_OR_FIELD);
}

/** @returns whether the page shows a hand over it: many make their controls of any element */
export function hasHand(element: Element): boolean {
  return getComputedStyle(element).cursor === 'pointer';
}
