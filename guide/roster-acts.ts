/** What the person does on the roster's page, and how the last change of the roster is taken back. */
import journeyBook from 'knowledge:journey-book';
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { TypedPerson } from '../components/roster/person-form.tsx';
import { type Journey, positionOn, type WishEvent } from '../core/guidance/journey-state.ts';
import { journeyOf, withJourney } from '../core/guidance/whose-journey.ts';
import { createSend } from '../core/protocol/send.ts';
import { LIMITS, type PersonFault } from '../core/roster/check-person.ts';
import { newPersonId } from '../core/roster/new-id.ts';
import type { Person, Roster } from '../core/roster/person.ts';
import { isFlag } from '../core/shapes.ts';
import { changeJourneys, roster } from '../store/roster.ts';
import { keep, storageFault } from './keep.ts';
import { wishesTo } from './listed-people.ts';
import { changeBetween, type RosterChange, takenBack } from './roster-change.ts';
import { everybody, journeys } from './roster-state.ts';
import { readTyped } from './typed-person.ts';

/** Journeys by the ids of people on the roster. */
type PeoplesJourneys = Readonly<Record<string, Journey>>;

interface LastChange {
  /** What was done, in words. */
  readonly says: string;
  readonly did: RosterChange;
  /** The journeys that were replaced with it, as they were. */
  readonly journeys?: PeoplesJourneys;
}

/** The last change of the roster. */
export const lastChange = signal<LastChange | undefined>(undefined);

/**
 * Changes the roster, so that it can be taken back.
 *
 * @param says what was done, in words
 * @param next what becomes of the roster as it is stored now
 * @returns whether it was kept
 */
export function changeRoster(says: string, next: (now: Roster) => Roster): Promise<boolean> {
  return keep(
    roster.change((before) => {
      const after = next(before);
      lastChange.value = { says, did: changeBetween(before, after) };
      return after;
    }),
  ).then((isKept) => {
    if (!isKept) lastChange.value = undefined;
    return isKept;
  });
}

/** Takes the last change back; what else was changed meanwhile stays. */
export async function takeBack(): Promise<void> {
  const last = lastChange.value;
  if (!last) return;
  const undo = async () => {
    await roster.change((now) => takenBack(now, last.did));
    await putJourneys(last.journeys ?? {});
  };
  if (await keep(undo())) lastChange.value = undefined;
}

/**
 * Has people be as far as a file says, as a part of the last change: where that cannot be kept, all of
 * it is taken back.
 * @returns whether it was kept
 */
export async function takeJourneys(taken: PeoplesJourneys): Promise<boolean> {
  const before = Object.keys(taken).map((id) => [id, journeyOf(journeys.value, id)] as const);
  if (await keep(putJourneys(taken))) {
    const last = lastChange.value;
    if (last) lastChange.value = { ...last, journeys: Object.fromEntries(before) };
    return true;
  }
  await takeBack();
  storageFault.value = 'unsaved';
  return false;
}

/** Takes a person off the roster, with all that is known of them. */
export function remove(person: string): void {
  const name = everybody.value.people.find(({ id }) => id === person)?.name ?? '';
  void changeRoster(`已把${name}移出花名册`, ({ people }) => ({
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
  const now = checked.person;
  if (!person && everybody.value.people.length >= LIMITS.people) {
    return [{ where: 'name', reason: `花名册最多 ${LIMITS.people} 人` }];
  }
  const says = person ? `已修改${now.name}` : `已添加${now.name}`;
  const isKept = await changeRoster(says, (before) => withPerson(before, now));
  return isKept ? [] : [{ where: '', reason: '没有保存下来，写的都还在这里。' }];
}

/** Begins a registration for a person, anew where it is done; with an empty id, they are on none. */
export function begin(person: string, registration: string): void {
  const journey = journeyOf(journeys.value, person);
  const { steps, at } = positionOn(journey, registration, journeyBook);
  const path = registration;
  void sayOf(person, [
    ...(steps.length > 0 && at === steps.length ? [{ type: 'cleared', path } as const] : []),
    { type: 'chose', ...(path !== '' && { path }) },
  ]);
}

/** Has that step be the next one of a person's registration; with an empty id, all of it done. */
export function reachStep(person: string, registration: string, step: string): void {
  const journey = journeyOf(journeys.value, person);
  void sayOf(person, wishesTo(journey, registration, step, journeyBook));
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

/** One after the other, as they follow from each other. */
function sayOf(person: string, events: readonly WishEvent[]): Promise<boolean> {
  const sayAll = async () => {
    for (const event of events) orThrow(await send({ type: 'person-event', person, event }));
  };
  return keep(sayAll());
}

function orThrow(isKept: boolean | undefined): void {
  if (!isKept) throw new Error('it was not kept');
}
