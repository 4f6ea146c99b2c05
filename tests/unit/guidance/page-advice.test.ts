import { expect, test } from 'vitest';
import { pageAdvice } from '../../../core/guidance/page-advice.ts';
import { adviceAt, at, replay } from './journeys.ts';

/** What is to be marked on the page, once the path is chosen; nothing where none is. */
function actOn(page: string, path?: string, registration?: string) {
  const journey = path === undefined ? undefined : replay([{ type: 'chose', path }]);
  return pageAdvice(adviceAt(journey ?? { paths: {} }, at(page, registration)), page);
}

test('a page is told the act that is done there, or by the menu that it may have', () => {
  expect(actOn('registration-desk', 'renewal').act).toEqual({ path: 'renewal', step: 'apply' });
  expect(actOn('certificate-management', 'renewal')).toEqual({
    path: 'renewal',
    act: { path: 'renewal', step: 'open-item' },
    forbidden: [],
  });
  expect(actOn('enterprise', 'renewal').act).toBeUndefined();
  // The title of the other item is what is marked there.
  expect(actOn('registration-desk', 'renewal', 'initial')).toMatchObject({ right: 'renewal' });
  expect(actOn('registration-desk', 'renewal', 'initial').act).toBeUndefined();
});

test('before the choice it is told what all paths share, and that none is chosen', () => {
  const { act, path } = actOn('coc-home');
  expect(act).toMatchObject({ step: 'open-registration-system' });
  expect(path).toBeUndefined();
  expect(actOn('registration-desk')).toEqual({ forbidden: [] });
});
