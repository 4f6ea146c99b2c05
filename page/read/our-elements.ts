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
 * @param css the styles of the root. Their variables get names that nobody can know: what a page
 *   registers holds for each name in all trees.
 */
export function createHost(document: Document, name: string, css: string) {
  const host = real(real(document).implementation.createHTMLDocument('')).createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  const style = real(document).createElement('style');
  style.textContent = css.replaceAll('--', `--${Math.random()}-`.replace('.', ''));
  root.append(style);
  real(document).adoptNode(host);
  return { host, root };
}

/** @returns whether it is one of the extension's own */
export function isOurs(element: Element): boolean {
  const { localName } = real(element);
  return localName === OVERLAY || localName === MARKER;
}

/** @returns whether it is a document of HTML, where elements of HTML can be made and are shown: not XML, not SVG */
export function isHtml(document: Document): boolean {
  const elements = [real(document).documentElement, real(document).createElement('p')];
  return elements.every((element) => element instanceof HTMLElement);
}
