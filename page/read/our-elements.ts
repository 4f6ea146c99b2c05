/**
 * The names of the elements that the extension adds to a page. Fixed, so that the tests and a person
 * who looks at the page's source know whose they are.
 */
import { real } from './real.ts';

/** The host of the card. */
export const OVERLAY = 'jianzaoshi-helper';
/** The host of the marker. */
export const MARKER = 'jianzaoshi-marker';

/**
 * Makes a host with its root. In a document without a window: where the page has given the name a
 * class, its constructor would run first, and then reach the root however closed it is.
 *
 * @param document where it is to stand
 * @param name one of the names above
 */
export function createHost(document: Document, name: string) {
  const host = real(real(document).implementation.createHTMLDocument('')).createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  real(document).adoptNode(host);
  return { host, root };
}

/** @returns whether it is one of the extension's own */
export function isOurs(element: Element): boolean {
  const { localName } = real(element);
  return localName === OVERLAY || localName === MARKER;
}
