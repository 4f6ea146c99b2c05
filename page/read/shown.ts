/** Whether the person is at the document at all. */

/** Chromium loads a page ahead that a person may go to next. */
type Ahead = Document & { readonly prerendering?: boolean };

/**
 * @param document the document
 * @param start is called once the document is the one that its tab shows: now, or when a page that was
 *   loaded ahead is gone to, which most never are
 * @param signal ends the waiting
 */
export function onceShown(document: Ahead, start: () => void, signal: AbortSignal): void {
  // Nothing has a name there yet.
  if (document.prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true, signal });
  } else start();
}
