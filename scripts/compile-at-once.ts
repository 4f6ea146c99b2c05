/**
 * Has a browser compile all functions of the script of every frame together. Otherwise it reads each of them twice:
 * to find its end when the script runs, and to compile it when it is called. The next document in the same process
 * finds them compiled.
 */

/** Chromium's mark for it, from 136 on, and only as the first line; for all other browsers it is a comment. */
const MARK = '//# allFunctionsCalledOnLoad\n';

/**
 * Every frame has it and calls most of it. Of `top.js` most pages call little, and what is compiled and never
 * called takes memory; `reader.js` and `way.js`, which run in few pages, take as long one way as the other.
 */
const SCRIPT = 'frame.js';

let isMarked = false;

/** @throws Error when the script that is to be compiled at once was not built so */
export function checkCompiledAtOnce(): void {
  if (!isMarked) throw new Error(`${SCRIPT}: not compiled at once`);
}

/** Builds so. Comes after whatever else changes how a script begins. */
export function compileAtOnce() {
  return {
    name: 'compile-at-once',
    apply: 'build' as const,
    generateBundle(_options: unknown, bundle: Record<string, { code?: string }>) {
      const chunk = bundle[SCRIPT];
      if (chunk?.code === undefined) return;
      chunk.code = MARK + chunk.code;
      isMarked = true;
    },
  };
}
