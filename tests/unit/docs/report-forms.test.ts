import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { reportText } from '../../../core/report/report.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';
import { root, sourceFiles } from '../imports.ts';

const folder = join(root, '.github/ISSUE_TEMPLATE');
const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));

const text = z.string().min(1);
const validations = z.strictObject({ required: z.boolean() }).optional();
const field = { id: z.string().regex(/^[\w-]+$/), validations };
const written = z.strictObject({
  label: text,
  description: text.optional(),
  placeholder: text.optional(),
});

/** What GitHub takes as a form, as far as ours use it. */
const formSchema = z.strictObject({
  name: text,
  description: text,
  title: text,
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
      z.strictObject({ type: z.literal('input'), ...field, attributes: written }),
      z.strictObject({ type: z.literal('textarea'), ...field, attributes: written }),
      z.strictObject({
        type: z.literal('dropdown'),
        ...field,
        attributes: z.strictObject({ label: text, options: z.array(text).min(1) }),
      }),
      z.strictObject({
        type: z.literal('checkboxes'),
        ...field,
        attributes: z.strictObject({
          label: text,
          options: z.array(z.strictObject({ label: text, required: z.literal(true) })).min(1),
        }),
      }),
    ]),
  ),
});

const subject = { text: '原话', page: 'notice', version: '0.1.0', browser: 'Firefox 140' };
const knowledge = checkKnowledge(readKnowledgeFiles());

describe.each([
  ['unrecognised-prompt.yml', reportText(subject)],
  ['wrong-remedy.yml', reportText({ ...subject, id: 'phone-bound' })],
])('%s', (name, report) => {
  const content = read(name);
  const form = formSchema.parse(content);
  const fields = form.body.filter((part) => part.type !== 'markdown');
  const labels = fields.map(({ attributes }) => attributes.label);

  test('begins its title like the report', () => {
    expect(form.title).toBe(`${report.split('\n')[0]}：`);
  });

  test('has a field for each line of the report, in its order and words', () => {
    const lines = Array.from(report.matchAll(/^([^：\n]+)：/gm), ([, label]) => label);
    expect(lines.length).toBeGreaterThan(4);
    expect(labels.slice(0, lines.length)).toEqual(lines);
  });

  test('has no label and no id twice', () => {
    expect(new Set(labels).size).toBe(labels.length);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  });

  test('asks whether personal data is left in it', () => {
    expect(fields.at(-1)).toMatchObject({ type: 'checkboxes', attributes: { label: '个人信息' } });
  });

  test('quotes what stands in the guide and in the report', () => {
    const said = [...sourceFiles('components'), ...sourceFiles('core/report')]
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const quoted = Array.from(
      JSON.stringify(content).matchAll(/“([^”]+)”/g),
      ([, one = '']) => one,
    );
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.filter((one) => !said.includes(one))).toEqual([]);
  });

  test('gives ids that are known as examples', () => {
    const ids = [knowledge.prompts, knowledge.pages].flatMap((things) => [...things.keys()]);
    const examples = fields.flatMap((one) =>
      'placeholder' in one.attributes ? [one.attributes.placeholder] : [],
    );
    expect(examples.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining(examples));
  });
});

test('every form is held to the report, and what has no form can be said as well', () => {
  expect(readdirSync(folder).sort()).toEqual([
    'config.yml',
    'unrecognised-prompt.yml',
    'wrong-remedy.yml',
  ]);
  const link = z.strictObject({ name: text, url: z.url(), about: text });
  const config = z.strictObject({
    blank_issues_enabled: z.literal(true),
    contact_links: z.array(link),
  });
  expect(() => config.parse(read('config.yml'))).not.toThrow();
});
