/** A script of ours that the browser starts in pages only for as long as it is wanted. */
import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { PORTAL_HOSTS } from '../../core/hosts.ts';

/** Whether the browser starts it in pages that load. */
export interface Registered {
  readonly before: boolean;
  readonly now: boolean;
}

/**
 * Has the browser start a script in every document of the portal, or no more. An update of the
 * extension forgets what was registered.
 *
 * @param id what the browser knows it by
 * @param now whether it is wanted
 * @throws when the browser does not take it
 */
export async function register(
  id: string,
  file: ScriptPublicPath,
  now: boolean,
): Promise<Registered> {
  const ids = { ids: [id] };
  const before = (await browser.scripting.getRegisteredContentScripts(ids)).length > 0;
  if (before && !now) await browser.scripting.unregisterContentScripts(ids);
  if (!before && now) {
    const script = {
      id,
      js: [file],
      css: [],
      matches: PORTAL_HOSTS,
      allFrames: true,
      runAt: 'document_start' as const,
    };
    try {
      const everywhere = { ...script, matchOriginAsFallback: true };
      await browser.scripting.registerContentScripts([everywhere]);
    } catch {
      // Chromium before 119 does not know it: frames without an address of their own are left out.
      await browser.scripting.registerContentScripts([script]);
    }
  }
  return { before, now };
}
