import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { announceWithFrames } from '../page/read/announcements.ts';

/**
 * The background has it run in the page's world, where the manifest cannot name that world; see
 * `background/page-world.ts`. It does what `dialogs.ts` does elsewhere: a browser runs no file in a
 * document twice, and has run that one in our own world by then.
 */
export default defineUnlistedScript({
  include: ['chrome'],
  main() {
    try {
      announceWithFrames(window);
    } catch {
      // In a frame that it makes, a page can be first: what it has broken there cannot be wrapped.
    }
  },
});
