/** The trees inside elements: open and closed shadow roots. */
import { hearShadowRoots } from './announcements.ts';
import { isElement, isShadowRoot } from './node-kinds.ts';
import { OVERLAY } from './our-elements.ts';
import { real } from './real.ts';

/** Finds shadow roots, and tells of each one once. */
export interface ShadowFinder {
  /** Whether the page has made shadow roots by script. */
  arePossible(): boolean;
  /** Looks for those of `root` and below it. */
  search(root: ParentNode): void;
}

/** An element of the page that gets a root late is found within this time. Milliseconds. */
const SEARCH_AGAIN = 100;

/** Elements that may hold a root that came with the page. Next to no page has any. */
const PARSED_HOSTS = ':empty,:not(:defined)';

/** The elements that HTML lets have a shadow root, besides custom elements. */
const PLAIN_HOSTS =
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span';

/** Common elements that cannot have one. What is in neither list is asked. */
const NO_HOSTS =
  'a td tr li b option input label th img br i em strong font u button ul ol dl dt dd table tbody thead tfoot col form select textarea script style link meta title head html path svg g rect use circle iframe hr small sup sub code pre fieldset legend caption';

/**
 * Asking every element of a page would cost more than reading the page. A plain element with a
 * shadow root is a container made for it: empty, or right below the body. All others are custom.
 */
function hostsOfScripts(): string {
  const [plain, none] = [PLAIN_HOSTS.split(' '), NO_HOSTS.split(' ')];
  const containers = plain.flatMap((name) => [`${name}:empty`, `body>${name}`]);
  return [`:not(${[...plain, ...none].join()})`, ...containers, 'body'].join();
}

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
  let hosts = isLate ? hostsOfScripts() : PARSED_HOSTS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const enter = (shadow: ShadowRoot | null) => {
    if (!shadow || known.has(shadow)) return;
    known.add(shadow);
    onShadow(shadow);
  };
  const search = (root: ParentNode) => {
    // A page without scripts that make them can only have brought them along.
    if (!isPossible && !isFirst && known.size === 0) return;
    isFirst = false;
    if (isElement(root)) enter(shadowRootOf(root));
    // Most pages have none, and making a list of none takes longer than looking for the first.
    if (!real(root).querySelector(hosts)) return;
    for (const host of real(root).querySelectorAll(hosts)) enter(shadowRootOf(host));
  };
  const searchAll = () => {
    timer = undefined;
    for (const shadow of known) {
      if (shadow.isConnected) search(shadow);
      else known.delete(shadow);
    }
    const { documentElement } = real(document);
    if (documentElement) search(documentElement);
  };
  hearShadowRoots(() => {
    if (!isPossible) hosts = hostsOfScripts();
    isPossible = true;
    // Most get it while they are made; what was on the page before is looked for afterwards.
    timer ??= setTimeout(searchAll, SEARCH_AGAIN);
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { arePossible: () => isPossible || known.size > 0, search };
}

/**
 * @returns the shadow roots below `root`, open and closed, an inner one after the one around it.
 *   Asks every element that may have one, so it is for once in a while.
 */
export function shadowRootsIn(root: Document | ShadowRoot): ShadowRoot[] {
  return [...real(root).querySelectorAll(hostsOfScripts())].flatMap((host) => {
    const shadow = shadowRootOf(host);
    return shadow ? [shadow, ...shadowRootsIn(shadow)] : [];
  });
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
function shadowRootOf(element: Element): ShadowRoot | null {
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
