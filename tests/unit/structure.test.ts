import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importNames, importsOf, root, sourceFiles, withoutComments } from './imports.ts';

/** What each folder may import, besides itself and packages. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  assets: [],
  core: ['assets'],
  page: ['core'],
  store: ['core'],
  components: ['core'],
  guide: ['core', 'page', 'store', 'components'],
  entrypoints: ['core', 'page', 'store', 'components', 'guide'],
};

/** What each room of `page` may import of the others; nothing stands outside of a room. */
const ROOM_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  read: [],
  signs: ['read'],
  prompts: ['read', 'signs'],
  overlay: ['read', 'signs'],
  way: ['read', 'signs'],
};

/** Packages that a folder must not know, with what each would bring in. */
const MUST_NOT_NAME: Readonly<Record<string, readonly RegExp[]>> = {
  core: [/^wxt/, /^preact/, /^@preact/, /^node:/],
  page: [/^preact/, /^@preact/, /^zod/, /^node:/],
  store: [/^preact/, /^@preact/, /^zod/, /^node:/],
  components: [/^wxt/, /^zod/, /^node:/],
  guide: [/^zod/, /^node:/],
  entrypoints: [/^zod/, /^node:/],
};

describe.each(Object.entries(MAY_IMPORT))('%s', (folder, allowed) => {
  const files = sourceFiles(folder);

  test('imports only what the house allows', () => {
    const mayImport = (target: string) => [folder, ...allowed].includes(target.split('/')[0] ?? '');
    expect(wrongImports(files, mayImport)).toEqual([]);
  });

  test('names no package that it must not know', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => MUST_NOT_NAME[folder]?.some((pattern) => pattern.test(name)))
        .map((name) => `${relative(root, file)} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});

test.each(Object.entries(ROOM_MAY_IMPORT))(
  'page/%s imports only what its room may',
  (room, allowed) => {
    const files = sourceFiles(`page/${room}`);
    const mayImport = (target: string) => {
      const [folder, ofPage = ''] = target.split('/');
      return folder !== 'page' || [room, ...allowed].includes(ofPage);
    };
    expect(wrongImports(files, mayImport)).toEqual([]);
  },
);

test('all of page stands in one of its rooms', () => {
  expect(readdirSync(join(root, 'page')).sort()).toEqual(Object.keys(ROOM_MAY_IMPORT).sort());
});

test('no files import each other in a circle', () => {
  expect(circlesOf(imported(Object.keys(MAY_IMPORT).flatMap(sourceFiles)))).toEqual([]);
  const imports = {
    'a.ts': ['b.ts', 'c.ts'],
    'b.ts': ['c.ts'],
    'c.ts': ['b.ts'],
    'd.ts': ['a.ts'],
  };
  expect(circlesOf(imports)).toEqual(['b.ts, c.ts']);
});

test('no entry point imports another', () => {
  const isOther = (file: string, target: string) =>
    target.startsWith('entrypoints/') && entryPointOf(target) !== entryPointOf(file);
  expect(
    wrongImports(sourceFiles('entrypoints'), (target, file) => !isOther(file, target)),
  ).toEqual([]);
});

test('core touches neither the document nor the browser', () => {
  const wrong = sourceFiles('core').filter((file) =>
    /\b(document|window|browser|chrome|navigator|localStorage)\./.test(
      withoutComments(readFileSync(file, 'utf8')),
    ),
  );
  expect(wrong).toEqual([]);
});

test('only store uses browser.storage and localStorage', () => {
  const folders = ['core', 'page', 'components', 'guide', 'entrypoints'];
  const wrong = folders
    .flatMap(sourceFiles)
    .filter((file) => /browser\.storage|localStorage/.test(readFileSync(file, 'utf8')));
  expect(wrong).toEqual([]);
});

test('code holds no wording of a prompt, a page or a label', () => {
  const wordings = ['prompts', 'pages', 'registrations'].flatMap((folder) =>
    readdirSync(join(root, 'assets/knowledge', folder)).flatMap((name) => {
      const thing: unknown = JSON.parse(
        readFileSync(join(root, 'assets/knowledge', folder, name), 'utf8'),
      );
      const { wording, landmarks, labels, name: title } = thing as Record<string, unknown>;
      return [wording, landmarks, labels, title].flat();
    }),
  );
  // Single everyday words such as 登录 are not telling.
  const telling = wordings.filter(
    (text): text is string => typeof text === 'string' && text.length > 3,
  );
  expect(telling.length).toBeGreaterThan(20);
  const wrong = ['core', 'page', 'store', 'components', 'guide', 'entrypoints']
    .flatMap(sourceFiles)
    .flatMap((file) => {
      const code = withoutComments(readFileSync(file, 'utf8'));
      return telling
        .filter((text) => code.includes(text))
        .map((text) => `${relative(root, file)} holds ${text}`);
    });
  expect(wrong).toEqual([]);
});

test('the rule sees imports of every form', () => {
  const code = `import a from './a.ts'; import type { B } from "../b.ts";\nexport * from './c.ts';\nimport './d.css';\nawait import('./e.ts'); type F = import('./f.ts').F;`;
  expect(importNames(code)).toEqual(['./a.ts', '../b.ts', './c.ts', './d.css', './e.ts', './f.ts']);
  const page =
    '<link rel="stylesheet" href="./a.css" /><script type="module" src="./b.tsx"></script>';
  expect(importNames(page)).toEqual(['./a.css', './b.tsx']);
});
/** @returns what each file imports by a path, and may not, as `a imports b` */
function wrongImports(
  files: readonly string[],
  mayImport: (target: string, file: string) => boolean,
): string[] {
  return files.flatMap((path) => {
    const file = relative(root, path);
    return importsOf(path)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(root, resolve(dirname(path), name)))
      .filter((target) => !mayImport(target, file))
      .map((target) => `${file} imports ${target}`);
  });
}

/** @returns for each file, those that it imports by a path */
function imported(files: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    files.map((path) => [
      relative(root, path),
      importsOf(path)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(root, resolve(dirname(path), name))),
    ]),
  );
}

/** @returns the files of each circle, once */
function circlesOf(imports: Readonly<Record<string, readonly string[]>>): string[] {
  const reached = (from: string, found = new Set<string>()): ReadonlySet<string> => {
    for (const target of imports[from] ?? []) {
      if (!found.has(target)) reached(target, found.add(target));
    }
    return found;
  };
  const all = new Map(Object.keys(imports).map((file) => [file, reached(file)]));
  const circles = [...all].flatMap(([file, from]) =>
    from.has(file)
      ? [...from]
          .filter((other) => all.get(other)?.has(file))
          .sort()
          .join(', ')
      : [],
  );
  return [...new Set(circles)];
}

/** @returns the entry point that a file is a part of: a file or folder right below `entrypoints` */
function entryPointOf(file: string): string | undefined {
  return file.split('/')[1];
}
