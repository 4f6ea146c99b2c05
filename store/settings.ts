/** What the person has set. */
import { type StoredValue, storedValue } from './stored-value.ts';

/** How prompts are answered: with the card, with a number at the toolbar's button, or not at all. */
export const HINT_LEVELS = ['card', 'badge', 'off'] as const;
export const hintLevel = choice('hint-level', HINT_LEVELS, 'card', 'hintLevel');

/** Whether the control of the next step is marked on the page. */
export const markerShown: StoredValue<boolean> = storedValue('marker-shown', true, (stored) =>
  typeof stored === 'boolean' ? stored : undefined,
);

/** The size of the text in card, popup, side panel and settings. */
export const TEXT_SIZES = ['standard', 'large', 'very-large'] as const;
export const textSize = choice('text-size', TEXT_SIZES, 'standard');

/** Light, dark, or as the machine is set. */
export const THEMES = ['system', 'light', 'dark'] as const;
export const theme = choice('theme', THEMES, 'system');

/** The id of the person's province; empty before it was chosen. */
export const chosenProvince: StoredValue<string> = storedValue(
  'province',
  '',
  (stored) => (typeof stored === 'string' ? stored : undefined),
  { policy: 'province' },
);

/** The ids of the prompts that the person does not want to be told of again. */
export const mutedPrompts: StoredValue<readonly string[]> = storedValue<readonly string[]>(
  'muted-prompts',
  [],
  (stored) =>
    Array.isArray(stored) && stored.every((id) => typeof id === 'string') ? stored : undefined,
);

// ---------------------------------------------------------------------------------------------

function choice<T extends string>(
  key: string,
  choices: readonly T[],
  fallback: T,
  policy?: string,
): StoredValue<T> {
  const parse = (stored: unknown) => choices.find((one) => one === stored);
  return storedValue(key, fallback, parse, policy === undefined ? {} : { policy });
}
