import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { announceWithFrames } from '../page/read/main-world.ts';

/**
 * The background has it run in the main world, where the manifest cannot name that world; see
 * `background/page-world.ts`. It does what `dialogs.ts` does elsewhere: a browser runs no file in a
 * document twice, and has run that one in the isolated world by then.
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
