/** What tests run in their documents to have the marker, as `way.js` draws it. */
import css from '../../components/marker.css?inline';
import { createMarker, type Mark } from '../../page/way/marker.ts';

/** What a test does with it. */
export interface MarkerInDocument {
  /** Marks what the CSS selector finds. */
  mark(selector: string, tone?: Mark['tone']): void;
}

const drawn = createMarker(document, css, new AbortController().signal);
const marker: MarkerInDocument = {
  mark: (selector, tone = 'next') =>
    drawn.show({ element: document.querySelector(selector) as Element, text: '下一步', tone }),
};
Object.assign(window, { marker });
