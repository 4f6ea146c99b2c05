/** The prompts that the person has put off. */
import { type StoredValue, storedValue } from './stored-value.ts';

/** How long a prompt that was put off stays away. Milliseconds. */
const HOUR = 3_600_000;

/** When each prompt was put off, by its id: milliseconds since 1970. */
export type Postponed = Readonly<Record<string, number>>;

export const postponedPrompts: StoredValue<Postponed> = storedValue<Postponed>(
  'postponed-prompts',
  {},
  (stored) =>
    typeof stored === 'object' &&
    stored !== null &&
    !Array.isArray(stored) &&
    Object.values(stored).every((at) => Number.isFinite(at))
      ? (stored as Postponed)
      : undefined,
);

/**
 * @param postponed what has been put off
 * @param prompt id of the prompt
 * @param now milliseconds since 1970
 * @returns whether the prompt is to stay away; a clock that was set back does not keep it away
 */
export function isPostponed(postponed: Postponed, prompt: string, now: number): boolean {
  const at = postponed[prompt];
  return at !== undefined && at <= now && now - at < HOUR;
}
