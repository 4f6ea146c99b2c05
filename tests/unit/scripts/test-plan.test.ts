import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindOf, planTests } from '../../../scripts/lib/test-plan.mjs';
import { IN_CHROMIUM, IN_FIREFOX } from '../../harness/turns.ts';

const FILES = [
  'tests/unit/recognition/match.test.ts',
  'tests/page/silence.spec.ts',
  'tests/e2e/recognition.spec.ts',
  'tests/e2e/card.spec.ts',
  'tests/e2e/forged.timed.ts',
];
const BOTH = ['chromium', 'firefox'];

describe('planTests', () => {
  test('without words, runs everything in both browsers', () => {
    expect(planTests([], FILES)).toEqual({
      kinds: ['check', 'unit', 'page', 'e2e', 'timed'],
      browsers: BOTH,
      files: [],
      takesTurns: true,
    });
  });

  test('a part of a name chooses files of every kind, and nothing else', () => {
    expect(planTests(['recognition'], FILES)).toEqual({
      kinds: ['unit', 'e2e'],
      browsers: BOTH,
      files: ['tests/unit/recognition/match.test.ts', 'tests/e2e/recognition.spec.ts'],
      takesTurns: false,
    });
  });

  test('a kind and a browser narrow what a name chooses', () => {
    expect(planTests(['e2e', 'firefox', 'recognition'], FILES)).toEqual({
      kinds: ['e2e'],
      browsers: ['firefox'],
      files: ['tests/e2e/recognition.spec.ts'],
      takesTurns: false,
    });
  });

  test('a browser alone leaves out what runs in none', () => {
    expect(planTests(['chromium'], FILES)).toEqual({
      kinds: ['page', 'e2e', 'timed'],
      browsers: ['chromium'],
      files: [],
      takesTurns: false,
    });
  });

  test('names a word that fits nothing, and words that fit nothing together', () => {
    expect(() => planTests(['card', 'crad'], FILES)).toThrow('crad');
    expect(() => planTests(['page', 'card'], FILES)).toThrow('page card');
  });
});

test('every file of tests is run by something, or is no test', () => {
  const root = join(import.meta.dirname, '../../..');
  const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.replaceAll(sep, '/')}`)
    .filter((name) => /\.(?:test|spec|timed)\.ts$/.test(name));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((name) => kindOf(name) === undefined)).toEqual([]);
});

test('what takes turns is there, in one browser each, and never in none', () => {
  const root = join(import.meta.dirname, '../../e2e');
  const files = new Set(readdirSync(root));
  for (const name of [...IN_CHROMIUM, ...IN_FIREFOX]) expect(files).toContain(`${name}.spec.ts`);
  expect(IN_FIREFOX.filter((name) => IN_CHROMIUM.includes(name))).toEqual([]);
  // Those tests run in Chromium alone.
  const tagged = IN_FIREFOX.filter((name) =>
    /\bONCE\b|\binTurn\(|\bturnOf\(/.test(readFileSync(join(root, `${name}.spec.ts`), 'utf8')),
  );
  expect(tagged).toEqual([]);
});
