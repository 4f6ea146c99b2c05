/** Tells when what opens on the page has come to a stand. */
import type { MeasureBox } from '../read/readers.ts';

/** So long a dialog may take to open. Milliseconds. */
const OPENING = 800;

/**
 * Looks at each frame, since pages move things in styles and by script.
 *
 * @param opening what may be opening: growing, or sliding into the window
 * @param onStand is told each time that one of them has moved and stands
 * @param signal ends it
 */
export function watchOpening(
  opening: readonly MeasureBox[],
  onStand: () => void,
  signal: AbortSignal,
): void {
  if (opening.length === 0) return;
  const until = performance.now() + OPENING;
  let before = placesOf(opening);
  let isMoving = false;
  const look = () => {
    if (signal.aborted) return;
    const at = placesOf(opening);
    const isOver = performance.now() > until;
    if (isMoving && (isOver || at === before)) onStand();
    isMoving = at !== before;
    before = at;
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function placesOf(opening: readonly MeasureBox[]): string {
  return JSON.stringify(opening.map((measure) => measure()));
}
