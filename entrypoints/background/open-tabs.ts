/** Chromium starts the scripts in pages that load from now on, not in those that are open. */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { HintLevel } from '../../core/hint-levels.ts';
import { PAGE_WORLD_SCRIPT } from './page-world.ts';
import { inPortalTabs } from './portal-tabs.ts';
import { run } from './run.ts';
import { tell } from './tell.ts';

/** The id of the top page among the frames of a tab. */
const TOP = 0;

/** Starts in every open tab of the portal what its next load would start. */
export async function serveOpenTabs(): Promise<void> {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  const starts = (scripts as ContentScript[]).map(({ js = [], all_frames: allFrames = false }) => {
    // Whether or not the manifest can say so.
    const isOfPageWorld = js.some((file) => PAGE_WORLD_SCRIPT.endsWith(file));
    const world = isOfPageWorld ? 'MAIN' : 'ISOLATED';
    return (tab: number) => run(tab, { allFrames }, js, world);
  });
  await inPortalTabs(...starts);
}

/**
 * Tells the open tabs of the portal how prompts are answered. While hints were off, a frame that
 * asked for its reader got none, and would ask again only at its next text: now it starts anew.
 */
export async function serveHints(level: HintLevel): Promise<void> {
  await inPortalTabs(
    (tab) => tell(tab, { type: 'hints-set', level }, TOP),
    async (tab) => level !== 'off' && run(tab, { allFrames: true }, ['/frame.js']),
  );
}

interface ContentScript {
  readonly js?: readonly ScriptPublicPath[];
  readonly all_frames?: boolean;
}
