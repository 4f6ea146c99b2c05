/** What the person has set. */
import { HINT_LEVELS } from '../core/hint-levels.ts';
import { isFlag, isListOf, isText } from '../core/shapes.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

export const hintLevel = choice('hint-level', HINT_LEVELS, 'card', 'hintLevel');

/** Whether the control of the next step is marked on the page. */
export const markerShown: StoredValue<boolean> = storedValue('marker-shown', true, (stored) =>
  isFlag(stored) ? stored : undefined,
);

/** Whether the toolbar's button shows for how many on the roster something is due. */
export const dueOnBadge: StoredValue<boolean> = storedValue('due-on-badge', false, (stored) =>
  isFlag(stored) ? stored : undefined,
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
  (stored) => (isText(stored) ? stored : undefined),
  { policy: 'province' },
);

/** The ids of the prompts that the person does not want to be told of again. */
export const mutedPrompts: StoredValue<readonly string[]> = storedValue<readonly string[]>(
  'muted-prompts',
  [],
  (stored) => (isListOf(stored, isText) ? stored : undefined),
);

// ---------------------------------------------------------------------------------------------

/* @__NO_SIDE_EFFECTS__ */
function choice<T extends string>(
  key: string,
  choices: readonly T[],
  fallback: T,
  policy?: string,
): StoredValue<T> {
  const parse = (stored: unknown) => choices.find((one) => one === stored);
  return storedValue(key, fallback, parse, policy === undefined ? {} : { policy });
}
