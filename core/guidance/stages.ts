/** A path can consist of registrations, its stages: which of its steps a person can be at. */

/** A step of a path; that of a stage's step begins with the id of the stage. */
interface Placed {
  readonly id: string;
}

/** @returns id of the registration that is the step's stage; undefined where it is in none */
export function stageOf(step: Placed | undefined): string | undefined {
  return step?.id.split('/').at(-2);
}

/**
 * The pages of one stage are those of the next: a stage is over only when its end was ticked.
 *
 * @param steps of the path
 * @param isTicked whether the person has said that the step is done
 * @returns the steps of the first stage that is not over, none when all are; of a path without
 *   stages every step
 */
export function openSteps<S extends Placed>(
  steps: readonly S[],
  isTicked: (step: S) => boolean,
): readonly S[] {
  const end = steps.find((step, i) => stageOf(step) !== stageOf(steps[i + 1]) && !isTicked(step));
  // Without stages there is no end of one, and every step is in none.
  return steps.filter((step) => stageOf(step) === stageOf(end));
}
