/** The page of the guide that was asked for from elsewhere, until the side panel shows it. */
import { type StoredValue, storedValue } from './stored-value.ts';

/** The address within the guide, as after `#`; empty when none is asked for. */
export const wantedPage: StoredValue<string> = storedValue(
  'wanted-page',
  '',
  (stored) => (typeof stored === 'string' ? stored : undefined),
  { area: 'session' },
);
