import { browser } from 'wxt/browser';
import { isWelcomeWanted } from '../../store/managed.ts';

/** Shows once, after the install, what the extension does. */
export async function welcome(): Promise<void> {
  if (await isWelcomeWanted()) await browser.tabs.create({ url: '/welcome.html' });
}
