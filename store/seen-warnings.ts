/** The registrations whose warnings the person has seen once. */
import { isId, isListOf } from '../core/shapes.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** Their ids. */
export const seenWarnings: StoredValue<readonly string[]> = storedValue<readonly string[]>(
  'seen-warnings',
  [],
  (stored) => (isListOf<string>(stored, isId) ? stored : undefined),
);

/**
 * Notes that the warnings of a registration have been seen.
 * @param registration its id
 * @throws when it cannot be kept
 */
export function noteSeen(registration: string): Promise<void> {
  return seenWarnings.change((seen) =>
    seen.includes(registration) ? seen : [...seen, registration],
  );
}
