/** Whom on the roster somebody registers, and the journeys of all of them. */
import journeyBook from 'knowledge:journey-book';
import type { Journey, WishEvent } from '../../core/guidance/journey-state.ts';
import {
  type Journeys,
  journeyOf,
  ONESELF,
  switchTo,
  withJourney,
  withoutGone,
} from '../../core/guidance/whose-journey.ts';
import type { Roster } from '../../core/roster/person.ts';
import { changeJourneys, currentPerson, roster } from '../../store/roster.ts';
import { settleClaim } from './claims.ts';
import { advanced, recordWish } from './journey.ts';

/**
 * Has the journey of another person be the one that all else follows.
 * @param person their id; `ONESELF` for who sits at the computer
 * @returns whether it is kept; not for somebody who is not on the roster
 */
export async function switchPerson(person = ONESELF): Promise<boolean> {
  return change(async (now) => {
    if (person !== ONESELF && !isOn(await roster.read(), person)) throw new Error('not there');
    return switchTo(now, person);
  });
}

/**
 * Has the journey be that of who is logged in at a tab's page; what the page has counted before it said
 * so, for whoever was the current person, becomes theirs.
 * @param person their id
 */
export async function switchToLogin(person: string, tab: number): Promise<void> {
  await change((now) => {
    const claim = settleClaim(tab, now.journey);
    if (person === now.current) return now;
    const { journey, ...rest } = switchTo(claim ? { ...now, journey: claim.before } : now, person);
    return { ...rest, journey: (claim?.events ?? []).reduce(advanced, journey) };
  });
}

/**
 * Takes that somebody else than the current person is logged in at a tab's page, whose journey is not
 * kept here: what the page has counted for the current person by then is taken back.
 */
export async function takeBackClaim(tab: number): Promise<void> {
  await change((now) => {
    const claim = settleClaim(tab, now.journey);
    return claim ? { ...now, journey: claim.before } : now;
  });
}

/**
 * Has what somebody says of a person's registration count, who need not be the current one.
 * @param person id on the roster
 * @returns whether it is kept
 */
export async function recordWishOf(person: string, event: WishEvent): Promise<boolean> {
  // Of the current person, the pages that are in front count as well.
  if ((await currentPerson.read()) === person) return recordWish(event);
  return change(async (now) => {
    if (!isOn(await roster.read(), person)) throw new Error('not there');
    return withJourney(now, person, advanced(journeyOf(now, person), event));
  });
}

/** Forgets the journeys of those who are taken off the roster, as soon as they are. */
export function servePeople(): void {
  roster.watch((now) => void dropGone(now));
}

// ---------------------------------------------------------------------------------------------

/**
 * The journeys that went last with their persons: who is put back has theirs again. In memory only, for
 * as long as the browser leaves the background running.
 */
const gone = new Map<string, Journey>();

async function dropGone(now: Roster): Promise<void> {
  await change((journeys) => {
    const { left, gone: parted } = withoutGone(journeys, (person) => isOn(now, person));
    for (const [person, journey] of Object.entries(parted)) gone.set(person, journey);
    const back = [...gone].filter(([person]) => isOn(now, person));
    for (const [person] of back) gone.delete(person);
    const after = back.reduce((all, [person, journey]) => withJourney(all, person, journey), left);
    return JSON.stringify(after) === JSON.stringify(journeys) ? journeys : after;
  });
}

async function change(next: (now: Journeys) => Journeys | Promise<Journeys>): Promise<boolean> {
  try {
    await changeJourneys(journeyBook, next);
    return true;
  } catch {
    return false;
  }
}

function isOn({ people }: Roster, person: string): boolean {
  return people.some(({ id }) => id === person);
}
