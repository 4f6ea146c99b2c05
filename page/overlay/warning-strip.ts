/** A line at an edge of the window that warns of what the page itself does not say. */
import { createHost, OVERLAY } from '../read/our-elements.ts';
import { real } from '../read/real.ts';
import { controlAround, hasHand, isControlOrField } from '../signs/controls.ts';
import { createLiveRegion } from './live-region.ts';

/** What it says, and what can be done about it. */
export interface Warning {
  readonly says: string;
  /** What is read out to who cannot see it: the page can find that. */
  readonly spoken: string;
  /** What its buttons are called, and do when a person has pressed them. */
  readonly buttons: readonly (readonly [name: string, act: () => void])[];
  /** The person has pressed Esc in it. */
  onClose(): void;
}

/** So far it keeps from the edges. CSS pixels. */
const MARGIN = 8;
/** At so many places across it the page is asked what is below, and at so many down. */
const ACROSS = 9;
const DOWN = 3;

/**
 * Shows it where it covers the fewest controls, above before below.
 *
 * @param document the page's document
 * @param css the styles of its parts
 * @param signal takes it away
 */
export function showWarningStrip(
  document: Document,
  css: string,
  warning: Warning,
  signal: AbortSignal,
): void {
  const { host, root } = createHost(document, OVERLAY, css);
  const strip = createStrip(document, warning);
  root.append(strip);
  // As the first one, since pages have styles for their last child; and Tab comes to it first.
  real(real(document).documentElement).prepend(host);
  const place = () => standAt(strip, freest(document, strip));
  place();
  real(document).defaultView?.addEventListener('resize', place, { signal });
  createLiveRegion(root)(warning.spoken);
  signal.addEventListener('abort', () => host.remove());
}

// ---------------------------------------------------------------------------------------------

/** No node holds what it says, so that nothing that searches the page finds it; see `say.css`. */
function createStrip(document: Document, { says, buttons, onClose }: Warning): HTMLDivElement {
  const strip = real(document).createElement('div');
  strip.className = 'strip';
  strip.lang = 'zh-CN';
  strip.tabIndex = -1;
  strip.role = 'group';
  const text = real(document).createElement('p');
  text.dataset['text'] = says;
  const acts = real(document).createElement('div');
  for (const [name, act] of buttons) {
    const button = real(document).createElement('button');
    button.dataset['text'] = name;
    button.addEventListener('click', ({ isTrusted }) => isTrusted && act());
    acts.append(button);
  }
  strip.append(text, acts);
  strip.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape' && event.isTrusted) onClose();
  });
  return strip;
}

/** Where it can stand, by the shares of the free room at its left and above it. */
const PLACES = [
  [0.5, 0],
  [0, 1],
  [0.5, 1],
  [0, 0],
  [1, 0],
  [1, 1],
] as const;
type Place = (typeof PLACES)[number];

function standAt(strip: HTMLDivElement, [x, y]: Place): void {
  const { width, height } = strip.getBoundingClientRect();
  const share = (part: number, whole: number, size: number) =>
    `${MARGIN + part * Math.max(0, whole - size - 2 * MARGIN)}px`;
  const { clientWidth, clientHeight } = real(real(strip.ownerDocument).documentElement);
  Object.assign(strip.style, {
    left: share(x, clientWidth, width),
    top: share(y, Math.min(clientHeight, innerHeight), height),
  });
}

function freest(document: Document, strip: HTMLDivElement): Place {
  const covered = (place: Place) => {
    standAt(strip, place);
    return controlsBelow(document, strip);
  };
  let [best, least]: [Place, number] = [PLACES[0], Infinity];
  for (const place of PLACES) {
    const count = covered(place);
    if (count < least) [best, least] = [place, count];
    if (count === 0) break;
  }
  return best;
}

/** At how many places below it a click would meet a control of the page. */
function controlsBelow(document: Document, strip: HTMLDivElement): number {
  const { left, top, width, height } = strip.getBoundingClientRect();
  let count = 0;
  strip.style.pointerEvents = 'none';
  for (let i = 0; i < ACROSS * DOWN; i++) {
    const x = left + (width * ((i % ACROSS) + 0.5)) / ACROSS;
    const y = top + (height * (Math.floor(i / ACROSS) + 0.5)) / DOWN;
    const below = real(document).elementFromPoint(x, y);
    if (below && (isControlOrField(below) || controlAround(below) || hasHand(below))) count += 1;
  }
  strip.style.pointerEvents = '';
  return count;
}
