/** What the check finds in the knowledge files, changed for the test. */
import { expect } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { type Fault, KnowledgeError } from '../../../core/knowledge/fault.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

export const files = readKnowledgeFiles();

/** @returns the faults that are found after one file was changed */
export function faultsAfter(
  path: string,
  change: (thing: Record<string, unknown>) => void,
): readonly Fault[] {
  const changed = files.map((file) => {
    if (file.path !== path) return file;
    const thing: Record<string, unknown> = JSON.parse(file.content);
    change(thing);
    return { path, content: JSON.stringify(thing) };
  });
  expect(changed).not.toEqual(files);
  return faultsOf(() => checkKnowledge(changed));
}

/** @returns the faults that it throws; none when it does not */
export function faultsOf(act: () => unknown): readonly Fault[] {
  try {
    act();
  } catch (error) {
    if (error instanceof KnowledgeError) return error.faults;
    throw error;
  }
  return [];
}
