import { expect, test } from 'vitest';
import { checkCompiledAtOnce, compileAtOnce } from '../../../scripts/compile-at-once.ts';

/** Builds scripts of these names. @returns what each begins with */
function build(...names: readonly string[]): readonly string[] {
  const bundle = Object.fromEntries(names.map((name) => [name, { code: '(()=>{})();\n' }]));
  compileAtOnce().generateBundle({}, bundle);
  return Object.values(bundle).map(({ code }) => code.split('\n')[0] ?? '');
}

test('a build in which it is missing stops', () => {
  expect(checkCompiledAtOnce).toThrow('frame.js: not compiled at once');
  build('frame.js');
  expect(checkCompiledAtOnce).not.toThrow();
});

test('what every frame runs whole is marked in its first line, and nothing else', () => {
  const first = build('frame.js', 'top.js', 'way.js', 'background.js');
  const plain = '(()=>{})();';
  expect(first).toEqual(['//# allFunctionsCalledOnLoad', plain, plain, plain]);
});
