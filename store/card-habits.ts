/** Where the person has put the card on the pages of each host, and whether it is folded up. */
import type { Place } from '../core/place.ts';
import { hasFields, isFlag, isNumber, isRecordOf, maybe, oneOf } from '../core/shapes.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** What is remembered of one host; nothing of it where the person has changed nothing. */
export interface CardHabit {
  readonly place?: Place;
  readonly isFolded?: boolean;
}

/** By name of the host. */
export type CardHabits = Readonly<Record<string, CardHabit>>;

export const cardHabits: StoredValue<CardHabits> = storedValue<CardHabits>(
  'card-habits',
  {},
  (stored) => (isRecordOf<CardHabit>(stored, isHabit) ? stored : undefined),
);

// ---------------------------------------------------------------------------------------------

function isHabit(value: unknown): boolean {
  return hasFields<CardHabit>(value, { place: maybe(isPlace), isFolded: maybe(isFlag) });
}

function isPlace(value: unknown): boolean {
  return hasFields<Place>(value, {
    side: oneOf('left', 'right'),
    edge: oneOf('top', 'bottom'),
    x: isNumber,
    y: isNumber,
  });
}
