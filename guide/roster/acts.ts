/** What the person does on the roster's page, and how the last change of the roster is taken back. */
import journeyBook from 'knowledge:journey-book';
import { browser } from 'wxt/browser';
import type { TypedPerson } from '../../components/roster/person-form.tsx';
import { NO_JOURNEY } from '../../core/guidance/journey.ts';
import { type Journey, positionOn, type WishEvent } from '../../core/guidance/journey-state.ts';
import { journeyOf, withJourney } from '../../core/guidance/whose-journey.ts';
import { createSend } from '../../core/protocol/send.ts';
import { LIMITS, type PersonFault } from '../../core/roster/check-person.ts';
import { newPersonId } from '../../core/roster/new-id.ts';
import type { Person, Roster } from '../../core/roster/person.ts';
import { isFlag } from '../../core/shapes.ts';
import { clock } from '../../page/read/clock.ts';
import { changeJourneys, roster } from '../../store/roster.ts';
import { keep, storageFault } from '../keep.ts';
import { changeBetween, takenBack } from './change.ts';
import { wishesTo } from './listed-people.ts';
import { everybody, journeys, nameOf, today } from './state.ts';
import { readSince, readTyped } from './typed-person.ts';
import { createLastChange, type LastChange, type PeoplesJourneys, statesOf } from './undo.ts';

/** The last change of the roster, or of how far one of its people is. */
export const lastChange = createLastChange(clock, () => ({
  roster: everybody.value,
  journeys: journeys.value,
}));

/**
 * Changes the roster, so that it can be taken back.
 *
 * @param says what was done, in words
 * @param next what becomes of the roster as it is stored now
 * @returns whether it was kept
 */
export function changeRoster(says: string, next: (now: Roster) => Roster): Promise<boolean> {
  return keepLast(() => putRoster({ says, isTakenBack: false }, next, {}));
}

/** Takes the last change back, which can be taken back in turn; what else was changed meanwhile stays. */
export async function takeBack(): Promise<void> {
  const last = lastChange.value;
  if (!last) return;
  const { says, did, journeys: before } = last;
  const now = journeysOf([...last.left.keys()]);
  const undo = async () => {
    const next = (roster: Roster) => takenBack(roster, did);
    await putRoster({ says, isTakenBack: !last.isTakenBack }, next, now, before);
    await putJourneys(before);
  };
  if (!(await keep(undo()))) lastChange.value = last;
}

/**
 * Has people be as far as a file says, as a part of the last change: where that cannot be kept, all of
 * it is taken back.
 * @returns whether it was kept
 */
export async function takeJourneys(taken: PeoplesJourneys): Promise<boolean> {
  const last = lastChange.value;
  const before = journeysOf(Object.keys(taken));
  if (last) {
    const left = new Map(last.left);
    for (const [id, journey] of Object.entries(taken)) {
      const person = left.get(id)?.person ?? [everybody.value.people.find((one) => one.id === id)];
      left.set(id, { person, journey: [before[id] ?? NO_JOURNEY, journey] });
    }
    lastChange.value = { ...last, left, journeys: { ...last.journeys, ...before } };
  }
  if (await keep(putJourneys(taken))) return true;
  await takeBack();
  lastChange.value = undefined;
  storageFault.value = 'unsaved';
  return false;
}

/** Takes a person off the roster, with all that is known of them. */
export function remove(person: string): void {
  void changeRoster(`已把${nameOf(person)}移出花名册`, ({ people }) => ({
    people: people.filter(({ id }) => id !== person),
  }));
}

/**
 * Keeps what was typed of a person.
 *
 * @param person as they were; missing for a new one
 * @returns what is wrong with it, or that it was not kept; none when it was
 */
export async function keepTyped(
  person: Person | undefined,
  typed: TypedPerson,
): Promise<readonly PersonFault[]> {
  const checked = readTyped(person?.id ?? newPersonId(), typed);
  if ('faults' in checked) return checked.faults;
  const now: Person = {
    ...checked.person,
    ...(person?.renewing && { renewing: person.renewing }),
  };
  if (!person && everybody.value.people.length >= LIMITS.people) {
    return [{ where: 'name', reason: `花名册最多 ${LIMITS.people} 人` }];
  }
  const says = person ? `已修改${now.name}` : `已添加${now.name}`;
  const isKept = await changeRoster(says, (before) => withPerson(before, now));
  return isKept ? [] : [{ where: '', reason: '没有保存下来，写的都还在这里。' }];
}

/** Notes for which specialties of a person the renewal was handed in, by their keys. */
export function noteRenewing(person: string, keys: readonly string[]): void {
  void changeRoster(`已记下${nameOf(person)}上报了哪些专业`, ({ people }) => ({
    people: people.map((one) => (one.id === person ? { ...one, renewing: keys } : one)),
  }));
}

/**
 * Begins a registration for a person, anew where it is done; with an empty id, they are on none.
 * @param says that, in words
 */
export function begin(person: string, registration: string, says: string): void {
  const journey = journeyOf(journeys.value, person);
  const { steps, at } = positionOn(journey, registration, journeyBook);
  const path = registration;
  void sayOf(person, says, [
    ...(steps.length > 0 && at === steps.length ? [{ type: 'cleared', path } as const] : []),
    { type: 'chose', ...(path !== '' && { path }) },
  ]);
}

/** Has that step be the next one of a person's registration; with an empty id, all of it done. */
export function reachStep(person: string, registration: string, step: string): void {
  const journey = journeyOf(journeys.value, person);
  void sayOf(
    person,
    `已改${nameOf(person)}的进度`,
    wishesTo(journey, registration, step, journeyBook),
  );
}

/**
 * Notes since when a person has waited for what they wait for.
 *
 * @param step id of what is waited for
 * @param text the day, as somebody has typed it
 * @returns what is wrong with it, or that it was not kept, in Chinese; nothing when it was
 */
export async function noteSince(
  person: string,
  registration: string,
  step: string,
  text: string,
): Promise<string | undefined> {
  const read = readSince(text, today.value);
  if ('reason' in read) return read.reason;
  const says = `已记下${nameOf(person)}从 ${read.day} 开始等`;
  const event = { type: 'waited', path: registration, step, since: read.day } as const;
  return (await sayOf(person, says, [event])) ? undefined : '没有保存下来';
}

/** Has popup and panel show the journey of a person; without one, that of nobody on the roster. */
export function switchTo(person: string | undefined): void {
  void keep(
    send({ type: 'person-switched', ...(person !== undefined && { person }) }).then(orThrow),
  );
}

// ---------------------------------------------------------------------------------------------

/** Whom another window has taken off meanwhile is put back: somebody has just written of them. */
function withPerson({ people }: Roster, now: Person): Roster {
  if (people.some(({ id }) => id === now.id)) {
    return { people: people.map((one) => (one.id === now.id ? now : one)) };
  }
  if (people.length >= LIMITS.people) throw new Error('the roster is full');
  return { people: [...people, now] };
}

const send = createSend(() => browser.runtime, {
  'person-switched': isFlag,
  'person-event': isFlag,
});

/** In turn with the background, which writes all else of them. */
function putJourneys(put: PeoplesJourneys): Promise<void> {
  return changeJourneys(journeyBook, (now) =>
    Object.entries(put).reduce((all, [id, journey]) => withJourney(all, id, journey), now),
  );
}

/** One after the other, as they follow from each other; all of it can be taken back. */
async function sayOf(person: string, says: string, events: readonly WishEvent[]): Promise<boolean> {
  const before = journeysOf([person]);
  const sayAll = async () => {
    for (const event of events) orThrow(await send({ type: 'person-event', person, event }));
    const after = await storedJourneyOf(person);
    const nothing = (now: Roster) => now;
    await putRoster({ says, isTakenBack: false }, nothing, before, { [person]: after });
  };
  return keepLast(sayAll);
}

/** As it is stored now, whatever of it has come here yet. */
async function storedJourneyOf(person: string): Promise<Journey> {
  let journey = NO_JOURNEY;
  await changeJourneys(journeyBook, (now) => {
    journey = journeyOf(now, person);
    return now;
  });
  return journey;
}

function journeysOf(people: readonly string[]): PeoplesJourneys {
  return Object.fromEntries(people.map((id) => [id, journeyOf(journeys.value, id)]));
}

/**
 * Changes the roster, and has that be the last change.
 *
 * @param before the journeys that are replaced with it, as they were; those of whoever comes, goes or
 *   changes are known
 * @param after what they are replaced by
 */
function putRoster(
  what: Pick<LastChange, 'says' | 'isTakenBack'>,
  next: (now: Roster) => Roster,
  before: PeoplesJourneys,
  after: PeoplesJourneys = {},
): Promise<void> {
  return roster.change((then) => {
    const now = next(then);
    const did = changeBetween(then, now);
    // Who is taken off loses theirs; all others have to keep it.
    const theirs = journeysOf([...did.came, ...did.were.map(({ person }) => person.id)]);
    const journeys = { ...theirs, ...before };
    const left = statesOf(did, [then, now], journeys, after);
    lastChange.value = { ...what, did, journeys, left };
    return now;
  });
}

/** Keeps a change; where that is not possible, there is nothing to be taken back. */
async function keepLast(change: () => Promise<void>): Promise<boolean> {
  const isKept = await keep(change());
  if (!isKept) lastChange.value = undefined;
  return isKept;
}

function orThrow(isKept: boolean | undefined): void {
  if (!isKept) throw new Error('it was not kept');
}
