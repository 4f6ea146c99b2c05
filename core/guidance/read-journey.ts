/** Journeys from what is stored: this version's, another's, or the ticks that were kept before. */
import type { JourneyBook } from '../knowledge/compile-journey.ts';
import type { Detour, Journey, OpenRemedy } from './journey-state.ts';
import { indexOfStep, own, type PathProgress, walk } from './walk.ts';

/** What was stored before there were journeys. */
export interface StoredTicks {
  /** `chosen-registration`. */
  readonly chosen: unknown;
  /** `done-steps:ID` by that id: marks by id of the step, or the oldest form, a list of ticked ids. */
  readonly done: Readonly<Record<string, unknown>>;
}

/**
 * @param stored anything
 * @param book what there is now
 * @returns the journey that it holds; each part that is not valid, or names what there is no more,
 *   falls back alone. Ticks stay even then.
 */
export function readJourney(stored: unknown, book: JourneyBook): Journey {
  const { chosen, paths, detour, remedy, cleared } = tableOf(stored);
  const path = idIn(book.paths, 'registrations', chosen, book);
  const ofDetour = readDetour(detour, book);
  const open = readRemedy(remedy, book);
  const taken = readCleared(cleared, book);
  return {
    ...(path !== undefined && { chosen: path }),
    paths: readPaths(ofDetour ? paths : withTicksOf(detour, paths), book),
    ...(ofDetour && { detour: ofDetour }),
    ...(open && { remedy: open }),
    ...(taken && { cleared: taken }),
  };
}

/**
 * Who has ticked a step of a later stage has said with it that the one before is complete.
 *
 * @param ticks what was stored
 * @param book what there is now
 * @returns the journey that they tell
 */
export function journeyOfTicks({ chosen, done }: StoredTicks, book: JourneyBook): Journey {
  const paths = Object.entries(done).map(([id, stored]) => {
    const marks = Array.isArray(stored)
      ? Object.fromEntries(
          stored.filter((one) => typeof one === 'string').map((one) => [one, true]),
        )
      : stored;
    const read = readProgress({ marks }, id, book);
    return [id, { ...read, marks: withEarlierStages(read.marks, id, book) }];
  });
  return readJourney({ chosen, paths: Object.fromEntries(paths) }, book);
}

// ---------------------------------------------------------------------------------------------

function tableOf(value: unknown): Readonly<Record<string, unknown>> {
  const isTable = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isTable ? Object.fromEntries(Object.entries(value)) : {};
}

/** The id as it is now, where there is such a thing. */
function idIn(
  table: Readonly<Record<string, unknown>>,
  folder: 'registrations' | 'prompts',
  value: unknown,
  book: JourneyBook,
): string | undefined {
  if (typeof value !== 'string') return undefined;
  const id = nameNow(folder, value, book);
  return own(table, id) === undefined ? undefined : id;
}

function nameNow(folder: string, id: string, { renamed }: JourneyBook): string {
  return own(renamed, `${folder}/${id}`) ?? id;
}

/** A step of a stage begins with the id of the stage. */
function stepNow(id: string, book: JourneyBook): string {
  const [step = '', ...stages] = id.split('/').reverse();
  const now = stages.map((stage) => nameNow('registrations', stage, book));
  return [...now.reverse(), nameNow('steps', step, book)].join('/');
}

function dayOf(value: unknown): string | undefined {
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  return isDay && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

function readPaths(stored: unknown, book: JourneyBook): Journey['paths'] {
  return Object.fromEntries(
    Object.entries(tableOf(stored)).map(([id, progress]) => {
      const path = nameNow('registrations', id, book);
      return [path, readProgress(progress, path, book)];
    }),
  );
}

/** A detour that leads nowhere any more leaves its ticks to its path. */
function withTicksOf(detour: unknown, stored: unknown): unknown {
  const { path, progress } = tableOf(detour);
  if (typeof path !== 'string') return stored;
  const paths = tableOf(stored);
  const before = tableOf(own(paths, path));
  const marks = { ...tableOf(before['marks']), ...tableOf(tableOf(progress)['marks']) };
  return { ...paths, [path]: { ...before, marks } };
}

function readProgress(stored: unknown, path: string, book: JourneyBook): PathProgress {
  const { marks, reached } = tableOf(stored);
  const { step, on } = tableOf(reached);
  const day = dayOf(on);
  const id = typeof step === 'string' ? stepNow(step, book) : undefined;
  const isThere = id !== undefined && indexOfStep(walk(book, path), id) >= 0;
  const said = Object.entries(tableOf(marks)).flatMap(([mark, done]) =>
    typeof done === 'boolean' ? [[stepNow(mark, book), done]] : [],
  );
  return {
    marks: Object.fromEntries(said),
    ...(isThere && day !== undefined && { reached: { step: id, on: day } }),
  };
}

function readRemedy(stored: unknown, book: JourneyBook): OpenRemedy | undefined {
  const { prompt, since, page } = tableOf(stored);
  const id = idIn(book.promptEffects, 'prompts', prompt, book);
  const day = dayOf(since);
  if (id === undefined || day === undefined) return undefined;
  return { prompt: id, since: day, ...(typeof page === 'string' && { page }) };
}

function readDetour(stored: unknown, book: JourneyBook): Detour | undefined {
  const { path, back, progress } = tableOf(stored);
  const open = readRemedy(stored, book);
  const id = idIn(book.paths, 'registrations', path, book);
  if (!open || id === undefined) return undefined;
  const known = own(book.promptEffects, open.prompt);
  if (known?.course !== 'detour' || known.path !== id) return undefined;
  const to = idIn(book.paths, 'registrations', back, book);
  return {
    ...open,
    path: id,
    ...(to !== undefined && { back: to }),
    progress: readProgress(progress, id, book),
  };
}

function readCleared(stored: unknown, book: JourneyBook): Journey['cleared'] {
  const { path, progress, detour, remedy } = tableOf(stored);
  const id = idIn(book.paths, 'registrations', path, book);
  if (id === undefined) return undefined;
  const ofDetour = readDetour(detour, book);
  const open = readRemedy(remedy, book);
  return {
    path: id,
    ...(progress !== undefined && { progress: readProgress(progress, id, book) }),
    ...(ofDetour && { detour: ofDetour }),
    ...(open && { remedy: open }),
  };
}

function withEarlierStages(
  marks: PathProgress['marks'],
  path: string,
  book: JourneyBook,
): PathProgress['marks'] {
  const steps = walk(book, path);
  const last = steps.findLastIndex(({ id }) => own(marks, id) === true);
  const ends = steps.filter(
    ({ step, of }, i) => step.waiting && i < last && of !== steps[last]?.of,
  );
  return { ...marks, ...Object.fromEntries(ends.map(({ id }) => [id, true])) };
}
