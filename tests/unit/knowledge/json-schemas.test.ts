import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createJsonSchemas } from '../../../scripts/knowledge/lib/schemas.ts';

const folder = join(import.meta.dirname, '../../../assets/schema');

test('the written schemas are those of now (else: npm run knowledge:schema)', () => {
  const written = readdirSync(folder).map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  ]);
  expect(Object.fromEntries(written)).toEqual(createJsonSchemas());
});

test('an editor can say of every field what it is for', () => {
  const silent = Object.entries(createJsonSchemas()).flatMap(([name, schema]) =>
    silentFields(schema, name),
  );
  expect(silent).toEqual([]);
});

test('an editor says what an id looks like, and what each status means', () => {
  const { questions } = createJsonSchemas();
  expect(questions).toMatchObject({
    properties: {
      id: { patternErrorMessage: expect.stringContaining('小写字母') },
      status: {
        enum: ['official', 'older', 'none'],
        enumDescriptions: expect.toSatisfy((texts: unknown[]) => texts.length === 3),
      },
    },
  });
});

/** Fields that hold a value themselves and have no Chinese description. */
function silentFields(schema: unknown, way: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, items } = schema as { properties?: object; items?: unknown };
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const { description = '', type } = field as { description?: string; type?: string };
    const silent = type !== 'object' && !/[\u4e00-\u9fff]/.test(description);
    return [...(silent ? [`${way}.${name}`] : []), ...silentFields(field, `${way}.${name}`)];
  });
  return [...fields, ...silentFields(items, `${way}.items`)];
}
