/**
 * `npm start`: prepares, builds the extension for Chromium and opens it on the stand-in portal;
 * with `--tour`, or where there is no display, takes the guided tour instead.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatStage, lastLines } from './lib/lines.mjs';
import { run } from './lib/processes.mjs';
import { environment, main, ROOT, setUp } from './setup.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  if (args.some((argument) => argument !== '--tour')) {
    console.log('用法：npm start，或 npm start -- --tour（不打开窗口，自动走一遍并截图）');
    return 2;
  }
  const prepared = await setUp({ browsers: ['chromium'] });
  const env = environment(prepared);

  const start = performance.now();
  const log = path.join(ROOT, 'output', 'start', 'build.log');
  const wxt = path.join('node_modules', 'wxt', 'bin', 'wxt.mjs');
  const build = await run(prepared.node, [wxt, 'build'], { cwd: ROOT, env, log });
  console.log(
    formatStage({
      group: '启动',
      name: '构建 Chromium',
      result: build.code === 0 ? '已完成' : '未成功',
      milliseconds: performance.now() - start,
    }),
  );
  if (build.code !== 0) {
    console.log(lastLines(readFileSync(log, 'utf8'), 80));
    return build.code;
  }

  const script = args.length > 0 || !hasDisplay() ? 'tour.ts' : 'open.ts';
  return (await run(prepared.node, [path.join('scripts', script)], { cwd: ROOT, env })).code;
});

/** @returns {boolean} whether a window could be seen */
function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
