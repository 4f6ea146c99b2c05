import { type Html, html } from './html.ts';

const cells = 25;

/**
 * Draws a pattern that looks like a QR code from afar and is none: round dots, no finder squares,
 * marked 仿真 across the middle. No scanner reads it.
 *
 * @param seed whole number above 0; the same seed draws the same pattern
 * @param label what the picture stands for, for screen readers
 * @returns an SVG element of 180 × 180 px
 */
export function qrPicture(seed: number, label: string): Html {
  const dots: Html[] = [];
  let state = seed;
  for (let row = 0; row < cells; row += 1) {
    for (let column = 0; column < cells; column += 1) {
      // Park–Miller generator: reproducible, and enough for a picture.
      state = (state * 48_271) % 2_147_483_647;
      const underMark = row > 9 && row < 15;
      if (!underMark && state % 2 === 0) {
        dots.push(html`<circle cx="${column + 0.5}" cy="${row + 0.5}" r="0.42"/>`);
      }
    }
  }
  return html`<svg class="qr" role="img" aria-label="${label}" width="180" height="180"
    viewBox="-1 -1 ${cells + 2} ${cells + 2}">
    <rect x="-1" y="-1" width="${cells + 2}" height="${cells + 2}" fill="#fff"/>
    <g fill="#3c4a5c">${dots}</g>
    <rect x="2" y="10" width="21" height="5" rx="1" fill="#fff" stroke="#b3261e" stroke-width="0.3"/>
    <text x="12.5" y="13.5" text-anchor="middle" font-size="2.7" fill="#b3261e">仿真 · 不可扫</text>
  </svg>`;
}
