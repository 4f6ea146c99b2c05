/** Whether anybody is on a roster: for who needs no more of it than that, such as who uses none. */
import { hasFields, isListOf } from '../core/shapes.ts';
import { storedValue } from './stored-value.ts';

/**
 * Tells whether somebody is on the roster, and each change of that.
 * @returns when it has been told, and `onUse` is done, for the first time
 */
export async function followRosterUse(onUse: (isUsed: boolean) => Promise<void>): Promise<void> {
  let first: Promise<void> | undefined;
  const use = storedValue('roster', false, (stored) =>
    hasFields<{ people: unknown }>(stored, { people: (all) => isListOf(all, () => true) })
      ? (stored.people as readonly unknown[]).length > 0
      : undefined,
  );
  await use.follow((isUsed) => {
    const done = onUse(isUsed);
    first ??= done;
  });
  await first;
}
