import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { announce } from '../page/read/announcements.ts';

/** Runs in the page's world, in every frame; see `contentScripts` in wxt.config.ts. */
export default defineUnlistedScript(() => {
  try {
    announce(window);
  } catch {
    // In a frame that it makes, a page can be first: what it has broken there cannot be wrapped.
  }
});
