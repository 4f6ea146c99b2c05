/** Whether there is a roster: for who needs no more of it than that, such as who has none. */
import { type StoredValue, storedValue } from './stored-value.ts';

/** It says nothing of who is on it, and is not written. */
export function isRosterThere(): Pick<StoredValue<boolean>, 'follow'> {
  return storedValue('roster', false, (stored) => (stored ? true : undefined));
}
