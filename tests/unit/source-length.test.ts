import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles } from './imports.ts';

/** What a person can follow without scrolling up and down. Lines. */
const LONGEST_FUNCTION = 60;
const LONGEST_FILE = 300;

const FOLDERS = ['core', 'page', 'store', 'guide', 'entrypoints'];

const files = FOLDERS.flatMap(sourceFiles)
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ name: relative(root, file), code: readFileSync(file, 'utf8') }));

test('no file is longer than 300 lines, and no function than 60', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(tooLong)).toEqual([]);
});

describe('the rule', () => {
  test.each([
    ['a function', 'function a() {\n\n}'],
    ['an arrow', 'const a = () => {\n\n};'],
    ['an arrow without braces', 'const a = () => [\n\n];'],
    ['a method', 'const a = { b() {\n\n} };'],
    ['a method of a class', 'class A { b() {\n\n} }'],
    ['a function given to another', 'a(async function* () {\n\n});'],
  ])('sees %s', (_, code) => {
    expect(functionsIn('a.ts', `// one line\n${code}\n`)).toEqual([{ line: 2, length: 3 }]);
  });

  test('sees each of those within others, with types and views', () => {
    const code = 'const a = <T,>(b: T) => (\n<p onClick={() => {\n}}>{b as string}</p>\n);';
    expect(functionsIn('a.tsx', code)).toEqual([
      { line: 1, length: 4 },
      { line: 2, length: 2 },
    ]);
  });
});

/** @returns what of a file is too long, in words */
function tooLong({ name, code }: { readonly name: string; readonly code: string }): string[] {
  const length = breaks(code);
  const functions = functionsIn(name, code).filter(({ length }) => length > LONGEST_FUNCTION);
  return [
    ...(length > LONGEST_FILE ? [`${name} has ${length} lines`] : []),
    ...functions.map(({ line, length }) => `${name}:${line}, a function, has ${length} lines`),
  ];
}

interface FunctionSize {
  readonly line: number;
  /** From its first line to its last, both included. */
  readonly length: number;
}

/** @returns the functions of a file, in their order */
function functionsIn(name: string, code: string): FunctionSize[] {
  const { program, errors } = parseSync(name, code);
  expect(errors).toEqual([]);
  const found: FunctionSize[] = [];
  const note = ({ start, end }: { readonly start: number; readonly end: number }) => {
    found.push({
      line: breaks(code.slice(0, start)) + 1,
      length: breaks(code.slice(start, end)) + 1,
    });
  };
  new Visitor({
    FunctionDeclaration: note,
    FunctionExpression: note,
    ArrowFunctionExpression: note,
  }).visit(program);
  return found;
}

function breaks(code: string): number {
  return code.split('\n').length - 1;
}
