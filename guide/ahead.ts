/** What popup and side panel ask the browser for before they can draw, all of it at once. */
import { browser } from 'wxt/browser';
import { PORTAL_HOSTS } from '../core/hosts.ts';
import { hasHostAccess } from '../store/host-access.ts';
import { createMirror, type Mirror } from '../store/mirror.ts';

/** Where the guide is open. */
interface Where {
  /** The browser's id of the window. */
  readonly window: number;
  /** That of the tab in front; missing where there is none. */
  readonly tab: number | undefined;
  /** Whether that tab shows the portal. */
  readonly isOnPortal: boolean;
  /** Whether all hosts of the portal may be read. */
  readonly access: boolean;
}

/** Both answers come by themselves. */
export interface Asked {
  readonly mirror: Mirror;
  readonly where: Promise<Where>;
}

/** Asks the browser: each question by itself takes as long as all of them together. */
export function askAhead(): Asked {
  return { mirror: createMirror(), where: askWhere() };
}

// ---------------------------------------------------------------------------------------------

async function askWhere(): Promise<Where> {
  const inFront = { active: true, currentWindow: true };
  const [{ id: window = -1 }, [active], ofPortal, access] = await Promise.all([
    browser.windows.getCurrent(),
    browser.tabs.query(inFront),
    // Whether a tab is the portal's is told without the permission to read every tab's address.
    browser.tabs.query({ ...inFront, url: PORTAL_HOSTS }),
    hasHostAccess(),
  ]);
  return { window, tab: active?.id, isOnPortal: ofPortal.length > 0, access };
}
