/** Whether the extension may read the portal. Firefox lets people take that away, and give it back. */
import { browser } from 'wxt/browser';
import { PORTAL_HOSTS } from '../core/hosts.ts';

/** Has the browser ask the person. To be called from a click. */
export async function askForHostAccess(): Promise<void> {
  await browser.permissions.request({ origins: PORTAL_HOSTS });
}

/** @returns whether all hosts of the portal may be read */
export function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: PORTAL_HOSTS });
}

/**
 * Tells whether all hosts of the portal may be read, and each change of it.
 * @returns when it has been told for the first time
 */
export async function followHostAccess(onValue: (has: boolean) => void): Promise<void> {
  const tell = async () => onValue(await hasHostAccess());
  browser.permissions.onAdded.addListener(tell);
  browser.permissions.onRemoved.addListener(tell);
  await tell();
}
