import { expect, test } from 'vitest';
import { checkCompiledAtOnce, compileAtOnce } from '../../../scripts/compile-at-once.ts';

/** Builds scripts of these names. @returns what each begins with */
function build(...names: readonly string[]): readonly string[] {
  const bundle = Object.fromEntries(names.map((name) => [name, { code: '(()=>{})();\n' }]));
  compileAtOnce().generateBundle({}, bundle);
  return Object.values(bundle).map(({ code }) => code.split('\n')[0] ?? '');
}

test('what most pages run whole is marked in its first line, and nothing else', () => {
  const first = build('frame.js', 'top.js', 'way.js', 'background.js');
  const mark = '//# allFunctionsCalledOnLoad';
  expect(first).toEqual([mark, '(()=>{})();', mark, '(()=>{})();']);
});

test('a build in which one of them is missing stops', () => {
  expect(checkCompiledAtOnce).toThrow('reader.js: not compiled at once');
  build('reader.js');
  expect(checkCompiledAtOnce).not.toThrow();
});
