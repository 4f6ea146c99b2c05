/** What styles leave of what they draw: opacity, filters, masks, clips, and colours without any. */

/** Less of a text cannot be read. CSS pixels. */
const LEAST_SIZE = 2;
/** What shows through less than this cannot be read. */
const LEAST_OPACITY = 0.1;

/** A rectangle that is cut smaller. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** @returns whether enough is left of a box to be read */
export function isReadable({ left, top, right, bottom }: Edges): boolean {
  return right - left >= LEAST_SIZE && bottom - top >= LEAST_SIZE;
}

/**
 * As far as styles say it by themselves: what a clip of another form leaves, a pointer has to tell,
 * which meets nothing outside the window.
 *
 * @returns whether the clip of an element leaves nothing of it
 */
export function isClippedAway({ clip, clipPath, position }: CSSStyleDeclaration): boolean {
  if (/^(?:absolute|fixed)$/.test(position) && clip.startsWith('rect(')) {
    const [top = 0, right = Infinity, bottom = Infinity, left = 0] = numbersIn(clip);
    if (!isReadable({ left, top, right, bottom })) return true;
  }
  // Of no radius, or flat.
  if (/^(?:circle|ellipse)\((?:\d\S* )?0(?:px|%)?\b/.test(clipPath)) return true;
  if (clipPath.startsWith('polygon(')) return new Set(clipPath.slice(8, -1).split(', ')).size < 3;
  if (!clipPath.startsWith('inset(') || !clipPath.includes('%')) return false;
  const [top = 0, right = top, bottom = top, left = right] = numbersIn(clipPath);
  return top + bottom >= 100 || left + right >= 100;
}

function numbersIn(text: string): number[] {
  // Without a number, the edge is the box’s own: the first and the last are its top and its left.
  return (text.match(/-?[\d.]+|auto/g) ?? []).map((part, i) =>
    part === 'auto' ? i % 3 && Infinity : Number(part),
  );
}

/** @returns whether what shows through so far can be read */
export function isOpaque(opacity: number): boolean {
  return opacity >= LEAST_OPACITY;
}

/** @returns how much of what an element draws its opacity, filters and mask let through, from 0 to 1 */
export function opacityOf({ opacity, filter, maskImage = '' }: CSSStyleDeclaration): number {
  const [, by = 1] = /opacity\(([\d.]+)/.exec(filter) ?? [];
  // Of a gradient of nothing but clear colours no other colour is left.
  const coloured = maskImage.replace(/rgba\([^)]*, 0\)/g, '');
  const isMasked = coloured !== maskImage && /^[\w-]+\([^()]*\)$/.test(coloured);
  // From ten pixels on, text of an ordinary size is a smear.
  return isMasked || /blur\(\d\d/.test(filter) ? 0 : Number(opacity) * Number(by);
}
