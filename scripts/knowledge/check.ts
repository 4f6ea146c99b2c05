/** `npm run knowledge:check`: says what the knowledge holds, or names every fault in it. */
import { checkKnowledge } from '../../core/knowledge/check.ts';
import { compileGuideBook, compilePhrases } from '../../core/knowledge/compile.ts';
import { runCommand } from './lib/command.ts';
import { unwrittenFields } from './lib/skeletons.ts';
import { readKnowledgeFiles } from './read.ts';

runCommand(() => {
  const files = readKnowledgeFiles();
  const knowledge = checkKnowledge(files);
  compileGuideBook(knowledge);
  const counts = Object.entries(knowledge).map(([folder, things]) => `${folder} ${things.size}`);
  console.log(
    `知识库无误：${counts.join('，')}；短语 ${compilePhrases(knowledge).texts.length} 条`,
  );
  const unwritten = unwrittenFields(files);
  if (unwritten.length > 0) {
    console.log(`还有 ${unwritten.length} 处待填写，发布前要写好：\n${unwritten.join('\n')}`);
  }
});
