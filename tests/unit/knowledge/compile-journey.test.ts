import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { walk } from '../../../core/guidance/walk.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileGuideBook } from '../../../core/knowledge/compile.ts';
import { compileJourneyBook } from '../../../core/knowledge/compile-journey.ts';
import type { Knowledge } from '../../../core/knowledge/schema.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const book = compileJourneyBook(knowledge);

/** The background reads it whenever the browser wakes it. */
const MOST_BYTES = 4_500;

test('it is small enough to be read again and again', () => {
  expect(gzipSync(JSON.stringify(book)).length).toBeLessThan(MOST_BYTES);
});

test('its paths are those of the guide, with what is waited for', () => {
  for (const { id, steps } of compileGuideBook(knowledge).guides) {
    expect(walk(book, id).map((step) => step.id)).toEqual(steps.map((step) => step.id));
  }
  expect(walk(book, 'change-unit').flatMap(({ id, step }) => (step.waiting ? [id] : []))).toEqual([
    'cancellation/wait-former-employer',
    're-registration/wait-employer',
    're-registration/wait-review',
  ]);
});

test('a step begins on a page that has an earlier control of it, never on one that has the last', () => {
  expect(book.steps['open-item']?.begins).toEqual(['portal-home']);
  expect(book.steps['submit']?.begins).toBeUndefined();
});

test('contacts have their names, and a prompt without meaning for the path is not there', () => {
  expect(book.promptEffects['phone-bound']).toMatchObject({ contact: '省级住房城乡建设主管部门' });
  expect(book.steps['wait-employer']?.waiting?.nothing[0]?.contact).toBe('聘用企业');
  const [[id, prompt] = []] = knowledge.prompts;
  if (!id || !prompt) throw new Error('there is no prompt');
  const { effect: _, ...plain } = prompt;
  const prompts = new Map([[id, plain]]);
  expect(compileJourneyBook({ ...knowledge, prompts }).promptEffects).toEqual({});
});

test('old names lead to the new ones', () => {
  const [[id, step] = []] = knowledge.steps;
  if (!id || !step) throw new Error('there is no step');
  const steps = new Map([...knowledge.steps, [id, { ...step, aliases: ['old-name'] }]]);
  const changed: Knowledge = { ...knowledge, steps };
  expect(compileJourneyBook(changed).renamed).toEqual({ 'steps/old-name': id });
});
