/**
 * What is stored stays readable when its form changes with a new version of the extension. All that
 * knows an older form stands here.
 */
import { browser } from 'wxt/browser';
import { journeyOfTicks } from '../core/guidance/read-journey.ts';
import type { JourneyBook } from '../core/knowledge/compile-journey.ts';

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
 * Brings what is stored to our form. To be called when the extension was installed or updated.
 * @param book paths, and what prompts mean for them
 * @throws when it cannot be kept; then it stays in the older form until the next start
 */
export async function migrateStored(book: JourneyBook): Promise<void> {
  const { [KEY]: version, ...before } = await browser.storage.local.get();
  if (versionOf(version) >= FORMAT_VERSION) return;
  const after = migrate(before, versionOf(version), book);
  await browser.storage.local.set({ ...after, [KEY]: FORMAT_VERSION });
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  await browser.storage.local.remove(gone);
}

// ---------------------------------------------------------------------------------------------

const CHOSEN = 'chosen-registration';
const DONE = 'done-steps:';

/** Version 2 kept what was chosen, and what was ticked of each path, by themselves. */
function journeyOfValues(values: Values, book: JourneyBook): Values {
  const entries = Object.entries(values);
  const ticks = entries.filter(([key]) => key.startsWith(DONE));
  if (ticks.length === 0 && values[CHOSEN] === undefined) return values;
  const done = Object.fromEntries(ticks.map(([key, marks]) => [key.slice(DONE.length), marks]));
  const others = entries.filter(([key]) => key !== CHOSEN && !key.startsWith(DONE));
  const journey = journeyOfTicks({ chosen: values[CHOSEN], done }, book);
  return { journey, ...Object.fromEntries(others) };
}

/** The first version said none. */
function versionOf(stored: unknown): number {
  return typeof stored === 'number' && stored >= 1 ? stored : 1;
}
