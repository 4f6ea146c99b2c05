/**
 * `npm run knowledge:release-ids`, before a release: records the ids that go out with it. From then
 * on they must stay, as ids or as aliases; so none is ever taken out of the list.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { runCommand, writeJsonFiles } from './lib/command.ts';
import { readKnowledgeFiles } from './read.ts';

const LIST = 'tests/unit/knowledge/released-ids.json';

runCommand(() => {
  const knowledge = checkKnowledge(readKnowledgeFiles());
  const recorded: Record<string, string[]> = JSON.parse(
    readFileSync(join(import.meta.dirname, '../..', LIST), 'utf8'),
  );
  const added: string[] = [];
  const entries = Object.entries(knowledge).map(([folder, things]) => {
    const before = new Set(recorded[folder]);
    const fresh = [...things.keys()].filter((id) => !before.has(id));
    added.push(...fresh.map((id) => `${folder}/${id}`));
    return [folder, [...before, ...fresh].sort()];
  });
  writeJsonFiles([{ path: LIST, value: Object.fromEntries(entries) }]);
  console.log(
    added.length === 0 ? '没有新的 id' : `新记下 ${added.length} 个 id：\n${added.join('\n')}`,
  );
});
