/** Which registration the person has chosen, and which of its steps are done. */
import type { StepMarks } from '../core/guidance/progress.ts';
import { isFlag, isRecordOf, isText } from '../core/shapes.ts';
import { marksOfToday } from './migrations.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** The id of the chosen registration; empty before the first choice. */
export const chosenRegistration: StoredValue<string> = storedValue(
  'chosen-registration',
  '',
  (stored) => (isText(stored) ? stored : undefined),
);

/**
 * @param registration id of the registration
 * @returns what the person said of its steps
 */
export function stepMarks(registration: string): StoredValue<StepMarks> {
  return storedValue<StepMarks>(`done-steps:${registration}`, {}, parseMarks);
}

/**
 * Notes what the person says of a step.
 * @throws when it could not be kept
 */
export function markStep(registration: string, step: string, done: boolean): Promise<void> {
  return stepMarks(registration).change((marks) => ({ ...marks, [step]: done }));
}

/**
 * Forgets what the person said of all steps.
 * @throws when the browser keeps it
 */
export function resetSteps(registration: string): Promise<void> {
  return stepMarks(registration).clear();
}

// ---------------------------------------------------------------------------------------------

function parseMarks(stored: unknown): StepMarks | undefined {
  const marks = marksOfToday(stored);
  return isRecordOf<boolean>(marks, isFlag) ? marks : undefined;
}
