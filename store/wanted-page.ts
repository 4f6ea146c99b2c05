/** The page of the guide that was asked for from elsewhere, until the side panel shows it. */
import { isText } from '../core/shapes.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/**
 * @param window the browser's id of the window in which it was asked for
 * @returns the address within the guide, as after `#`; empty when none is asked for
 */
export function wantedPage(window: number): StoredValue<string> {
  const parse = (stored: unknown) => (isText(stored) ? stored : undefined);
  return storedValue(`wanted-page:${window}`, '', parse, { area: 'session' });
}
