/**
 * The names of the elements that the extension adds to a page. Fixed, so that the tests and a person
 * who looks at the page's source know whose they are.
 */

/** How each of them begins. */
export const OURS = 'jianzaoshi-';
/** The host of the card. */
export const OVERLAY = 'jianzaoshi-helper';
/** The host of the marker. */
export const MARKER = 'jianzaoshi-marker';
