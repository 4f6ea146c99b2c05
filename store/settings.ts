/** What the person has set. */
import { type StoredValue, storedValue } from './stored-value.ts';

/** The id of the person's province; empty before it was chosen. */
export const chosenProvince: StoredValue<string> = storedValue('province', '', (stored) =>
  typeof stored === 'string' ? stored : undefined,
);
