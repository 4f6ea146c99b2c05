/** What an open page says of how far a person is. */
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import {
  type EventOf,
  type Journey,
  type OpenRemedy,
  positionOn,
  progressOn,
  put,
  reach,
  unblocked,
  walkedPath,
} from './journey-state.ts';
import {
  indexOfChoice,
  indexOfStep,
  indicesOnPage,
  itemNow,
  own,
  type PathPosition,
  walk,
} from './walk.ts';

/**
 * @param journey the state before
 * @param event a known page
 * @param book paths and steps
 * @returns the state after: the page's step is reached, and what was raised two pages before is over
 */
export function pageSeen(journey: Journey, event: EventOf<'page'>, book: JourneyBook): Journey {
  const path = walkedPath(journey);
  const now = path === undefined ? journey : onPage(journey, path, event, book);
  const { detour, ...main } = now;
  // A page that only the path has that was left.
  const isLeft = detour?.back !== undefined && !hasPage(book, detour.path, event.page);
  const left = isLeft ? { ...onPage(main, detour.back, event, book), detour } : now;
  return overtaken(left, event, isLeft, book);
}

/**
 * @param journey the state before
 * @param path id of the registration that the page may belong to
 * @param event a known page
 * @param book paths and steps
 * @returns the state with the page's step reached; the same where that is not further on
 */
export function onPage(
  journey: Journey,
  path: string,
  { page, registration, step, on }: EventOf<'page'>,
  book: JourneyBook,
): Journey {
  const position = positionOn(journey, path, book);
  const { steps, at } = position;
  const isProof = steps[at]?.step.proof === page && !isForeign(book, path, position, registration);
  const to = isProof
    ? at + 1
    : indexSeen(book, path, position, { page, registration, control: step });
  if (to <= at) return journey;
  return put(journey, path, reach(position, progressOn(journey, path), to, on));
}

/** What is seen on a page; see the event `page`. */
interface Seen {
  readonly page: string | undefined;
  readonly registration: string | undefined;
  readonly control?: string | undefined;
}

/**
 * @param book paths and steps
 * @param path id of the walked registration
 * @param position where the person stands on it
 * @param seen an open page
 * @returns the index of the step that the page is for, as far as pages lead; on a page of the portal that
 *   the path does not go over, of the first one within the portal; else below 0
 */
export function indexSeen(
  book: JourneyBook,
  path: string,
  position: PathPosition,
  { page, registration, control }: Seen,
): number {
  const here = page === undefined ? [] : indicesOnPage(position, page);
  const last = here.at(-1);
  if (page === undefined) return -1;
  if (last === undefined) return indexInside(book, position, page);
  const said = control === undefined ? -1 : indexOfStep(position.steps, control);
  const after = position.steps[last + 1]?.step;
  const isSaid = here.includes(said) || (said === last + 1 && after?.begins?.includes(page));
  const index = isSaid ? said : (here[0] ?? -1);
  // With another item one has come no further than to where items are chosen.
  return isForeign(book, path, position, registration)
    ? Math.min(index, indexOfChoice(position))
    : index;
}

/**
 * @param book paths and steps
 * @param path id of the walked registration, where there is one
 * @param before id of a page
 * @param page id of the page that is open
 * @returns whether the open page comes after the other one on the path; where that does not go over
 *   it, or none is walked, on any
 */
export function isPast(
  book: JourneyBook,
  path: string | undefined,
  before: string,
  page: string,
): boolean {
  const isLater = (of: string) => {
    const pages = walk(book, of).map(({ step }) => step.page);
    return pages.includes(before) && pages.lastIndexOf(page) > pages.lastIndexOf(before);
  };
  return path !== undefined && hasPage(book, path, before)
    ? isLater(path)
    : Object.keys(book.paths).some(isLater);
}

// ---------------------------------------------------------------------------------------------

/**
 * The other pages of the portal lie behind its login, if not all of them: where that is still to be
 * done, the page says that it has its control.
 */
function indexInside(book: JourneyBook, position: PathPosition, page: string): number {
  if (!book.portalPages.includes(page)) return -1;
  const [logIn] = indicesOnPage(position, book.home);
  return logIn === undefined ? -1 : logIn + 1;
}

function isForeign(
  book: JourneyBook,
  path: string,
  position: PathPosition,
  registration: string | undefined,
): boolean {
  const item = itemNow(book, path, position);
  return registration !== undefined && item !== undefined && registration !== item;
}

function hasPage(book: JourneyBook, path: string, page: string): boolean {
  return walk(book, path).some(({ step }) => step.page === page || step.proof === page);
}

/**
 * What has to be dealt with stands in the way until two pages further on than where it was raised:
 * a page often says a prompt and leaves for the next one by itself. What goes on by a control of a
 * page is over one page later.
 */
function overtaken(
  journey: Journey,
  { page }: EventOf<'page'>,
  isLeft: boolean,
  book: JourneyBook,
): Journey {
  const open = journey.remedy ?? journey.detour;
  const known = own(book.promptEffects, open?.prompt);
  const path = journey.remedy ? walkedPath(journey) : journey.detour?.back;
  if (!open || !known) return journey;
  if (known.course === 'goes-on') {
    const isBehind = known.act && isPast(book, path, known.act.page, page);
    return isBehind ? unblocked(journey) : journey;
  }
  const steps = path === undefined ? [] : walk(book, path);
  const indexOf = (id: string) => steps.findLastIndex(({ step }) => step.page === id);
  // Pages and prompts are told apart from each other: the first page may be the prompt's own.
  if (open.page === undefined) return raisedOn(journey, open, page);
  // The pages that a detour leads over lie on the path that was left, too, and say nothing of it.
  if (known.course === 'detour' && !isLeft) return journey;
  const from = indexOf(open.page);
  return from >= 0 && indexOf(page) >= from + 2 ? unblocked(journey) : journey;
}

function raisedOn(
  { remedy, detour, ...journey }: Journey,
  open: OpenRemedy,
  page: string,
): Journey {
  return {
    ...journey,
    ...(remedy && { remedy: remedy === open ? { ...remedy, page } : remedy }),
    ...(detour && { detour: detour === open ? { ...detour, page } : detour }),
  };
}
