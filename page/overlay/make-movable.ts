/** Moving the card: by its head, as a strip anywhere, with the pointer, by its grip with keys or a click. */
import type { Box } from '../../core/place.ts';
import { real } from '../read/real.ts';

/** The parts by which it can be drawn, and the button in them that keys move it with. */
const HEAD = '.card-head, .folded';
const GRIP = '.grip';

/** How far one key moves it. CSS pixels. */
const STEP = 24;
const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
/** A hand that clicks trembles by less than this. CSS pixels. */
const TREMBLING = 4;

/** What is done with it. */
interface Moves {
  /** Takes where the card is to stand. */
  onMove(box: Box): void;
  /** Is told that the person has put it down. */
  onEnd(): void;
  /** Is told that the grip was clicked, by who cannot draw. */
  onClick(): void;
}

/** @param container the element around the card; it stands where the card stands */
export function makeMovable(container: HTMLElement, { onMove, onEnd, onClick }: Moves): void {
  let drawing: { readonly box: Box; readonly x: number; readonly y: number } | undefined;
  let hasMoved = false;
  let isOnGrip = false;

  container.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0 || !isHandle(event.target)) return;
    hasMoved = false;
    isOnGrip = isWithin(event.target, GRIP);
    drawing = { box: container.getBoundingClientRect(), x: event.clientX, y: event.clientY };
    container.setPointerCapture(event.pointerId);
  });
  container.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!drawing) return;
    const [dx, dy] = [clientX - drawing.x, clientY - drawing.y];
    hasMoved ||= Math.hypot(dx, dy) >= TREMBLING;
    if (hasMoved) onMove(moved(drawing.box, dx, dy));
  });
  container.addEventListener('pointerup', () => {
    if (drawing && hasMoved) onEnd();
    else if (drawing && isOnGrip) onClick();
    drawing = undefined;
  });
  container.addEventListener('pointercancel', () => {
    drawing = undefined;
  });

  container.addEventListener('keydown', (event) => {
    const way = KEYS[event.key];
    if (!event.isTrusted || !way || !isWithin(event.target, GRIP)) return;
    event.preventDefault();
    onMove(moved(container.getBoundingClientRect(), ...way));
    onEnd();
  });
  container.addEventListener('click', ({ isTrusted, detail, target }) => {
    // A key has clicked it; of the pointer's clicks is known already.
    if (isTrusted && detail === 0 && isWithin(target, GRIP)) onClick();
  });
}

// ---------------------------------------------------------------------------------------------

function moved({ left, top, width, height }: Box, dx: number, dy: number): Box {
  return { left: left + dx, top: top + dy, width, height };
}

/** The head or the strip, but for the buttons in it that do something else. */
function isHandle(target: EventTarget | null): boolean {
  if (!isWithin(target, HEAD)) return false;
  return isWithin(target, GRIP) || !isWithin(target, 'button');
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && real(target).closest(selector) !== null;
}
