/**
 * The script in the main world, that of the page's scripts, where the manifest cannot name that world:
 * Chromium before 111 passes over `world` there, and starts the script in the isolated world, in which
 * it does nothing. So there we register another file with the same, which Chromium has been able to do
 * since 102.
 */
import { browser } from 'wxt/browser';
import { PORTAL_HOSTS } from '../../core/hosts.ts';

/** What the manifest starts in the main world: announces the browser's own dialogs. */
export const PAGE_WORLD_SCRIPT = '/dialogs.js';

const REGISTERED = {
  id: 'page-world',
  js: ['/page-world.js' as const],
  matches: PORTAL_HOSTS,
  allFrames: true,
  runAt: 'document_start' as const,
  world: 'MAIN' as const,
};

/**
 * Has the browser start the script in pages that load from now on. To be called whenever the
 * background starts: an update of the extension forgets what was registered.
 */
export async function servePageWorld(): Promise<void> {
  if (startsByManifest()) return;
  const { scripting } = browser;
  try {
    const known = await scripting.getRegisteredContentScripts({ ids: [REGISTERED.id] });
    if (known.length === 0) await scripting.registerContentScripts([REGISTERED]);
  } catch {
    // Two starts at once: the other has registered it.
  }
}

// ---------------------------------------------------------------------------------------------

function startsByManifest(): boolean {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  // The browser's types do not know `world` yet.
  const isNamed = (scripts as { readonly world?: string }[]).some(({ world }) => world === 'MAIN');
  // The manifest is given as it was written. What came with the same version tells whether `world`
  // is understood, whatever a browser calls itself.
  return isNamed && 'isWellFormed' in String.prototype;
}
