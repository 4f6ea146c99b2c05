/**
 * `npm run package:record`: writes down what both builds ask of the browser and consist of. To be
 * run, and its change to be looked at, whenever a permission, a host or a file is meant to change.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS, describeBuild, RECORD } from './lib/built.ts';

const output = join(import.meta.dirname, '../.output');
const record = Object.fromEntries(
  BUILDS.map((build) => [build, describeBuild(join(output, build))]),
);
writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
