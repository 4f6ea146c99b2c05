/**
 * Of what kind a node is. Not by `instanceof`: the interface objects that it asks for cost a
 * document more than reading it, and next to no frame needs them.
 */
import { real } from './real.ts';

const ELEMENT = 1;
/** Those that stand in a document are shadow roots. */
const FRAGMENT = 11;

export function isElement(node: Node): node is Element {
  return real(node).nodeType === ELEMENT;
}

/** @param node stands in a document */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return real(node).nodeType === FRAGMENT;
}
