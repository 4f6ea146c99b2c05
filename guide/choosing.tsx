/** Choosing a registration, and choosing anew. */
import guideBook from 'knowledge:guide-book';
import { RegistrationChoice } from '../components/registration-choice.tsx';
import { choose as keepChoice } from './journey.ts';
import { drawUnkeptAnew } from './keep.ts';
import { advice } from './state.ts';

/**
 * Where the choice cannot be kept, the path is shown all the same.
 *
 * @param registration its id
 * @returns whether it was kept
 */
export async function choose(registration: string): Promise<boolean> {
  const isKept = await keepChoice(registration);
  if (!isKept) location.hash = `registration/${registration}`;
  return isKept;
}

/** @param registration id of the one whose path is shown from then on */
export async function chooseAndShow(registration: string): Promise<void> {
  if (await choose(registration)) location.hash = '';
}

/** All registrations; the one that the person is on stays until another one is chosen. */
export function ChooseAnew() {
  drawUnkeptAnew();
  return (
    <RegistrationChoice
      guides={guideBook.guides}
      chosen={advice.value.path?.id}
      onChoose={(id) => void chooseAndShow(id)}
    />
  );
}
