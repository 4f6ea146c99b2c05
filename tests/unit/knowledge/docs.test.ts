import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { explainText } from '../../../scripts/knowledge/lib/explain.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';
import { faultsAfter } from './faults.ts';

const root = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'docs/KNOWLEDGE.md'), 'utf8');

/** The files that the guide shows. */
const examples = Array.from(guide.matchAll(/```json\n([\s\S]*?)```/g), ([, content = '']) => {
  const { $schema, id } = JSON.parse(content) as { $schema: string; id: string };
  const folder = $schema.replace(/.*\/|\.json$/g, '');
  return { path: `${folder}/${id}.json`, content };
});

test('the guide’s examples are valid together with all that is known', () => {
  expect(examples.map(({ path }) => path)).toEqual([
    'prompts/photo-too-large.json',
    'questions/photo-too-large.json',
    'pages/phone-review.json',
    'steps/review-phone.json',
  ]);
  const knowledge = checkKnowledge([...readKnowledgeFiles(), ...examples]);
  expect(explainText(knowledge, '照片文件超过规定大小')).toContain('1. photo-too-large');
});

test('the guide’s examples of steps are valid', () => {
  const lists = Array.from(guide.matchAll(/```text\n("steps": [\s\S]*?)```/g), ([, text]) => text);
  expect(lists).toHaveLength(2);
  for (const list of lists) {
    const { steps }: { steps: unknown } = JSON.parse(`{${list}}`);
    const faults = faultsAfter('questions/validity-under-180.json', (question) => {
      Object.assign(question['answer'] as object, { steps });
    });
    expect(faults).toEqual([]);
  }
});

test('the guide names every command for authors, and no other', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const there = Object.keys(scripts).filter((name) => name.startsWith('knowledge:'));
  const named = guide.match(/\bknowledge:[a-z-]+/g) ?? [];
  expect([...new Set(named)].sort()).toEqual(there.sort());
});

test('the files that the guide points to are there', () => {
  const paths = new Set(readKnowledgeFiles().map(({ path }) => path));
  const pointed = guide.match(/(?<=`)[a-z]+\/[a-z-]+\.json(?=`)/g) ?? [];
  const missing = pointed.filter(
    (path) => !paths.has(path) && !examples.some((example) => example.path === path),
  );
  expect(pointed.length).toBeGreaterThan(3);
  expect(missing).toEqual([]);
});
