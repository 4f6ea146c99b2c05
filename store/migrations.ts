/** What is stored stays readable when its form changes with a new version of the extension. */
import { browser } from 'wxt/browser';

type Values = Record<string, unknown>;

/** The first brings values from version 1 of their form to version 2, and so on. */
type Migration = (values: Values) => Values;
const MIGRATIONS: readonly Migration[] = [];

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
 * Brings what is stored to our form. To be called when the extension was installed or updated.
 * @throws when it cannot be kept; then it stays in the older form, which is read as well
 */
export async function migrateStored(): Promise<void> {
  const { [KEY]: version = 1, ...before } = await browser.storage.local.get();
  if (typeof version === 'number' && version >= FORMAT_VERSION) return;
  const after = migrate(before, typeof version === 'number' ? version : 1);
  await browser.storage.local.set({ ...after, [KEY]: FORMAT_VERSION });
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  await browser.storage.local.remove(gone);
}
