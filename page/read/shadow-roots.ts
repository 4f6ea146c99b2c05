/** The trees inside elements: open and closed shadow roots. */
import { hearShadowRoots } from './main-world.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';
import { OVERLAY } from './our-elements.ts';
import { real } from './real.ts';
import { sharedShadows, shareShadows } from './shared-record.ts';

/** Finds shadow roots, and tells of each one once. */
export interface ShadowFinder {
  /** Whether the page has made shadow roots by script. */
  arePossible(): boolean;
  /** Looks for those of `root` and below it, unless the page has none at all. */
  search(root: ParentNode): void;
  /** Looks for those of the whole document. */
  searchAll(): void;
}

/** An element of the page that gets a root late is found within this time. Milliseconds. */
const SEARCH_AGAIN = 100;

/** Common elements that cannot have a root. */
const HOSTLESS = 'a,td,tr,li,b,input,th,img,br,i,ul,table,script,style';

/** All others: on a page with roots, these are asked. */
const HOSTS = `*:not(${HOSTLESS})`;

/** What is put into a place that the root of the element around it has for it. */
const SLOTTED = '*[slot]';

/**
 * Elements that may hold a root that came with the page, or what is within one; next to no page has
 * any. Asked for one by one: all in one list take browsers longer on large pages. And with the star, by
 * which Chromium needs half the time for the same.
 */
const PARSED_HOSTS = [`*:empty:not(${HOSTLESS},meta,link)`, '*:not(:defined)', 'template', SLOTTED];

/**
 * @param document the document to look in
 * @param isLate the page has run scripts before, whose roots were not announced
 * @param signal ends it
 * @param onShadow takes each root
 */
export function createShadowFinder(
  document: Document,
  isLate: boolean,
  signal: AbortSignal,
  onShadow: (shadow: ShadowRoot) => void,
): ShadowFinder {
  const known = new Set<ShadowRoot>();
  let isFirst = true;
  let isPossible = isLate;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const arePossible = () => isPossible || known.size > 0;
  const enter = (shadow: ShadowRoot | null) => {
    if (!shadow || known.has(shadow)) return;
    known.add(shadow);
    onShadow(shadow);
  };
  const search = (root: ParentNode) => {
    const wasPossible = arePossible();
    // A page without scripts that make them can only have brought them along.
    if (!wasPossible && !isFirst && real(document).readyState !== 'loading') return;
    isFirst = false;
    if (isElement(root)) enter(shadowRootOf(root));
    if (wasPossible) {
      for (const host of real(root).querySelectorAll(HOSTS)) enter(shadowRootOf(host));
      return;
    }
    // Most have none, and making a list of none takes longer than looking for the first.
    const there = PARSED_HOSTS.filter((selector) => real(root).querySelector(selector));
    for (const host of there.flatMap((selector) => parsedHostsIn(root, selector))) {
      enter(shadowRootOf(host));
      // What is made of a template has the roots of its contents.
      isPossible ||= hasShadow(host as Partial<HTMLTemplateElement>);
    }
    // A page that has one may have them anywhere.
    if (arePossible()) search(root);
  };
  const searchAll = () => {
    if (!arePossible()) {
      search(document);
      return;
    }
    timer = undefined;
    for (const shadow of known) if (!shadow.isConnected) known.delete(shadow);
    for (const tree of [...known, document]) search(tree);
  };
  hearShadowRoots(() => {
    isPossible = true;
    // Most get it while they are made; what was on the page before is looked for afterwards.
    timer ??= setTimeout(searchAll, SEARCH_AGAIN);
  }, signal);
  shareShadows(document, known, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { arePossible, search, searchAll };
}

function parsedHostsIn(root: ParentNode, selector: string): Element[] {
  const found = [...real(root).querySelectorAll(selector)];
  if (selector !== SLOTTED) return found;
  return found.flatMap((element) => real(element).parentElement ?? []);
}

/** @returns whether something in the contents of a template has a shadow root */
function hasShadow({ content }: Partial<HTMLTemplateElement>): boolean {
  return !!content && [...content.querySelectorAll(HOSTS)].some(shadowRootOf);
}

/**
 * Asks every element that may have one.
 *
 * @returns the shadow roots below `root`, open and closed, an inner one after the one around it
 */
function shadowRootsIn(root: Document | ShadowRoot): ShadowRoot[] {
  return [...real(root).querySelectorAll(HOSTS)].flatMap((host) => {
    const shadow = shadowRootOf(host);
    return shadow ? [shadow, ...shadowRootsIn(shadow)] : [];
  });
}

/** @returns the document and the shadow roots in it, which are looked for where no script watches it */
export function treesOf(document: Document): (Document | ShadowRoot)[] {
  return [document, ...(sharedShadows(document) ?? shadowRootsIn(document))];
}

/** @returns what has the focus, within shadow roots too */
export function focusedIn(tree: Document | ShadowRoot): Element | null {
  const { activeElement } = real(tree);
  const shadow = activeElement && shadowRootOf(activeElement);
  return (shadow && focusedIn(shadow)) ?? activeElement;
}

/** What Chromium offers extensions for reaching closed roots. */
type Reach = {
  readonly chrome?: {
    readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null };
  };
};

/** What Firefox offers for it. */
interface Reached extends Element {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** @returns the element's shadow root, open or closed */
export function shadowRootOf(element: Element): ShadowRoot | null {
  // Every frame's root would be asked, and the first question of a frame is the dearest.
  if (element === real(real(element).ownerDocument).documentElement) return null;
  // Chromium's function throws on anything else, such as the icons of a page.
  if (!(element instanceof HTMLElement) || real(element).localName === OVERLAY) return null;
  const { openOrClosedShadowRoot: reached, shadowRoot }: Reached = real(element);
  return reached ?? reachedByChromium(element) ?? shadowRoot;
}

/** Once the extension is updated under the open page, the function is there and throws. */
function reachedByChromium(element: HTMLElement): ShadowRoot | null | undefined {
  try {
    return (globalThis as Reach).chrome?.dom?.openOrClosedShadowRoot(element);
  } catch {
    return undefined;
  }
}

/** @returns the element around `element` as it is laid out: across slots and shadow roots */
export function parentOf(element: Element): Element | null {
  const { assignedSlot, parentElement, parentNode } = real(element);
  if (assignedSlot) return assignedSlot;
  if (parentElement) return parentElement;
  return parentNode && isShadowRoot(parentNode) ? parentNode.host : null;
}
