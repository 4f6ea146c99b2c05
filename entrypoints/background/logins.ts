/**
 * Who is logged in at the portal, and whether that is whom the person registers. Names come as pages
 * greet them, are compared with the roster here, and are forgotten; nothing of the roster goes to a page.
 */
import { browser } from 'wxt/browser';
import { ONESELF } from '../../core/guidance/whose-journey.ts';
import { PORTAL_HOSTS } from '../../core/hosts.ts';
import type { Greeted } from '../../core/roster/greeting.ts';
import { isOtherLogin, STRANGER, whoIsGreeted } from '../../core/roster/login.ts';
import { inTurn } from '../../store/lock.ts';
import { currentPerson, roster } from '../../store/roster.ts';
import { hintLevel } from '../../store/settings.ts';
import { tabState } from '../../store/tab-state.ts';
import { forgetClaim } from './claims.ts';
import { switchToLogin, takeBackClaim } from './people.ts';
import { inPortalTabs } from './portal-tabs.ts';
import { type Registered, register } from './registered.ts';
import { run } from './run.ts';
import { recordLogin } from './tabs.ts';

/** Looks for a greeting; the browser starts it in documents that load, we in those that are open. */
const GREETING_SCRIPT = '/greeting.js';
/** Says in the page that somebody else is logged in. */
const OTHER_SCRIPT = '/other-login.js';

/** The id of the top page among the frames of a tab. */
const TOP = 0;

/** One change of what is registered after the other. */
const TURN = 'greeting';

/** Tabs whose page was asked anew: the person was there before, and may have switched since. */
const askedAnew = new Set<number>();

/** @returns whether there is a roster, with which a greeting is to be compared */
export async function isRosterUsed(): Promise<boolean> {
  return (await roster.read()).people.length > 0;
}

/** Takes that a tab shows another page, or is closed. */
export function forgetLogin(tab: number): void {
  askedAnew.delete(tab);
  forgetClaim(tab);
}

/** Has the journey be that of whom a tab's page greets, or the page say that it is somebody else's. */
export async function heedGreeting(tab: number, { names, isAccount }: Greeted): Promise<void> {
  const { people } = await roster.read();
  const current = await currentPerson.read();
  const login = people.length > 0 ? whoIsGreeted(names, people, current) : undefined;
  // A letter on the page can be to anybody.
  if (login === undefined || (login === STRANGER && !isAccount)) return;
  const wasOther = await isOtherIn(tab);
  await recordLogin(tab, login);
  const mayFollow = !askedAnew.has(tab) || current === ONESELF;
  if (login !== STRANGER && mayFollow) await switchToLogin(login, tab);
  else if (await isOtherLoggedIn(tab)) await takeBackClaim(tab);
  if (wasOther || (await isOtherIn(tab))) await tellOther(tab);
}

/** @returns whether a tab's page has to say that somebody else is logged in */
export async function isOtherIn(tab: number): Promise<boolean> {
  return (await hintLevel.read()) === 'card' && (await isOtherLoggedIn(tab));
}

/** @returns whether somebody else than the current person is known to be logged in at a tab's page */
export async function isOtherLoggedIn(tab: number): Promise<boolean> {
  const { loggedIn } = await tabState(tab).read();
  if (loggedIn === undefined) return false;
  const [{ people }, current] = await Promise.all([roster.read(), currentPerson.read()]);
  return isOtherLogin(loggedIn, people, current);
}

/**
 * Has pages look for a greeting, from now on and as long as there is a roster. To be called whenever the
 * background starts, as `serveOwnPrompts`.
 */
export function serveLogins(): void {
  roster.watch(() => {
    // At once: a page that comes while the browser is told is as any other.
    const noted = noteOpenPages();
    inTurn(TURN, () => bring(noted)).catch(() => {});
  });
  currentPerson.watch(() => void tellAll());
  inTurn(TURN, registerWanted).catch(() => {});
}

// ---------------------------------------------------------------------------------------------

async function registerWanted(): Promise<Registered> {
  return register('greeting', GREETING_SCRIPT, await isRosterUsed());
}

async function noteOpenPages(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: PORTAL_HOSTS })) {
    if (id !== undefined) askedAnew.add(id);
  }
}

/**
 * Brings also the open pages to what there is now.
 * @param noted when it is known which have been open since before the roster changed
 */
async function bring(noted: Promise<void>): Promise<void> {
  await noted;
  const { before, now } = await registerWanted();
  if (!before && !now) return;
  await inPortalTabs(
    // Whom the roster knew by that id may be there no more.
    async (tab) => askedAnew.has(tab) && recordLogin(tab),
    tellOther,
    (tab) => run(tab, { allFrames: true }, [GREETING_SCRIPT]),
  );
}

/** Tells the pages in which somebody is known to be logged in that another person is the current one. */
async function tellAll(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: PORTAL_HOSTS })) {
    const isKnown = id !== undefined && (await tabState(id).read()).loggedIn !== undefined;
    if (isKnown) void tellOther(id);
  }
}

/** Has the page say it, or say it no more: it asks which. */
function tellOther(tab: number): Promise<void> {
  return run(tab, { frameIds: [TOP] }, [OTHER_SCRIPT]);
}
