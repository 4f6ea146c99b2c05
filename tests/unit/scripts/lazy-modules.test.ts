import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { wrapModules } from '../../../scripts/lazy-modules.ts';

const SHARED = 'var ran = []; function note(what) { ran.push(what); return ran; }';
const INNER = 'var inner = note("inner");';
const VIEW =
  'note("view");\nfunction createView(one, other) { return [inner.length, one, other]; }';
const READER = 'function createReader$1() { return inner; }';
const CALLS = 'var before = [...ran];';
const RESULT =
  'return { before, view: createView("a", "b"), ran: createReader$1(), after: [...ran] };';
const SCRIPT = `(function() {\n${[SHARED, INNER, VIEW, READER, CALLS, RESULT].join('\n')}\n})()`;

test('lazy modules are run with the first call of one of their functions, once, in their order', () => {
  const wrapped = wrapModules(SCRIPT, [INNER, VIEW, READER], ['createView', 'createReader$1']);
  expect(runInNewContext(wrapped)).toEqual({
    before: [],
    view: [2, 'a', 'b'],
    ran: ['inner', 'view'],
    after: ['inner', 'view'],
  });
});

test('what stands in a module may look like the marks of a replacement', () => {
  const module = 'function f() { return "$& $1 $`"; }';
  const wrapped = wrapModules(`(() => {${module} return f(); })()`, [module], ['f']);
  expect(runInNewContext(wrapped)).toBe('$& $1 $`');
});

test('a module that is not in the script as it is stops the build', () => {
  expect(() => wrapModules(SCRIPT, ['var other;'], [])).toThrow('var other;');
});
