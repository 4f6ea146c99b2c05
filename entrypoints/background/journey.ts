/** The one who writes the journey, and says what follows from it to the scripts in pages. */
import journeyBook from 'knowledge:journey-book';
import { browser } from 'wxt/browser';
import { advise } from '../../core/guidance/advise.ts';
import { dayOf } from '../../core/guidance/days.ts';
import { advance } from '../../core/guidance/journey.ts';
import type {
  ActOf,
  Happening,
  JourneyEvent,
  WishEvent,
} from '../../core/guidance/journey-state.ts';
import { type PageAdvice, pageAdvice } from '../../core/guidance/page-advice.ts';
import { walk } from '../../core/guidance/walk.ts';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import { journeyValue } from '../../store/journey.ts';
import { type TabState, tabState } from '../../store/tab-state.ts';
import { tell } from './tell.ts';

const journey = journeyValue(journeyBook);

/**
 * Has an event change the journey.
 * @returns whether what has changed was kept
 */
async function record(event: Happening): Promise<boolean> {
  try {
    await journey.change((before) => {
      const after = advance(
        before,
        { ...event, on: dayOf(new Date()) } as JourneyEvent,
        journeyBook,
      );
      return JSON.stringify(after) === JSON.stringify(before) ? before : after;
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * As `record`, for what the person says in the guide: after a choice and a tick, the pages that are
 * in front count anew.
 * @returns whether what has changed was kept
 */
export async function recordWish(event: WishEvent): Promise<boolean> {
  const isKept = await record(event);
  if (!isKept || (event.type !== 'chose' && event.type !== 'ticked')) return isKept;
  for (const { id } of await browser.tabs.query({ active: true, url: PORTAL_HOSTS })) {
    const state = id === undefined ? undefined : await tabState(id).read();
    if (state && !isTakenBack(event, state.page)) await recordPlace(state);
  }
  return true;
}

/** Has the page that a tab shows count. */
export async function recordPlace({
  page,
  registration,
  step,
}: Pick<TabState, 'page' | 'registration' | 'step'>): Promise<void> {
  if (page === undefined) return;
  await record({
    type: 'page',
    page,
    ...(registration !== undefined && { registration }),
    ...(step !== undefined && { step }),
  });
}

/** Has a prompt of a tab's page count. */
export async function recordRaised(tab: number, prompt: string): Promise<void> {
  const { page } = await tabState(tab).read();
  await record({ type: 'raised', prompt, ...(page !== undefined && { page }) });
}

/** Has a click on the last control of an act count. */
export async function recordClick(act: ActOf): Promise<void> {
  await record({ type: 'clicked', act });
}

/** @returns what the scripts in a tab's page have to know */
export async function adviceFor(tab: number): Promise<PageAdvice> {
  const [{ page, registration, step, prompts }, now] = await Promise.all([
    tabState(tab).read(),
    journey.read(),
  ]);
  const place = {
    isOnPortal: true,
    prompts,
    ...(page !== undefined && { page }),
    ...(registration !== undefined && { registration }),
    ...(step !== undefined && { control: step }),
  };
  return pageAdvice(advise(now, place, journeyBook, dayOf(new Date())), page);
}

/** Tells the open pages of the portal whenever the journey has changed, whoever changed it. */
export function serveAdvice(): void {
  journey.watch(async () => {
    for (const { id } of await browser.tabs.query({ url: PORTAL_HOSTS })) {
      if (id !== undefined) await tell(id, { type: 'advice-set', advice: await adviceFor(id) });
    }
  });
}

// ---------------------------------------------------------------------------------------------

/** Whether the person says that a step was not done which the page is the proof of. */
function isTakenBack(event: WishEvent, page: string | undefined): boolean {
  if (event.type !== 'ticked' || event.done) return false;
  const walked = walk(journeyBook, event.path).find(({ id }) => id === event.step);
  return page !== undefined && walked?.step.proof === page;
}
