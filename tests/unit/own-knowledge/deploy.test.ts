import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compilePhrases } from '../../../core/knowledge/compile.ts';
import { checkOwnKnowledge } from '../../../core/own-knowledge/check.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'docs/DEPLOY.md'), 'utf8');
const examples = Array.from(text.matchAll(/```json\n(.*?)```/gs), ([, json = '']): unknown =>
  JSON.parse(json),
);
const schema = JSON.parse(readFileSync(join(root, 'public/managed-schema.json'), 'utf8')) as {
  readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
};
const official = checkKnowledge(readKnowledgeFiles());

test('the example of own knowledge can be taken as it stands', () => {
  const texts = compilePhrases(official).texts.map(([phrase]) => phrase);
  const own = examples.at(-1);
  expect(checkOwnKnowledge(own, texts)).toEqual({ knowledge: own });
});

test('the documents name what the schema has, and the examples use it', () => {
  const names = Object.keys(schema.properties).sort();
  const documented = Array.from(text.matchAll(/^\| `(\w+)` \|/gm), ([, name]) => name);
  expect(documented.sort()).toEqual(names);
  const [chrome, firefox] = examples as [ChromePolicies, FirefoxPolicies];
  for (const values of [
    ...Object.values(chrome['3rdparty'].extensions),
    ...Object.values(firefox.policies['3rdparty'].Extensions),
  ]) {
    expect(names).toEqual(expect.arrayContaining(Object.keys(values)));
  }
});

test('the schema has every province', () => {
  expect(schema.properties['province']?.enum).toEqual([...official.provinces.keys()].sort());
});

interface ChromePolicies {
  readonly '3rdparty': { readonly extensions: Readonly<Record<string, object>> };
}

interface FirefoxPolicies {
  readonly policies: {
    readonly '3rdparty': { readonly Extensions: Readonly<Record<string, object>> };
  };
}
