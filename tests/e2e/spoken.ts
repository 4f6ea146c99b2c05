import { expect } from '../harness/fixtures.ts';
import type { SpokenPart } from '../harness/types.ts';

/** @returns the names of all parts of a role, in the order of the page */
export function named(parts: readonly SpokenPart[], role: SpokenPart['role']): readonly string[] {
  return parts.filter((part) => part.role === role).map(({ name }) => name);
}

/** Every part has a name, and headings come in order. */
export function checkSpoken(parts: readonly SpokenPart[]): void {
  expect(parts.filter(({ name }) => name === '')).toEqual([]);
  const levels = parts.filter(({ role }) => role === 'heading').map(({ level = 0 }) => level);
  expect(levels[0]).toBe(1);
  // None is left out on the way down.
  expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
}
