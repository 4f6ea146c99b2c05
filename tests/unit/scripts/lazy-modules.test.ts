import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { lazyModules, wrapModules } from '../../../scripts/lazy-modules.ts';

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

const GRAPH: Readonly<Record<string, readonly string[]>> = {
  '/entrypoints/top/index.ts': [
    '/entrypoints/top/card-view.tsx',
    '/entrypoints/top/card-settings.ts',
    '/entrypoints/top/hear-requests.ts',
    '/page/prompts/prompt-reader.ts',
    '/shared.ts',
  ],
  '/entrypoints/top/card-view.tsx': ['/shared.ts', '/inner.ts'],
  '/entrypoints/top/card-settings.ts': [],
  '/entrypoints/top/hear-requests.ts': [],
  '/page/prompts/prompt-reader.ts': ['/inner.ts'],
};
const CODES: Readonly<Record<string, string>> = {
  '/shared.ts': 'var shared = 1;',
  '/inner.ts': 'var inner = shared + 1;',
  '/entrypoints/top/card-settings.ts': 'function followCardSettings() { return inner; }',
  '/entrypoints/top/hear-requests.ts': 'function createRequestHearing() { return inner; }',
  '/entrypoints/top/card-view.tsx': 'function createCardView$1() { return inner; }',
  '/page/prompts/prompt-reader.ts': 'function createPromptReader() { return inner; }',
  '/entrypoints/top/index.ts': 'return typeof inner + createCardView$1();',
};

function build(graph: typeof GRAPH, codes: typeof CODES): string | undefined {
  const modules = Object.fromEntries(Object.entries(codes).map(([id, code]) => [id, { code }]));
  const bundler = { getModuleInfo: (id: string) => ({ importedIds: graph[id] ?? [] }) };
  const script = `(function() {${Object.values(codes).join('\n')}})()`;
  const facadeModuleId = '/entrypoints/top/index.ts';
  const { renderChunk } = lazyModules();
  return renderChunk.call(bundler, script, { fileName: 'top.js', facadeModuleId, modules })?.code;
}

test('what only lazy modules need is lazy, too', () => {
  const code = build(GRAPH, CODES) ?? '';
  expect(runInNewContext(code)).toBe('undefined2');
});

test('a lazy module that is not there, or has lost its function, stops the build', () => {
  const { '/entrypoints/top/card-view.tsx': _, ...without } = CODES;
  expect(() => build(GRAPH, without)).toThrow('top.js');
  const renamed = { ...CODES, '/page/prompts/prompt-reader.ts': 'function other() {}' };
  expect(() => build(GRAPH, renamed)).toThrow('createPromptReader');
});
