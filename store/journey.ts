/** The journey of the person: what they have chosen, how far they are, what is in their way. */
import { NO_JOURNEY } from '../core/guidance/journey.ts';
import type { Journey } from '../core/guidance/journey-state.ts';
import { readJourney } from '../core/guidance/read-journey.ts';
import type { JourneyBook } from '../core/knowledge/compile-journey.ts';
import { isRecordOf } from '../core/shapes.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** Its key in the local area. */
export const JOURNEY = 'journey';

/**
 * Only the background writes it, so that its events come one after the other; all others follow it.
 *
 * @param book paths, and what prompts mean for them: what names anything else falls back alone
 */
export function journeyValue(book: JourneyBook): StoredValue<Journey> {
  return storedValue(JOURNEY, NO_JOURNEY, (stored) =>
    isRecordOf(stored, () => true) ? readJourney(stored, book) : undefined,
  );
}
