import { expect, test } from 'vitest';
import { faultsAfter } from './faults.ts';

test('a way of asking stands in one file, however it is written', () => {
  const faults = faultsAfter('outside/everyday-life.json', (topic) => {
    topic['asked'] = ['註銷沒有人問', '跳槽了，证怎么带走？', '注销没有人问'];
  });
  expect(faults.map(({ file, field }) => `${file} ${field}`)).toEqual([
    'outside/everyday-life.json asked.1',
    'outside/everyday-life.json asked.2',
  ]);
  expect(faults[0]?.reason).toContain('questions/change-unit.json');
});

test('a synonym stands in one file, however it is written', () => {
  const faults = faultsAfter('synonyms/today.json', (group) => {
    group['words'] = ['今天', '打-回'];
  });
  expect(faults).toMatchObject([{ file: 'synonyms/today.json', field: 'words.1' }]);
  expect(faults[0]?.reason).toContain('synonyms/refused.json');
});
