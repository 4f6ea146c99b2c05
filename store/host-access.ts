/** Whether the extension may read the portal. Firefox lets people take that away, and give it back. */
import { browser } from 'wxt/browser';
import { PORTAL_HOSTS } from '../core/hosts.ts';

/** @returns whether all hosts of the portal may be read */
export function hasHostAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: PORTAL_HOSTS });
}

/** Has the browser ask the person. To be called from a click. */
export async function askForHostAccess(): Promise<void> {
  await browser.permissions.request({ origins: PORTAL_HOSTS });
}

/** Tells of each change from now on. */
export function watchHostAccess(onChange: (has: boolean) => void): void {
  const tell = () => void hasHostAccess().then(onChange);
  browser.permissions.onAdded.addListener(tell);
  browser.permissions.onRemoved.addListener(tell);
}
