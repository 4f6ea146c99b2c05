/** Chromium starts the scripts in pages that load from now on, not in those that are open. */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import { run, type World } from './run.ts';

/** Starts in every open tab of the portal what its next load would start. */
export async function serveOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: PORTAL_HOSTS });
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  for (const { id: tab } of tabs) {
    for (const { js = [], all_frames: allFrames = false, world } of scripts as ContentScript[]) {
      if (tab !== undefined) await run(tab, { allFrames }, js, world);
    }
  }
}

/**
 * Starts again the scripts in the frames of the portal's open tabs. While hints are off, a frame
 * that asked for its reader got none, and would ask again only at its next text.
 */
export async function serveOpenFrames(): Promise<void> {
  const tabs = await browser.tabs.query({ url: PORTAL_HOSTS });
  for (const { id: tab } of tabs) {
    if (tab !== undefined) await run(tab, { allFrames: true }, ['/frame.js']);
  }
}

/** The browser's types do not know `world` yet. */
interface ContentScript {
  readonly js?: readonly ScriptPublicPath[];
  readonly all_frames?: boolean;
  readonly world?: World;
}
