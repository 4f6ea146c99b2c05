/** Which registration the person has chosen, and which of its steps are done. */
import type { StepMarks } from '../core/guidance/progress.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** The id of the chosen registration; empty before the first choice. */
export const chosenRegistration: StoredValue<string> = storedValue(
  'chosen-registration',
  '',
  (stored) => (typeof stored === 'string' ? stored : undefined),
);

/**
 * @param registration id of the registration
 * @returns what the person said of its steps
 */
export function stepMarks(registration: string): StoredValue<StepMarks> {
  return storedValue<StepMarks>(`done-steps:${registration}`, {}, parseMarks);
}

/**
 * Notes what the person says of a step. Windows that write at once wait for each other.
 * @throws when it could not be kept
 */
export function markStep(registration: string, step: string, done: boolean): Promise<void> {
  return inTurn(registration, () =>
    stepMarks(registration).change((marks) => ({ ...marks, [step]: done })),
  );
}

/**
 * Forgets what the person said of all steps.
 * @throws when the browser keeps it
 */
export function resetSteps(registration: string): Promise<void> {
  return inTurn(registration, () => stepMarks(registration).clear());
}

// ---------------------------------------------------------------------------------------------

/** Reading and writing takes two steps; the lock is shared by all pages of the extension. */
async function inTurn(registration: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`done-steps:${registration}`, work);
}

function parseMarks(stored: unknown): StepMarks | undefined {
  // The first version kept a list of the ticked steps.
  if (Array.isArray(stored)) {
    if (!stored.every((id) => typeof id === 'string')) return undefined;
    return Object.fromEntries(stored.map((id) => [id, true]));
  }
  if (typeof stored !== 'object' || stored === null) return undefined;
  return Object.values(stored).every((mark) => typeof mark === 'boolean')
    ? (stored as StepMarks)
    : undefined;
}
