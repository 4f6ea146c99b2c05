/**
 * Imported first, it has all that is imported behind it run when the page's head has been painted, which stands in
 * its HTML: to run what draws the rest takes longer than a frame.
 */
import { whenPainted } from './when-painted.ts';

/** A window that is not shown paints nothing. Milliseconds. */
const LONGEST = 50;

await new Promise<void>((resolve) => {
  whenPainted(resolve);
  setTimeout(resolve, LONGEST);
});
