import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { announce, askToAnnounce } from '../page/read/main-world.ts';

/** Runs in the main world, that of the page's scripts, in every frame; see `contentScripts` in wxt.config.ts. */
export default defineUnlistedScript(() => {
  try {
    // Chromium before 111 starts it in the isolated world; see `background/page-world.ts`.
    if ((globalThis as OurWorld).chrome?.runtime?.id === undefined) announce(window);
    else if (!/^http/.test(location.protocol)) askToAnnounce(window);
  } catch {
    // In a frame that it makes, a page can be first: what it has broken there cannot be wrapped.
  }
});

interface OurWorld {
  readonly chrome?: { readonly runtime?: { readonly id?: string } };
}
