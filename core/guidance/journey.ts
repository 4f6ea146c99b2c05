/**
 * What a person has done, and what is in their way: a reducer without clock, browser or document.
 * Whoever keeps it feeds it with events, one after the other; `advise.ts` says what follows from it.
 * A state is of one person, plain JSON, and holds ids and dates only.
 */
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import { pageSeen } from './journey-pages.ts';
import { raised } from './journey-prompts.ts';
import {
  type EventOf,
  isOver,
  type Journey,
  type JourneyEvent,
  past,
  positionOn,
  progressOn,
  put,
  reach,
  unblocked,
  walkedPath,
  withoutDetour,
} from './journey-state.ts';
import { indexOfStep, own, type PathProgress, positionAfter, walk } from './walk.ts';

/** What there is before the first event. */
export const NO_JOURNEY: Journey = { paths: {} };

/**
 * @param journey the state before
 * @param event what has happened; one that names what the book does not have changes nothing
 * @param book paths, and what prompts mean for them
 * @returns the state after
 */
export function advance(journey: Journey, event: JourneyEvent, book: JourneyBook): Journey {
  const before = withoutPassed(journey, event.on, book);
  return settled(apply(before, event, book), book);
}

// ---------------------------------------------------------------------------------------------

function apply(journey: Journey, event: JourneyEvent, book: JourneyBook): Journey {
  switch (event.type) {
    case 'chose':
      return chose(journey, event, book);
    case 'ticked':
      return ticked(journey, event, book);
    case 'page':
      return pageSeen(journey, event, book);
    case 'clicked':
      return clicked(journey, event, book);
    case 'raised':
      return raised(journey, event, book);
    case 'answered':
      return answered(journey, event);
    case 'refused':
      return refused(journey, event, book);
    case 'waited':
      return waited(journey, event, book);
    case 'cleared':
      return cleared(journey, event);
    case 'restored':
      return restored(journey);
  }
}

function chose(journey: Journey, { path }: EventOf<'chose'>, book: JourneyBook): Journey {
  if (path !== undefined && !own(book.paths, path)) return journey;
  // Who opens the detour's path from its remedy is on the way already, and wants to come back.
  if (path === journey.detour?.path && path !== undefined) return journey;
  if (path === journey.chosen && !journey.detour) return journey;
  const { chosen, ...rest } = unblocked(withoutDetour(journey));
  return path === undefined ? rest : { ...rest, chosen: path };
}

function ticked(
  journey: Journey,
  { path, step, done, on }: EventOf<'ticked'>,
  book: JourneyBook,
): Journey {
  const steps = walk(book, path);
  const i = indexOfStep(steps, step);
  if (i < 0 || i === steps.length) return journey;
  const { marks, reached } = progressOn(journey, path);
  const was = reached ? indexOfStep(steps, reached.step) : 0;
  const marked = { marks: { ...marks, [step]: done }, ...(reached && { reached }) };
  const next: PathProgress = !done && i < was ? { ...marked, reached: { step, on } } : marked;
  return put(journey, path, reach(positionAfter(steps, next), next, 0, on));
}

function clicked(journey: Journey, { act, on }: EventOf<'clicked'>, book: JourneyBook): Journey {
  const path = walkedPath(journey);
  if ('prompt' in act) {
    const known = own(book.promptEffects, act.prompt);
    if (journey.remedy?.prompt !== act.prompt || known?.course !== 'goes-on') return journey;
    return past(unblocked(journey), known.at, 1, on, book);
  }
  return act.path === path ? past(journey, act, 1, on, book) : journey;
}

function answered(journey: Journey, { prompt }: EventOf<'answered'>): Journey {
  if (journey.remedy?.prompt === prompt) return unblocked(journey);
  if (journey.detour?.prompt !== prompt) return journey;
  return withoutDetour(journey);
}

/** What was refused begins anew; of a path of stages, that stage. */
function refused(journey: Journey, { path, step, on }: EventOf<'refused'>, book: JourneyBook) {
  const { steps, at } = positionOn(journey, path, book);
  const now = steps[at];
  if (now?.id !== step || !now.step.waiting) return journey;
  const again = steps.filter(({ of }) => of === now.of).map(({ id }) => id);
  const marks = Object.entries(progressOn(journey, path).marks);
  return put(journey, path, {
    marks: Object.fromEntries(marks.filter(([id]) => !again.includes(id))),
    reached: { step: again[0] ?? step, on },
  });
}

/** Nobody waits since a day that is yet to come. */
function waited(
  journey: Journey,
  { path, step, since, on }: EventOf<'waited'>,
  book: JourneyBook,
): Journey {
  const { steps, at } = positionOn(journey, path, book);
  const now = steps[at];
  if (now?.id !== step || !now.step.waiting || since > on) return journey;
  return put(journey, path, { ...progressOn(journey, path), reached: { step, on: since } });
}

function cleared({ cleared: _, ...journey }: Journey, { path }: EventOf<'cleared'>): Journey {
  const { [path]: progress, ...paths } = journey.paths;
  const { detour, remedy, ...rest } = journey;
  const isDetour = detour && (detour.path === path || detour.back === path);
  const isRemedy = remedy && walkedPath(journey) === path;
  return {
    ...rest,
    paths,
    ...(detour && !isDetour && { detour }),
    ...(remedy && !isRemedy && { remedy }),
    cleared: {
      path,
      ...(progress && { progress }),
      ...(isDetour && { detour }),
      ...(isRemedy && { remedy }),
    },
  };
}

function restored({ cleared: taken, ...journey }: Journey): Journey {
  if (!taken) return journey;
  const { path, progress, detour, remedy } = taken;
  return {
    ...journey,
    paths: { ...journey.paths, ...(progress && { [path]: progress }) },
    ...(detour && { detour }),
    ...(remedy && { remedy }),
  };
}

/** Ends the detour, or the remedy that is the chosen path itself, when the path is at its end. */
function settled(journey: Journey, book: JourneyBook): Journey {
  const path = walkedPath(journey);
  const { remedy, detour, ...rest } = journey;
  const prompt = detour?.prompt ?? remedy?.prompt;
  const known = prompt === undefined ? undefined : own(book.promptEffects, prompt);
  if (known?.course !== 'detour' || known.path !== path) return journey;
  const { steps, at } = positionOn(journey, path, book);
  if (at < steps.length) return journey;
  return detour ? { ...rest, ...(remedy && { remedy }) } : rest;
}

function withoutPassed(journey: Journey, on: string, book: JourneyBook): Journey {
  const { remedy, ...rest } = journey;
  return remedy && isOver(remedy, book, on) ? rest : journey;
}
