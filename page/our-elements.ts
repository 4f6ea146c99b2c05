/**
 * The names of the elements that the extension adds to a page. Fixed, so that the tests and a person
 * who looks at the page's source know whose they are.
 */

/** The host of the card. */
export const OVERLAY = 'jianzaoshi-helper';
/** The host of the marker. */
export const MARKER = 'jianzaoshi-marker';

/** @returns whether it is one of the extension's own */
export function isOurs({ localName }: Element): boolean {
  return localName === OVERLAY || localName === MARKER;
}
