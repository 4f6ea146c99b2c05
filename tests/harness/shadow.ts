import type { ShadowElement } from './types.ts';

/** Every element of a copied tree that fits, in document order, the outermost included. */
export function findAll(
  element: ShadowElement,
  fits: (element: ShadowElement) => boolean,
): ShadowElement[] {
  const inside = element.children.flatMap((child) => findAll(child, fits));
  return fits(element) ? [element, ...inside] : inside;
}

/**
 * The first element of a copied tree that fits, in document order.
 * @throws when none does, with the text of the tree
 */
export function find(
  element: ShadowElement,
  fits: (element: ShadowElement) => boolean,
): ShadowElement {
  const [found] = findAll(element, fits);
  if (!found) {
    throw new Error(`No such element in <${element.tag}>, which reads: ${element.text}`);
  }
  return found;
}
