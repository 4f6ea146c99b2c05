import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import {
  isCallExpression,
  isObjectBindingPattern,
  isPropertyAccessExpression,
} from 'typescript/unstable/ast/is';
import { API, type Project } from 'typescript/unstable/sync';
import { afterAll, expect, test } from 'vitest';

const root = process.cwd();

/** The types of what may be a form, or a document. */
const MAYBE_NAMED =
  /^(?:Node|ParentNode|ChildNode|Element|HTMLElement|HTMLFormElement|Document|DocumentOrShadowRoot|Part)$/;
/** What our own elements are called: nobody names anything in them. */
const OURS = /^(?:host|container|outline|flag|line|part|text|field|region|style)$/;
/** No name can hide it: what is asked is a prototype, or needs none. */
const EXEMPT = /^\w+\.(?:location|Document\.prototype\.\w+)(?:\.bind)?$/;
/** `real` itself, and what runs in the extension's own pages. */
const NOT_IN_PAGES =
  /read\/real\.ts$|entrypoints\/(?:options|popup|roster|sidepanel|welcome|background)\//;

const api = new API({ cwd: root });
afterAll(() => api.close());
const project = api
  .updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] })
  .getProjects()[0] as Project;

test('what may be a form or a document is asked by way of real()', { timeout: 60_000 }, () => {
  const files = ['page', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, folder, name))
      .filter((file) => /\.tsx?$/.test(file) && !NOT_IN_PAGES.test(file)),
  );
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((file) => wrongIn(file))).toEqual([]);
});

/** @returns where a file asks a node of the page itself, or keeps what `real` gives */
function wrongIn(file: string): string[] {
  const source = project.program.getSourceFile(file);
  if (!source) throw new Error(`${file} is not in the project`);
  const asked: { readonly node: Node; readonly of: Node }[] = [];
  const kept: Node[] = [];
  const visit = (node: Node) => {
    if (isPropertyAccessExpression(node)) asked.push({ node, of: node.expression });
    if (isObjectBindingPattern(node)) {
      const { initializer } = node.parent as unknown as { initializer?: Node };
      asked.push({ node, of: initializer ?? node });
    }
    if (isReal(node) && !isAskedAtOnce(node)) kept.push(node);
    node.forEachChild(visit);
  };
  visit(source);
  const types = project.checker.getTypeAtLocation(asked.map(({ of }) => of));
  const wrong = asked.filter(({ of }, i) => {
    const type = types[i];
    if (!type || isReal(of) || OURS.test(of.getText(source))) return false;
    const names = project.checker.typeToString(type).split(/ [|&] /);
    return names.some((name) => MAYBE_NAMED.test(name));
  });
  return [...wrong.map(({ node }) => node), ...kept]
    .filter((node) => !EXEMPT.test(node.getText(source)))
    .map((node) => {
      const line = source.text.slice(0, node.getStart(source)).split('\n').length;
      return `${relative(root, file)}:${line} ${node.getText(source).split('\n')[0]}`;
    });
}

function isReal(node: Node): boolean {
  return (
    isCallExpression(node) &&
    node.expression.kind === SyntaxKind.Identifier &&
    node.expression.getText() === 'real'
  );
}

/** Whether a property of it is asked for, or taken out of it, in the same breath. */
function isAskedAtOnce(node: Node): boolean {
  const { parent } = node;
  if (isPropertyAccessExpression(parent)) return parent.expression === node;
  const { name } = parent as unknown as { name?: Node };
  return name !== undefined && isObjectBindingPattern(name);
}
