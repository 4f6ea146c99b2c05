/** `npm run docs:map`: draws the map of the folders in docs/ARCHITECTURE.md anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFolderMap, readFolderImports, withFolderMap } from './lib/folder-map.ts';

const file = join(import.meta.dirname, '../docs/ARCHITECTURE.md');
const map = drawFolderMap(readFolderImports());
writeFileSync(file, withFolderMap(readFileSync(file, 'utf8'), map));
