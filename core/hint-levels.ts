/** How prompts are answered: with the card, with a number at the toolbar's button, or not at all. */
export const HINT_LEVELS = ['card', 'badge', 'off'] as const;
export type HintLevel = (typeof HINT_LEVELS)[number];

/** Whether it is the name of a level. */
export function isHintLevel(value: unknown): value is HintLevel {
  return HINT_LEVELS.includes(value as HintLevel);
}
