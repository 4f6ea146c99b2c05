/** Where the person has put the card on the pages of each host, and whether it is folded up. */
import type { Place } from '../core/place.ts';
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
  (stored) => {
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
    return Object.values(stored).every(isHabit) ? (stored as CardHabits) : undefined;
  },
);

// ---------------------------------------------------------------------------------------------

function isHabit(value: unknown): value is CardHabit {
  if (typeof value !== 'object' || value === null) return false;
  const { place, isFolded } = value as Readonly<Record<string, unknown>>;
  return (
    (isFolded === undefined || typeof isFolded === 'boolean') &&
    (place === undefined || isPlace(place))
  );
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false;
  const { side, edge, x, y } = value as Readonly<Record<string, unknown>>;
  return (
    (side === 'left' || side === 'right') &&
    (edge === 'top' || edge === 'bottom') &&
    Number.isFinite(x) &&
    Number.isFinite(y)
  );
}
