/** The one who writes the journey, and says what follows from it to the scripts in pages. */
import journeyBook from 'knowledge:journey-book';
import remedies from 'knowledge:remedies';
import { browser } from 'wxt/browser';
import { advise } from '../../core/guidance/advise.ts';
import { cardAct } from '../../core/guidance/card-act.ts';
import { dayOf } from '../../core/guidance/days.ts';
import { advance } from '../../core/guidance/journey.ts';
import type {
  ActOf,
  Happening,
  Journey,
  JourneyEvent,
  WishEvent,
} from '../../core/guidance/journey-state.ts';
import { type PageAdvice, pageAdvice } from '../../core/guidance/page-advice.ts';
import type { ShownPage } from '../../core/guidance/shown-page.ts';
import { walk } from '../../core/guidance/walk.ts';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import type { PromptAct } from '../../core/protocol/exchanges.ts';
import { journeyValue } from '../../store/journey.ts';
import { inTurn } from '../../store/lock.ts';
import { markerShown } from '../../store/settings.ts';
import { type TabState, tabState, withPlace } from '../../store/tab-state.ts';
import { noteCounted } from './claims.ts';
import { type Ground, groundOf, latestGroundOf } from './grounds.ts';
import { tell } from './tell.ts';

const journey = journeyValue(journeyBook);

/**
 * Has an event change the journey.
 * @param tab whose page it happened in, where it says that by itself
 * @returns whether what has changed was kept
 */
async function record(event: Happening, tab?: number): Promise<boolean> {
  try {
    await journey.change((before) => {
      const after = advanced(before, event);
      if (tab !== undefined) noteCounted(tab, event, before, after);
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

/**
 * Has the page that a tab shows count.
 * @param tab the tab, where the page has just said so
 */
export async function recordPlace(shown: ShownPage, tab?: number): Promise<void> {
  const seen = seenIn(shown);
  if (seen) await record(seen, tab);
}

/** Has a prompt of a tab's page count. */
export async function recordRaised(tab: number, prompt: string): Promise<void> {
  await record(raisedIn(await tabState(tab).read(), prompt), tab);
}

/** @returns what a prompt leads to, before that is kept: its card is drawn in a moment */
export async function foretellAct(tab: number, prompt: string): Promise<PromptAct> {
  const ground = await groundOf(tab);
  const after = advanced(ground.journey, raisedIn(ground.state, prompt));
  const { act } = adviceOn({ ...ground, journey: after });
  return act ? { act } : {};
}

/**
 * @param document the browser's id of the document
 * @param shown what it shows
 * @returns what is to be marked there, before its place is kept: the page waits for it. Undefined where
 *   somebody is logged in whose place need not count.
 */
export async function foretellAdvice(
  tab: number,
  document: string,
  shown: ShownPage,
): Promise<PageAdvice | undefined> {
  const ground = await groundOf(tab);
  if (ground.state.loggedIn !== undefined) return undefined;
  const state = withPlace(ground.state, document, shown);
  const seen = seenIn(shown);
  const after = seen ? advanced(ground.journey, seen) : ground.journey;
  return markedBy({ ...ground, state, journey: after }).advice;
}

/** Has a click on the last control of an act count. */
export async function recordClick(act: ActOf): Promise<void> {
  await record({ type: 'clicked', act });
}

/** What the scripts in a page get of the advice: the one that knows the way, and that of the card. */
interface Told extends PromptAct {
  readonly advice: PageAdvice;
}

function adviceOn({ state, journey: now }: Ground): Told {
  const { page, registration, step, prompts } = state;
  const place = {
    isOnPortal: true,
    prompts,
    ...(page !== undefined && { page }),
    ...(registration !== undefined && { registration }),
    ...(step !== undefined && { control: step }),
  };
  const advice = advise(now, place, journeyBook, dayOf(new Date()));
  const act = cardAct(advice, journeyBook, remedies);
  return { advice: pageAdvice(advice, page), ...(act && { act }) };
}

/** Where the person wants no marker: nothing is to be marked. */
const NO_ADVICE: PageAdvice = { forbidden: [] };

function markedBy(ground: Ground): Told {
  const told = adviceOn(ground);
  return ground.isMarked ? told : { ...told, advice: NO_ADVICE };
}

/**
 * Tells the scripts in a tab's page what comes next: that of the card, and the one that marks it.
 * @returns what is to be marked
 */
export function tellAdvice(tab: number): Promise<PageAdvice> {
  // In turn, so that what is newer is told later.
  return inTurn(`advice:${tab}`, async () => {
    const { advice, ...act } = markedBy(await latestGroundOf(tab));
    // Nobody answers, and a page that a dialog has stopped would be waited for.
    void tell(tab, { type: 'act-set', ...act });
    void tell(tab, { type: 'advice-set', advice });
    return advice;
  });
}

/** Tells the open pages of the portal whenever what is to be shown has changed, whoever changed it. */
export function serveAdvice(): void {
  const tellAll = async () => {
    for (const { id } of await browser.tabs.query({ url: PORTAL_HOSTS })) {
      if (id !== undefined) void tellAdvice(id);
    }
  };
  journey.watch(tellAll);
  markerShown.watch(tellAll);
}

/** @returns the journey after an event of today */
export function advanced(before: Journey, event: Happening): Journey {
  return advance(before, { ...event, on: dayOf(new Date()) } as JourneyEvent, journeyBook);
}

// ---------------------------------------------------------------------------------------------

function seenIn({ page, registration, step }: ShownPage): Happening | undefined {
  if (page === undefined) return undefined;
  return {
    type: 'page',
    page,
    ...(registration !== undefined && { registration }),
    ...(step !== undefined && { step }),
  };
}

function raisedIn({ page }: TabState, prompt: string): Happening {
  return { type: 'raised', prompt, ...(page !== undefined && { page }) };
}

/** Whether the person says that a step was not done which the page is the proof of. */
function isTakenBack(event: WishEvent, page: string | undefined): boolean {
  if (event.type !== 'ticked' || event.done) return false;
  const walked = walk(journeyBook, event.path).find(({ id }) => id === event.step);
  return page !== undefined && walked?.step.proof === page;
}
