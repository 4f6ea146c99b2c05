/** `npm run knowledge:schema`: writes the JSON Schemas that editors use for the knowledge files. */
import { runCommand, writeJsonFiles } from './lib/command.ts';
import { createJsonSchemas } from './lib/schemas.ts';

runCommand(() => {
  const schemas = Object.entries(createJsonSchemas());
  writeJsonFiles(
    schemas.map(([folder, value]) => ({ path: `assets/schema/${folder}.json`, value })),
  );
  console.log(`已写好 assets/schema/ 下的 ${schemas.length} 个文件`);
});
