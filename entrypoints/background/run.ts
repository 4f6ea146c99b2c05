/** Starting our scripts in pages. */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

type World = 'MAIN' | 'ISOLATED';
type Where = { readonly allFrames: boolean } | { readonly frameIds: number[] };

/**
 * @param tabId the browser's id of the tab
 * @param where in which of its frames
 * @param files the scripts, in their order
 */
export async function run(
  tabId: number,
  where: Where,
  files: readonly ScriptPublicPath[],
  world: World = 'ISOLATED',
): Promise<void> {
  await browser.scripting
    .executeScript({
      target: { tabId, ...where },
      files: [...files],
      world,
      injectImmediately: true,
    })
    // The tab has been closed, or shows a page of the browser by now.
    .catch(() => {});
}
