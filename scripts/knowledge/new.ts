/** `npm run knowledge:new -- KIND NAME`: writes a valid knowledge file to begin with. */
import { runCommand, UsageError, writeJsonFiles } from './lib/command.ts';
import { createSkeletons, kinds, unwrittenFields } from './lib/skeletons.ts';
import { readKnowledgeFiles } from './read.ts';

runCommand(() => {
  const [kind, name, ...more] = process.argv.slice(2);
  if (kind === undefined || name === undefined || more.length > 0) {
    throw new UsageError(
      `用法：npm run knowledge:new -- 种类 名字，例如 -- prompt photo-too-large；种类有：${kinds.join('、')}`,
    );
  }
  const today = new Date().toISOString().slice(0, 10);
  const skeletons = createSkeletons(kind, name, readKnowledgeFiles(), today);
  writeJsonFiles(
    skeletons.map(({ path, value }) => ({ path: `assets/knowledge/${path}`, value })),
    'wx',
  );
  console.log('已新建，可以直接打开来改：');
  for (const { path, value, choose } of skeletons) {
    const count = unwrittenFields([{ path, content: JSON.stringify(value) }]).length;
    console.log(`  assets/knowledge/${path}`);
    console.log(`    ${count} 处写着“待填写”，换成真正的内容`);
    if (choose.length > 0) console.log(`    这几项先随便填了，请改成对的：${choose.join('、')}`);
  }
  console.log('改好以后运行：npm run knowledge:check');
});
