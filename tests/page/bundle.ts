import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { knowledgePlugin } from '../../scripts/knowledge/vite-plugin.ts';
import { leanPreactPlugin } from '../../scripts/lean-preact.ts';
import { TARGETS } from '../../scripts/lib/oldest.mjs';
import { textOnlyPreact } from '../../scripts/text-only-preact.ts';

/**
 * Makes one plain script of a file of this folder and all that it imports.
 * @param file its name
 * @returns the script's source
 */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [knowledgePlugin(), textOnlyPreact(), leanPreactPlugin()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      target: TARGETS,
      lib: {
        entry: fileURLToPath(new URL(file, import.meta.url)),
        formats: ['iife'],
        name: 'tested',
      },
    },
  });
  const [{ output }] = [result].flat() as [Rollup.RollupOutput];
  return output[0].code;
}
