import { expect, test } from 'vitest';
import { questions } from '../portal/questions.ts';

test('the questions of the stand-in are the published ones', () => {
  expect(questions).toHaveLength(41);
});
