import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, NO_JOURNEY } from '../../../core/guidance/journey.ts';
import { LIMITS } from '../../../core/roster/check-person.ts';
import { readRosterFile, writeRosterFile } from '../../../core/roster/roster-file.ts';
import { book } from '../guidance/journeys.ts';
import { people } from './people.ts';

const zhang = { id: 'abcdefghij', name: '张三', specialties: [] };
const file = (part: object) =>
  JSON.stringify({ format: 'jianzaoshi-helper-roster', version: 2, people: [zhang], ...part });
const begun = advance(NO_JOURNEY, { type: 'chose', path: 'renewal', on: '2026-09-01' }, book);

test('a roster is read as it was written', () => {
  fc.assert(
    fc.property(people, (all) => {
      expect(readRosterFile(writeRosterFile({ people: all }), book)).toEqual({
        people: all,
        journeys: {},
        faults: [],
      });
    }),
  );
});

describe('journeys', () => {
  test('go with the people who are on the roster', () => {
    const journeys = { [zhang.id]: begun, bcdefghijk: begun };
    const text = writeRosterFile({ people: [zhang] }, journeys);
    expect(text).not.toContain('bcdefghijk');
    expect(readRosterFile(text, book)).toMatchObject({ journeys: { [zhang.id]: begun } });
  });

  test('are left out where nothing was begun, or nothing of them is known', () => {
    for (const journey of [NO_JOURNEY, { chosen: 'unknown' }, 3, null]) {
      const text = file({ journeys: { [zhang.id]: journey } });
      expect(readRosterFile(text, book)).toMatchObject({ people: [zhang], journeys: {} });
    }
  });

  test('of nobody in the file are left out', () => {
    const text = file({ journeys: { bcdefghijk: begun } }).replace(
      '"journeys":{',
      '"journeys":{"__proto__":{},',
    );
    expect(readRosterFile(text, book)).toMatchObject({ journeys: {} });
  });
});

describe('versions', () => {
  test('the older one is the roster as it is stored', () => {
    const old = JSON.stringify({ people: [zhang] });
    expect(readRosterFile(old, book)).toEqual({ people: [zhang], journeys: {}, faults: [] });
  });

  test('the one before had nothing of what a renewal was handed in for', () => {
    expect(readRosterFile(file({}), book)).toEqual({ people: [zhang], journeys: {}, faults: [] });
    const said = { ...zhang, renewing: ['2026-10-20 建筑工程'] };
    const written = writeRosterFile({ people: [said] });
    expect(written).toContain('"version": 3');
    expect(readRosterFile(written, book)).toMatchObject({ people: [said] });
  });

  test('a newer one is refused with the reason', () => {
    expect(readRosterFile(file({ version: 4 }), book)).toEqual({
      reason: expect.stringContaining('请先更新扩展'),
    });
  });

  test.each([
    ['{"format":"jianzaoshi-helper-settings","version":1,"people":[]}'],
    ['{"format":"jianzaoshi-helper-roster","version":"2","people":[]}'],
    ['{"format":"jianzaoshi-helper-roster","version":2}'],
    ['{"version":2,"people":[]}'],
    ['[]'],
    ['3'],
    ['null'],
    ['['.repeat(200_000)],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ])('%.60s is no such file', (text) => {
    expect(readRosterFile(text, book)).toEqual({ reason: '这不是花名册的文件' });
  });
});

describe('faults', () => {
  test('of JSON are told with line and column', () => {
    expect(readRosterFile('{\n  "people"： []\n}', book)).toEqual({
      reason: expect.stringContaining('全角'),
      line: 2,
      column: 11,
    });
  });

  test('a mark at the beginning is none', () => {
    expect(readRosterFile(`\ufeff${file({})}`, book)).toMatchObject({ people: [zhang] });
  });

  test('of people are told, and the others taken', () => {
    const wrong = [
      zhang,
      { ...zhang, id: 'bcdefghijk', name: '' },
      { ...zhang, id: 'cdefghijkl', note: '110101199003070012' },
      3,
      zhang,
    ];
    const read = readRosterFile(file({ people: wrong }), book);
    expect(read).toMatchObject({ people: [zhang] });
    expect('faults' in read && read.faults.map(({ where }) => where)).toEqual([
      'people.1.name',
      'people.2.note',
      'people.3',
      'people.4.id',
    ]);
    expect(JSON.stringify(read)).not.toContain('110101199003070012');
  });

  test('too many people, or too large a file, are refused', () => {
    const many = Array.from({ length: LIMITS.people + 1 }, () => zhang);
    expect(readRosterFile(file({ people: many }), book)).toHaveProperty('reason');
    expect(readRosterFile(' '.repeat(10_000_001), book)).toHaveProperty('reason');
  });
});

test('anything at all is answered', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((one) => file({ people: [one], journeys: { a: one } })),
      ),
      (text) => {
        readRosterFile(text, book);
      },
    ),
  );
});
