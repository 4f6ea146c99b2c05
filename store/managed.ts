/** What an administrator has set by policy; see docs/DEPLOY.md. Nobody can write it from here. */
import { browser } from 'wxt/browser';

/** @returns what the policy holds, unchecked; nothing where there is none */
export async function readPolicy(): Promise<Record<string, unknown>> {
  // Firefox throws where no policy is installed.
  return browser.storage.managed.get().catch(() => ({}));
}

/** @returns whether the welcome page may be shown */
export async function isWelcomeWanted(): Promise<boolean> {
  return (await readPolicy())['welcomePage'] !== false;
}
