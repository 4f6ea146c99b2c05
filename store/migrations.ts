/**
 * What is stored stays readable when its form changes with a new version of the extension. All that
 * knows an older form stands here.
 */
import { browser } from 'wxt/browser';
import { isListOf, isText } from '../core/shapes.ts';

type Values = Readonly<Record<string, unknown>>;

/** The first brings values from version 1 of their form to version 2, and so on. */
type Migration = (values: Values) => Values;
const MIGRATIONS: readonly Migration[] = [
  (values) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        key.startsWith('done-steps:') ? marksOfToday(value) : value,
      ]),
    ),
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
 * @returns the values in our form
 */
export function migrate(
  values: Values,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Values {
  return migrations.slice(from - 1).reduce((before, next) => next(before), values);
}

/**
 * What cannot be kept in our form stays in the older one, so who reads it asks here first.
 * @param stored what is stored of the steps of a path
 * @returns the same in our form: the first version kept a list of those that were ticked
 */
export function marksOfToday(stored: unknown): unknown {
  return isListOf(stored, isText) ? Object.fromEntries(stored.map((id) => [id, true])) : stored;
}

/**
 * Brings what is stored to our form. To be called when the extension was installed or updated.
 * @throws when it cannot be kept; then it stays in the older form, which is read as well
 */
export async function migrateStored(): Promise<void> {
  const { [KEY]: version, ...before } = await browser.storage.local.get();
  if (versionOf(version) >= FORMAT_VERSION) return;
  const after = migrate(before, versionOf(version));
  await browser.storage.local.set({ ...after, [KEY]: FORMAT_VERSION });
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  await browser.storage.local.remove(gone);
}

// ---------------------------------------------------------------------------------------------

/** The first version said none. */
function versionOf(stored: unknown): number {
  return typeof stored === 'number' && stored >= 1 ? stored : 1;
}
