/** The prompts that the person has put off. */
import type { Remedy } from '../core/knowledge/shipped.ts';
import { hasFields, isNumber, isRecordOf, isText } from '../core/shapes.ts';
import { type StoredValue, storedValue } from './stored-value.ts';

/** How long a prompt that was put off stays away. Milliseconds. */
const HOUR = 3_600_000;

/** What was put off: when, in milliseconds since 1970, and which advice; see `Remedy`. */
interface PutOff {
  readonly at: number;
  readonly advice: string;
}

/** By the prompt's id. */
export type Postponed = Readonly<Record<string, PutOff>>;

export const postponedPrompts: StoredValue<Postponed> = storedValue<Postponed>(
  'postponed-prompts',
  {},
  (stored) => (isRecordOf<PutOff>(stored, isPutOff) ? stored : undefined),
);

/**
 * @param postponed what has been put off
 * @param remedy what there is to say of the prompt now
 * @param now milliseconds since 1970
 * @returns whether the prompt is to stay away; neither a clock that was set back keeps it away, nor
 *   advice that was another one then
 */
export function isPostponed(
  postponed: Postponed,
  { prompt, advice }: Pick<Remedy, 'prompt' | 'advice'>,
  now: number,
): boolean {
  const putOff = postponed[prompt];
  return putOff?.advice === advice && putOff.at <= now && now - putOff.at < HOUR;
}

// ---------------------------------------------------------------------------------------------

function isPutOff(value: unknown): boolean {
  return hasFields<PutOff>(value, { at: isNumber, advice: isText });
}
