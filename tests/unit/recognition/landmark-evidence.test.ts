import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileLandmarks, compileWayBook } from '../../../core/knowledge/compile-way.ts';
import { identifyPage, type TextRole } from '../../../core/recognition/identify-page.ts';
import {
  createLandmarkSearch,
  type HostLandmarks,
  type KnownLandmarks,
  type LandmarkEvidence,
} from '../../../core/recognition/landmark-evidence.ts';
import { createTextPattern, lettersOf } from '../../../core/recognition/landmarks.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const { pages } = compileWayBook(knowledge);
const byHost = compileLandmarks(knowledge);
const hosts = Object.keys(byHost);
const knownOn = (host: string) => JSON.parse(byHost[host]?.known ?? '') as KnownLandmarks;
const search = (host: string) => createLandmarkSearch(byHost[host] as HostLandmarks);
const on = (host: string) => search(host).collect();
const landmarks = [...new Set(pages.flatMap((page) => page.landmarks))];

function show(evidence: LandmarkEvidence, text: string, role: TextRole): void {
  for (const { number } of evidence.see(text)) evidence.add(number, role);
}

const role = fc.constantFrom<TextRole>('control', 'own', 'mention');

test('what is found to be a page is enough before, on every host and at every address', () => {
  const seen = fc.array(fc.tuple(fc.constantFrom(...landmarks), role), { maxLength: 12 });
  const pathname = fc.constantFrom('/', '/index.html', '/inner');
  let found = 0;
  fc.assert(
    fc.property(fc.constantFrom(...hosts), pathname, seen, (hostname, path, all) => {
      const evidence = on(hostname);
      const roles = new Map<string, Set<TextRole>>();
      for (const [landmark, how] of all) {
        roles.set(landmark, (roles.get(landmark) ?? new Set()).add(how));
        show(evidence, landmark, how);
      }
      if (identifyPage(pages, { hostname, pathname: path }, roles) === undefined) return;
      found += 1;
      expect(evidence.isEnough(path)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
  expect(found).toBeGreaterThan(200);
});

test('every landmark that the page itself would find in a text is found in the raw one', () => {
  const { pattern, texts } = createTextPattern(landmarks);
  const between = fc.constantFrom('', '', ' ', '\n', ' / ', '（', '！', 'ok', '建', '登录');
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...landmarks) },
    fc.constantFrom('上报', '结果', '一级', '信息', 'PDF', '人员', '申报须'),
  );
  const text = fc
    .array(fc.tuple(piece, between), { maxLength: 8 })
    .map((all) => all.map((two) => two.join('')).join(''));
  fc.assert(
    fc.property(fc.constantFrom(...hosts), text, (host, raw) => {
      const numbers = new Map(knownOn(host).all.map(([letters], number) => [letters, number]));
      for (const match of raw.matchAll(pattern)) {
        const letters = lettersOf(
          texts[match.slice(1).findIndex((one) => one !== undefined)] ?? '',
        );
        const number = numbers.get(letters);
        if (number === undefined) continue;
        const evidence = on(host);
        expect(evidence.canAdd(raw) || !evidence.isOpen(number)).toBe(true);
        const isFound = evidence.see(raw).some((one) => one.letters === letters);
        expect(isFound || !evidence.isOpen(number)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('sentences never are enough, and a word of every page is only at the address of the home page', () => {
  for (const host of hosts) {
    const evidence = on(host);
    // Of the others, with Latin letters, it is not looked at how they stand.
    const { others, all } = knownOn(host);
    const isOther = (landmark: string) =>
      others.some(([number]) => all[number]?.[0] === lettersOf(landmark));
    for (const landmark of landmarks.filter((one) => !isOther(one))) {
      show(evidence, landmark, 'mention');
    }
    expect(evidence.isEnough('/inner')).toBe(false);
  }
  const evidence = on('zwfw.mohurd.gov.cn');
  // They may be there.
  expect(evidence.isEnough('/inner')).toBe(false);
  expect(evidence.isEnough('/')).toBe(true);
});

test('what stands for itself can add no more, and is looked for no longer', () => {
  const evidence = on('zwfw.mohurd.gov.cn');
  const [first] = evidence.see('申报须知');
  if (!first) throw new Error('it is not found');
  evidence.add(first.number, 'mention');
  expect(evidence.see('申报须知')).toEqual([first]);
  evidence.add(first.number, 'own');
  expect(evidence.see('申报须知')).toEqual([]);
});

test('a text tells where a landmark is, whatever stands between its characters', () => {
  const { isTelling, collect } = search('zwfw.mohurd.gov.cn');
  expect(['点击 证照\u00a0加注', '一级建造师', '登录', ''].map(isTelling)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(
    collect()
      .see('点击 证 照\n加注')
      .map(({ index, letters }) => [index, letters]),
  ).toEqual([[3, '证照加注']]);
});

test('how a landmark stands is asked only where a page could be enough by it', () => {
  const host = 'zwfw.mohurd.gov.cn';
  const wantedOf = (evidence: LandmarkEvidence) =>
    [...(evidence.wanted('/inner') ?? [])].map((number) => knownOn(host).all[number]?.[0]);
  const evidence = on(host);
  evidence.see('人员行政审批事项');
  expect(evidence.wanted('/inner')).toBeUndefined();
  evidence.see('信息修改或材料补充，申报须知');
  expect(wantedOf(evidence)).toEqual(['申报须知']);
  evidence.see('注册业务申请');
  expect(wantedOf(evidence).sort()).toEqual(
    ['信息修改或材料补充', '注册业务申请', '申报须知'].sort(),
  );
});

test('what could be a page at best is asked for, whatever it then turns out to be', () => {
  const shown = fc.array(fc.tuple(fc.constantFrom(...landmarks), role), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...hosts), shown, (host, all) => {
      const seen = on(host);
      const evidence = on(host);
      for (const [landmark, how] of all) {
        seen.see(landmark);
        show(evidence, landmark, how);
      }
      // What is not asked for need not be known.
      const wanted = seen.wanted('/inner');
      for (const [landmark, how] of all) {
        for (const { number } of seen.see(landmark)) {
          if (wanted?.has(number)) seen.add(number, how);
        }
      }
      expect(seen.isEnough('/inner')).toBe(evidence.isEnough('/inner'));
    }),
    { numRuns: 2_000 },
  );
});
