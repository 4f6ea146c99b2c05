import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import type { Folder } from '../../../core/knowledge/schema.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';
import released from './released-ids.json' with { type: 'json' };

test('every id that went out with a release is still an id or an alias', () => {
  const knowledge = checkKnowledge(readKnowledgeFiles());
  const lost = (Object.keys(released) as Folder[]).flatMap((folder) => {
    const things = [...knowledge[folder].values()];
    const names = new Set(things.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
    return released[folder].filter((id) => !names.has(id)).map((id) => `${folder}/${id}`);
  });
  // Who renames a file writes its old name into the `aliases` of the new one.
  expect(lost).toEqual([]);
});
