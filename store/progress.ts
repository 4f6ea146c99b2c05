/** Which registration the person has chosen, and which of its steps are done. */
import { type StoredValue, storedValue } from './stored-value.ts';

/** The id of the chosen registration; empty before the first choice. */
export const chosenRegistration: StoredValue<string> = storedValue(
  'chosen-registration',
  '',
  (stored) => (typeof stored === 'string' ? stored : undefined),
);

/**
 * @param registration id of the registration
 * @returns the ids of the steps that the person has ticked off
 */
export function doneSteps(registration: string): StoredValue<readonly string[]> {
  return storedValue<readonly string[]>(`done-steps:${registration}`, [], (stored) =>
    Array.isArray(stored) && stored.every((id) => typeof id === 'string') ? stored : undefined,
  );
}
