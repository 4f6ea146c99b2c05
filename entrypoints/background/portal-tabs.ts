/** Doing something in all open tabs of the portal. */
import { browser } from 'wxt/browser';
import { PORTAL_HOSTS } from '../../core/hosts.ts';

/** A tab that has not answered by then is not waited for. Milliseconds. */
const LIMIT = 2_000;

/**
 * Does something in each tab, in all of them at once: one whose page a dialog has stopped, that is
 * frozen or was put away answers late or never.
 * @param steps what is done in a tab, one after the other; each is begun at the latest when the one
 *   before has had its time
 */
export async function inPortalTabs(
  ...steps: readonly ((tab: number) => Promise<unknown>)[]
): Promise<void> {
  const tabs = await browser.tabs.query({ url: PORTAL_HOSTS });
  await Promise.all(
    tabs.map(async ({ id }) => {
      for (const step of steps) if (id !== undefined) await inTime(step(id));
    }),
  );
}

// ---------------------------------------------------------------------------------------------

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LIMIT);
  });
  // What fails in one tab is no reason to leave the others.
  await Promise.race([work.catch(() => {}), end]);
  clearTimeout(timer);
}
