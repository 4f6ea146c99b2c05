/** What a person can see, asked of the browser and only where words of a prompt were found. */
import { isElement, isShadowRoot } from '../read/node-kinds.ts';
import { real } from '../read/real.ts';
import { parentOf } from '../read/shadow-roots.ts';
import { type Edges, isClippedAway, isOpaque, isReadable, opacityOf } from './hiding.ts';

/** A window of less shows nothing. CSS pixels. */
const LEAST_SIZE = 2;

/**
 * @param range the words
 * @returns whether they are rendered, neither transparent nor clipped away nor off the page. What
 *   is only scrolled out of view counts as visible: the person can scroll to it.
 */
export function isVisible(range: Range): boolean {
  const { commonAncestorContainer: node } = range;
  const element = isElement(node) ? node : real(node).parentElement;
  const { parentNode } = real(node);
  const around = element ?? (parentNode && isShadowRoot(parentNode) ? parentNode.host : null);
  const view = real(real(around)?.ownerDocument)?.defaultView;
  if (!around || !view || !isRendered(around)) return false;
  if (!isFrameVisible(view)) return false;
  return [...range.getClientRects()].some((rect) => isRectVisible(view, around, rect));
}

// ---------------------------------------------------------------------------------------------

function isRendered(element: Element): boolean {
  // What has no box of its own shows its text in the box around it.
  const around = parentOf(element);
  if (around && getComputedStyle(element).display === 'contents') return isRendered(around);
  // Chromium before 121 knows these options under their first names.
  return real(element).checkVisibility({
    opacityProperty: true,
    visibilityProperty: true,
    checkOpacity: true,
    checkVisibilityCSS: true,
  });
}

/** The element that a frame stands in says whether any of the frame can be seen. */
function isFrameVisible(view: Window): boolean {
  if (view.innerWidth < LEAST_SIZE || view.innerHeight < LEAST_SIZE) return false;
  const frame = frameElementOf(view);
  if (!frame) return true;
  const parent = real(real(frame).ownerDocument).defaultView;
  return (
    parent !== null &&
    isRendered(frame) &&
    isRectVisible(parent, frame, real(frame).getBoundingClientRect()) &&
    isFrameVisible(parent)
  );
}

/** @returns the element that holds the window, where it is a frame and the page around may be asked */
export function frameElementOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}

/** @returns the documents around that of a frame, the nearest first, as far as they may be asked */
export function documentsAround(document: Document): Document[] {
  const { defaultView } = real(document);
  const frame = defaultView && frameElementOf(defaultView);
  if (!frame) return [];
  const { ownerDocument } = real(frame);
  return [ownerDocument, ...documentsAround(ownerDocument)];
}

function isRectVisible(view: Window, from: Element, rect: DOMRectReadOnly): boolean {
  const box = edgesOf(rect);
  if (!isReadable(box)) return false;
  let opacity = 1;
  let mayBeCut = false;
  // Positioned boxes escape from what clips the boxes around them.
  let escapes: 'no' | 'absolute' | 'fixed' = 'no';
  for (let element: Element | null = from; element; element = parentOf(element)) {
    const style = view.getComputedStyle(element);
    opacity *= opacityOf(style);
    if (!isOpaque(opacity) || isClippedAway(style)) return false;
    if (element === from && isTransparent(style)) return false;
    const { clipPath, backfaceVisibility, contentVisibility } = style;
    mayBeCut ||= clipPath !== 'none' || [backfaceVisibility, contentVisibility].includes('hidden');
    const contains = style.transform !== 'none' || style.filter !== 'none';
    if (contains || (escapes === 'absolute' && style.position !== 'static')) escapes = 'no';
    const isPage = real(element).localName === 'html' || real(element).localName === 'body';
    if (escapes === 'no' && !isPage && !clip(box, element, style)) return false;
    if (style.position === 'fixed') escapes = 'fixed';
    else if (style.position === 'absolute' && escapes === 'no') escapes = 'absolute';
  }
  // What is cut, or can be scrolled to, may be seen at its edge.
  if (mayBeCut && isSame(box, rect) && isMissed(from, box)) return false;
  const { innerWidth, innerHeight, scrollX, scrollY } = view;
  if (escapes === 'fixed') {
    return isReadable(intersect(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }));
  }
  if (box.right + scrollX < LEAST_SIZE || box.bottom + scrollY < LEAST_SIZE) return false;
  return box.left < innerWidth || canScrollSideways(view);
}

/** Cuts `box` to what `element` lets through. @returns whether anything is left of it */
function clip(box: Edges, element: Element, style: CSSStyleDeclaration): boolean {
  const { overflowX, overflowY, display } = style;
  if ((overflowX === 'visible' && overflowY === 'visible') || display === 'inline') return true;
  const edge = edgesOf(real(element).getBoundingClientRect());
  // What cuts at its sides alone goes on below.
  if (overflowX === 'visible') [edge.left, edge.right] = [box.left, box.right];
  if (overflowY === 'visible') [edge.top, edge.bottom] = [box.top, box.bottom];
  if (!isReadable(edge)) return false;
  if (isSame(intersect(box, edge), box)) return true;
  // What can be scrolled into view is as good as there.
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  if (scrolls(overflowX)) [box.left, box.right] = [edge.left, edge.right];
  if (scrolls(overflowY)) [box.top, box.bottom] = [edge.top, edge.bottom];
  Object.assign(box, intersect(box, edge));
  return isReadable(box);
}

function isSame(...boxes: [Edges, Edges]): boolean {
  const [one, other] = boxes.map(({ left, top, right, bottom }) => `${[left, top, right, bottom]}`);
  return one === other;
}

function edgesOf({ left, top, right, bottom }: DOMRectReadOnly): Edges {
  return { left, top, right, bottom };
}

function intersect(one: Edges, other: Edges): Edges {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Text that is painted with its background is transparent and can be read, and so can its shadow. */
function isTransparent(style: CSSStyleDeclaration): boolean {
  const { webkitTextFillColor: fill, backgroundClip, textShadow } = style;
  const [, alpha = 1] = /(?:^rgba.*,|\/) ([\d.]+)\)$/.exec(fill) ?? [];
  return !isOpaque(Number(alpha)) && backgroundClip !== 'text' && textShadow === 'none';
}

/**
 * Whether clips of whatever form leave nothing of it, or it shows its back and has none: a pointer
 * would not meet it there. In the window only, and where all of it is said to be seen; and not asked
 * without such a style, since Firefox has been seen to meet nothing where there were words.
 */
function isMissed(from: Element, { left, top, right, bottom }: Edges): boolean {
  const root = real(from).getRootNode() as Document | ShadowRoot;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const { pointerEvents, display } = getComputedStyle(from);
  if (pointerEvents === 'none' || display === 'contents' || !real(root).elementFromPoint(x, y))
    return false;
  // Below a modal dialog, and where the page says so, a pointer meets nothing that is seen.
  if (real(from).closest('[inert]') || real(real(from).ownerDocument).querySelector(':modal'))
    return false;
  return !real(root)
    .elementsFromPoint(x, y)
    .some((met) => real(from).contains(met));
}

function canScrollSideways(view: Window): boolean {
  const { documentElement, body } = real(view.document);
  return [documentElement, body].every(
    (element) => !element || !/hidden|clip/.test(view.getComputedStyle(element).overflowX),
  );
}
