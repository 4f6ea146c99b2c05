/**
 * Has a browser compile all functions of a script together. Otherwise it reads each of them twice: to find its
 * end when the script runs, and to compile it when it is called. Where most are called in a page, that takes
 * longer; and the next page in the same process finds them compiled.
 */

/** Chromium's mark for it, from 136 on, and only as the first line; for all other browsers it is a comment. */
const MARK = '//# allFunctionsCalledOnLoad\n';

/** Not `top.js`, of which most pages call little: what is compiled and never called takes memory. */
const SCRIPTS: readonly string[] = ['frame.js', 'reader.js', 'way.js'];

const marked = new Set<string>();

/** @throws Error when a script that is to be compiled at once was not built so */
export function checkCompiledAtOnce(): void {
  const missing = SCRIPTS.filter((script) => !marked.has(script));
  if (missing.length > 0) throw new Error(`${missing.join(', ')}: not compiled at once`);
}

/** Builds so. Comes after whatever else changes how a script begins. */
export function compileAtOnce() {
  return {
    name: 'compile-at-once',
    apply: 'build' as const,
    generateBundle(_options: unknown, bundle: Record<string, { code?: string }>) {
      for (const script of SCRIPTS) {
        const chunk = bundle[script];
        if (chunk?.code === undefined) continue;
        chunk.code = MARK + chunk.code;
        marked.add(script);
      }
    },
  };
}
