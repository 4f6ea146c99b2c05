/** What editors read to complete and check knowledge files: JSON Schema made from zod. */
import { z } from 'zod';
import { type Folder, fileSchemas } from '../../../core/knowledge/schema.ts';

/** @returns for each folder of `assets/knowledge/` the JSON Schema of its files */
export function createJsonSchemas(): Readonly<Record<string, object>> {
  const folders = Object.keys(fileSchemas) as Folder[];
  return Object.fromEntries(
    folders.map((folder) => [
      folder,
      // Draft 7 is the newest that all common editors know in full.
      z.toJSONSchema(fileSchemas[folder], { target: 'draft-7', io: 'input' }),
    ]),
  );
}
