/** Which dialogs lie open over a page. */
import { isOurs } from '../read/our-elements.ts';
import { real } from '../read/real.ts';
import { treesOf } from '../read/shadow-roots.ts';
import { DIALOG } from './dialogs.ts';

/** A layer that fills this share of the window is the shade behind a dialog, or the page itself. */
const WHOLE = 0.8;

/**
 * @param document the page's document
 * @returns what is open on the page and in its frames of the same site
 */
export function openDialogs(document: Document): Element[] {
  const dialog = openDialog(document);
  return dialog ? [dialog] : framesIn(document).flatMap(openDialogs);
}

/**
 * @param document the page's document
 * @returns the dialog by its role, else the layer that lies above the page at the window's centre
 */
export function openDialog(document: Document): Element | undefined {
  const named = treesOf(document)
    .flatMap((tree) => [...real(tree).querySelectorAll(DIALOG)])
    .map(insideOf)
    .filter(isPart);
  return named.at(-1) ?? layerAtCentre(document);
}

/** @returns the documents of the frames in a document, and of the frames in them, as far as they may be asked */
export function documentsIn(document: Document): Document[] {
  return framesIn(document).flatMap((inner) => [inner, ...documentsIn(inner)]);
}

/** @returns the document in a frame; unknown in one of another site */
export function documentIn(frame: Element): Document | undefined {
  const { contentDocument } = frame as HTMLIFrameElement;
  return contentDocument && real(contentDocument).documentElement ? contentDocument : undefined;
}

// ---------------------------------------------------------------------------------------------

/** Of a shade that is called the dialog, what stands in it. */
function insideOf(element: Element): Element {
  const [only, ...others] = [...real(element).children].filter((child) => !isOurs(child));
  return isPart(element) || !only || others.length > 0 ? element : insideOf(only);
}

function framesIn(document: Document): Document[] {
  return [...real(document).querySelectorAll('iframe, frame')].flatMap(
    (frame) => documentIn(frame) ?? [],
  );
}

function layerAtCentre(document: Document): Element | undefined {
  const { innerWidth, innerHeight } = real(document).defaultView ?? {
    innerWidth: 0,
    innerHeight: 0,
  };
  // In a small window the card itself lies there, and would flee from itself.
  const top = real(document)
    .elementsFromPoint(innerWidth / 2, innerHeight / 2)
    .find((element) => !isOurs(element));
  let layer: Element | undefined;
  for (let at = top; at && at !== real(document).body; at = real(at).parentElement ?? undefined) {
    if (getComputedStyle(at).position === 'static') continue;
    if (isPart(at)) layer = at;
  }
  return layer;
}

/** Whether it shows, and leaves something of the window beside it. */
function isPart(element: Element): boolean {
  const { width, height } = real(element).getBoundingClientRect();
  const { innerWidth, innerHeight } = real(real(element).ownerDocument).defaultView ?? window;
  return width > 0 && height > 0 && width * height < innerWidth * innerHeight * WHOLE;
}
