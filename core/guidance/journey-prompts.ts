/** What a prompt begins: a remedy that is open, or a detour. */
import type { BookEffect, JourneyBook } from '../knowledge/compile-journey.ts';
import { isPast, onPage } from './journey-pages.ts';
import {
  type EventOf,
  type Journey,
  NO_PROGRESS,
  past,
  positionOn,
  reach,
  walkedPath,
} from './journey-state.ts';
import { own, type PathProgress, walk } from './walk.ts';

/**
 * @param journey the state before
 * @param event a prompt
 * @param book what it means for paths
 * @returns the state after; the same for a prompt that asks nothing
 */
export function raised(journey: Journey, event: EventOf<'raised'>, book: JourneyBook): Journey {
  const { prompt, page, on } = event;
  const known = own(book.promptEffects, prompt);
  if (!known) return journey;
  if (known.course === 'detour') return detoured(journey, event, known, book);
  if (known.course === 'goes-on' && !known.act) return journey;
  const open = journey.remedy?.prompt === prompt ? journey.remedy : undefined;
  const isNew = !open || (known.course === 'goes-on' && known.sameDay);
  const at = page ?? open?.page;
  const remedy = {
    prompt,
    since: isNew ? on : open.since,
    ...(at !== undefined && { page: at }),
  };
  if (known.course !== 'goes-on') return { ...journey, remedy };
  const reached = past(journey, known.at, 0, on, book);
  // What a page still says of how it went on to it asks nothing any more.
  const isBehind =
    known.act && page !== undefined && isPast(book, walkedPath(journey), known.act.page, page);
  return isBehind ? reached : { ...reached, remedy };
}

// ---------------------------------------------------------------------------------------------

function detoured(
  journey: Journey,
  { prompt, page, on }: EventOf<'raised'>,
  { path }: Extract<BookEffect, { course: 'detour' }>,
  book: JourneyBook,
): Journey {
  const { remedy, detour, ...rest } = journey;
  const raisedOn = { prompt, since: on, ...(page !== undefined && { page }) };
  // Who walks that path already needs no detour to it.
  if (detour?.path === path) return { ...rest, detour: { ...detour, prompt } };
  if (rest.chosen === path) {
    return { ...rest, remedy: remedy?.prompt === prompt ? remedy : raisedOn };
  }
  if (!own(book.paths, path)) return journey;
  const progress = begun(journey, path, on, book);
  const back = rest.chosen === undefined ? {} : { back: rest.chosen };
  const begins = { ...rest, detour: { ...raisedOn, path, ...back, progress } };
  return page === undefined ? begins : onPage(begins, path, { type: 'page', page, on }, book);
}

/** What both paths have and lies behind on the one that is left need not be done again. */
function begun(journey: Journey, path: string, on: string, book: JourneyBook): PathProgress {
  const main = walkedPath(journey);
  if (main === undefined) return NO_PROGRESS;
  const left = positionOn(journey, main, book);
  const behind = left.steps.slice(0, left.at).map(({ step }) => step);
  const steps = walk(book, path);
  const first = steps.findIndex(({ step }) => !behind.includes(step));
  return first <= 0 ? NO_PROGRESS : reach({ steps, at: 0 }, NO_PROGRESS, first, on);
}
