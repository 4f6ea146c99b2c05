/** What the roster's page shows of each person: what is due, what is under way. No browser, no clock. */
import type {
  ListedDue,
  ListedPerson,
  ListedRegistration,
  Urgency,
} from '../../components/roster/listed.ts';
import type { Advice, OpenPage } from '../../core/guidance/advice.ts';
import { advise } from '../../core/guidance/advise.ts';
import {
  type Journey,
  positionOn,
  progressOn,
  type WishEvent,
} from '../../core/guidance/journey-state.ts';
import { isDone } from '../../core/guidance/walk.ts';
import { type Journeys, journeyOf } from '../../core/guidance/whose-journey.ts';
import type { JourneyBook } from '../../core/knowledge/compile-journey.ts';
import type { Guide } from '../../core/knowledge/shipped.ts';
import { byUrgency, dueOf, isLate, isPressing, toldDay } from '../../core/roster/due.ts';
import { renewalQuestion } from '../../core/roster/due-by-specialty.ts';
import type { Due } from '../../core/roster/due-entry.ts';
import { type SourceTable, writtenDueSources } from '../../core/roster/due-sources.ts';
import type { Person, Roster } from '../../core/roster/person.ts';
import { awayOf, isThisYear } from '../away.ts';
import { apartOf } from '../namesakes.ts';

/** What is known, and the knowledge that it is judged by. */
export interface Known {
  readonly roster: Roster;
  readonly journeys: Journeys;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly book: JourneyBook;
  readonly guides: readonly Guide[];
  /** The documents by their ids. */
  readonly sources: SourceTable;
}

/** What is under way does not depend on what is open. */
export const NO_PAGE: OpenPage = { isOnPortal: false, prompts: [] };

/** @returns everybody, what presses most first; who has nothing due last, in the roster's order */
export function listPeople(known: Known): readonly ListedPerson[] {
  const { roster, journeys, today, book } = known;
  const apart = apartOf(roster.people);
  return roster.people
    .map((person) => {
      const journey = journeyOf(journeys, person.id);
      const dues = [...dueOf(person, journey, today, book)].sort(byUrgency);
      return { person, journey, dues };
    })
    .sort(({ dues: [a] }, { dues: [b] }) => {
      if (a && b) return byUrgency(a, b);
      return Number(a === undefined) - Number(b === undefined);
    })
    .map(({ person, journey, dues }) => ({
      ...listed(person, journey, dues, known),
      ...(apart.has(person.id) && { apart: apart.get(person.id) ?? '' }),
    }));
}

/**
 * @param journey of the person
 * @param path id of a registration
 * @param step id of the step that is to be the next one; empty when all is done
 * @returns what has to be said of the steps, one after the other
 */
export function wishesTo(
  journey: Journey,
  path: string,
  step: string,
  book: JourneyBook,
): readonly WishEvent[] {
  const position = positionOn(journey, path, book);
  const { steps } = position;
  const found = steps.findIndex(({ id }) => id === step);
  const to = found < 0 ? steps.length : found;
  const progress = progressOn(journey, path);
  const say = (i: number, done: boolean): WishEvent[] => {
    const id = steps[i]?.id;
    if (id === undefined || isDone(position, progress, i) === done) return [];
    return [{ type: 'ticked', path, step: id, done }];
  };
  const all = steps.map((_, i) => i);
  return [
    // From the end, so that what is next falls back one step at a time.
    ...all
      .slice(to)
      .reverse()
      .flatMap((i) => say(i, false)),
    ...all.slice(0, to).flatMap((i) => say(i, true)),
  ];
}

// ---------------------------------------------------------------------------------------------

function listed(
  person: Person,
  journey: Journey,
  dues: readonly Due[],
  known: Known,
): ListedPerson {
  const registration = registrationOf(journey, known);
  const { today, book } = known;
  const renewal = renewalQuestion({ person, journey, today, book });
  return {
    person,
    dues: dues.map((due) => listedDue(due, known)),
    ...(renewal && { renewal }),
    ...(registration && { registration }),
    isCurrent: known.journeys.current === person.id,
  };
}

function listedDue(due: Due, { guides, sources: table, today }: Known): ListedDue {
  const { kind, what, notes, specialties, path, question } = due;
  const { day } = toldDay(due);
  const of = guides.find(({ id }) => id === path);
  return {
    id: [kind, day, ...specialties].join('/'),
    what,
    notes,
    specialties,
    day: kind === 'over-65' ? '' : day,
    away: awayOf(due, today),
    urgency: urgencyOf(due, today),
    sources: writtenDueSources(due, table),
    ...(question !== undefined && { question }),
    ...(of && { registration: { id: of.id, name: of.name } }),
  };
}

/** Within so many days it is worth being seen. */
const NEAR = 90;

function urgencyOf(due: Due, today: string): Urgency {
  if (isThisYear(due, today)) return 'soon';
  if (isPressing(due)) return due.kind === 'expired' ? 'over' : isLate(due) ? 'late' : 'soon';
  return due.days >= 0 && due.days <= NEAR && !due.handedIn ? 'near' : 'far';
}

function registrationOf(
  journey: Journey,
  { book, guides, today }: Known,
): ListedRegistration | undefined {
  const { path, next, done } = advise(journey, NO_PAGE, book, today);
  const guide = guides.find(({ id }) => id === path?.id);
  if (!guide) return undefined;
  const { steps, at } = positionOn(journey, guide.id, book);
  const step = steps[at]?.id;
  return {
    id: guide.id,
    name: guide.name,
    now: nowOf(next),
    ...(next.kind === 'waiting' && {
      waiting: {
        ...(next.since !== undefined && { since: next.since }),
        begins: beginsWith(steps[at - 1]?.step.waiting?.done),
      },
    }),
    isOver: next.kind === 'end',
    ...(step !== undefined && { step }),
    done: done.length,
    steps: guide.steps.map(({ id, action }) => ({ id, action })),
  };
}

/** What comes after another wait begins with the end of that one. */
function beginsWith(done: string | undefined): string {
  return done === undefined ? '上报的那天' : `${done}的那天`;
}

function nowOf(next: Advice['next']): string {
  switch (next.kind) {
    case 'waiting':
      return next.days ? `${next.action}已等 ${next.days} 天。` : next.action;
    case 'end':
      return '已经办完。有新的有效期，请点姓名修改。';
    case 'choose':
      return '';
    default:
      return next.action;
  }
}
