/**
 * What is stored stays readable when its form changes with a new version of the extension. All that
 * knows an older form stands here.
 */
import { browser } from 'wxt/browser';
import { journeyOfTicks, readJourney } from '../core/guidance/read-journey.ts';
import type { JourneyBook } from '../core/knowledge/compile-journey.ts';
import { inTurn } from './lock.ts';

type Values = Readonly<Record<string, unknown>>;

/** The first brings values from version 1 of their form to version 2, and so on. */
type Migration = (values: Values, book: JourneyBook) => Values;
const MIGRATIONS: readonly Migration[] = [
  // The first version kept a list of the ticked steps, which a journey is made of as well.
  (values) => values,
  journeyOfValues,
];

/** The version of the form in which values are stored now. */
export const FORMAT_VERSION = MIGRATIONS.length + 1;

const KEY = 'format-version';

/** @returns whether a key of storage is the one that says the version of all others */
export function isFormatVersion(key: string): boolean {
  return key === KEY;
}

/**
 * @param values stored values, by key
 * @param from the version of their form, from 1; a later one than ours is left as it is
 * @param book paths, and what prompts mean for them
 * @returns the values in our form
 */
export function migrate(
  values: Values,
  from: number,
  book: JourneyBook,
  migrations: readonly Migration[] = MIGRATIONS,
): Values {
  return migrations.slice(from - 1).reduce((before, next) => next(before, book), values);
}

/**
 * @param stored all that is stored, in the form of any version
 * @param book paths, and what prompts mean for them
 * @returns its values in our form
 */
export function valuesOfToday(stored: Values, book: JourneyBook): Values {
  const { [KEY]: version, ...values } = stored;
  return migrate(values, versionOf(version), book);
}

/**
 * Brings what is stored to our form. To be called when the extension was installed or updated, and
 * when the browser starts, for what could not be kept before.
 * @param book paths, and what prompts mean for them
 * @throws when it cannot be kept; then it stays in the older form until the next time
 */
export function migrateStored(book: JourneyBook): Promise<void> {
  // In turn with what happens meanwhile to the journey.
  return inTurn(`local:${JOURNEY}`, () => bringToToday(book));
}

// ---------------------------------------------------------------------------------------------

async function bringToToday(book: JourneyBook): Promise<void> {
  const before = await browser.storage.local.get();
  if (versionOf(before[KEY]) >= FORMAT_VERSION) return;
  const after: Values = { ...valuesOfToday(before, book), [KEY]: FORMAT_VERSION };
  await browser.storage.local.set(after);
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  await browser.storage.local.remove(gone);
}

const JOURNEY = 'journey';
const CHOSEN = 'chosen-registration';
const DONE = 'done-steps:';

/** Version 2 kept what was chosen, and what was ticked of each path, by themselves. */
function journeyOfValues(values: Values, book: JourneyBook): Values {
  const entries = Object.entries(values);
  const ticks = entries.filter(([key]) => key.startsWith(DONE));
  if (ticks.length === 0 && values[CHOSEN] === undefined) return values;
  const done = Object.fromEntries(ticks.map(([key, marks]) => [key.slice(DONE.length), marks]));
  const before = journeyOfTicks({ chosen: values[CHOSEN], done }, book);
  // A page can have been seen between the update and this.
  const since = readJourney(values[JOURNEY], book);
  const others = entries.filter(([key]) => key !== CHOSEN && !key.startsWith(DONE));
  return {
    ...Object.fromEntries(others),
    [JOURNEY]: { ...before, ...since, paths: { ...before.paths, ...since.paths } },
  };
}

/** The first version said none. */
function versionOf(stored: unknown): number {
  return typeof stored === 'number' && stored >= 1 ? stored : 1;
}
