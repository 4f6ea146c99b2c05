import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileLandmarks, compileWayBook } from '../../../core/knowledge/compile-way.ts';
import { identifyPage, type TextRole } from '../../../core/recognition/identify-page.ts';
import {
  createEvidence,
  type Landmark,
  type LandmarkEvidence,
} from '../../../core/recognition/landmark-evidence.ts';
import { createTextFinder, lettersOf } from '../../../core/recognition/landmarks.ts';
import { createScan } from '../../../core/recognition/scan.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const { pages } = compileWayBook(knowledge);
const byHost = compileLandmarks(knowledge);
const hosts = Object.keys(byHost);
const knownOn = (host: string) => JSON.parse(byHost[host]?.all ?? '') as Landmark[];
const on = (host: string, pathname = '/inner') => createEvidence(knownOn(host), () => pathname);
const landmarks = [...new Set(pages.flatMap((page) => page.landmarks))];

/** Of a host's landmarks, those whose letters these are. */
function numbersOf(host: string, all: readonly string[]): Set<number> {
  const letters = all.map(lettersOf);
  return new Set(knownOn(host).flatMap(([one], number) => (letters.includes(one) ? number : [])));
}

function show(host: string, evidence: LandmarkEvidence, text: string, role: TextRole): void {
  evidence.see(text);
  for (const { number } of evidence.find(text, numbersOf(host, landmarks))) {
    if (evidence.isOpen(number)) evidence.add(number, role);
  }
}

const role = fc.constantFrom<TextRole>('control', 'own', 'mention');

test('what is found to be a page is enough before, on every host and at every address', () => {
  const seen = fc.array(fc.tuple(fc.constantFrom(...landmarks), role), { maxLength: 12 });
  const pathname = fc.constantFrom('/', '/index.html', '/inner');
  let found = 0;
  fc.assert(
    fc.property(fc.constantFrom(...hosts), pathname, seen, (hostname, path, all) => {
      const evidence = on(hostname, path);
      const roles = new Map<string, Set<TextRole>>();
      for (const [landmark, how] of all) {
        roles.set(landmark, (roles.get(landmark) ?? new Set()).add(how));
        show(hostname, evidence, landmark, how);
      }
      if (identifyPage(pages, { hostname, pathname: path }, roles) === undefined) return;
      found += 1;
      expect(evidence.isEnough()).toBe(true);
    }),
    { numRuns: 3_000 },
  );
  expect(found).toBeGreaterThan(200);
});

test('every landmark that the page itself would find in a text is found in the raw one', () => {
  const { find } = createTextFinder(landmarks);
  const between = fc.constantFrom('', '', ' ', '\n', ' / ', '（', '！', 'ok', '建', '登录');
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...landmarks) },
    fc.constantFrom('上报', '结果', '一级', '信息', 'PDF', '人员', '申报须'),
  );
  const text = fc
    .array(fc.tuple(piece, between), { maxLength: 8 })
    .map((all) => all.map((two) => two.join('')).join(''));
  let found = 0;
  fc.assert(
    fc.property(fc.constantFrom(...hosts), text, (host, raw) => {
      for (const { text: landmark, begin } of find(raw, raw.length)) {
        const [number] = numbersOf(host, [landmark]);
        const evidence = on(host);
        if (number === undefined || !evidence.isOpen(number)) continue;
        found += 1;
        expect(createScan(byHost[host]?.prefilter)(raw, 0)).toBeGreaterThanOrEqual(0);
        expect(evidence.canAdd(raw)).toBe(true);
        expect(evidence.see(raw)).toBe(true);
        const places = evidence.find(raw, new Set([number]));
        expect(places.map(({ index }) => index)).toContain(begin);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(found).toBeGreaterThan(500);
});

test('sentences never are enough, and a word of every page is only at the address of the home page', () => {
  for (const host of hosts) {
    const evidence = on(host);
    for (const landmark of landmarks) show(host, evidence, landmark, 'mention');
    expect(evidence.isEnough()).toBe(false);
  }
  // They may be there.
  expect(on('zwfw.mohurd.gov.cn').isEnough()).toBe(false);
  expect(on('zwfw.mohurd.gov.cn', '/').isEnough()).toBe(true);
});

test('what stands for itself can add no more, and is looked for no longer', () => {
  const evidence = on('zwfw.mohurd.gov.cn');
  const text = '申报须知';
  const [number = -1] = numbersOf('zwfw.mohurd.gov.cn', [text]);
  expect(evidence.see(text)).toBe(true);
  expect([...(evidence.wanted()?.numbers ?? [])]).toEqual([number]);
  evidence.add(number, 'mention');
  expect(evidence.canAdd(text)).toBe(true);
  evidence.add(number, 'own');
  expect(evidence.canAdd(text)).toBe(false);
});

test('a landmark is found whatever stands between its characters, those that overlap, too', () => {
  const host = 'zwfw.mohurd.gov.cn';
  const evidence = on(host);
  const placesOf = (text: string) =>
    evidence.find(text, numbersOf(host, landmarks)).map(({ index, letters }) => [index, letters]);
  expect(placesOf('点击 证 照\n加注，一级建造')).toEqual([[3, '证照加注']]);
  expect(placesOf('见pdf 下载')).toEqual([[1, 'pdf下载']]);
  expect(placesOf('pdf或ofd下载')).toEqual([[4, 'ofd下载']]);
  expect(['点击 证照\u00a0加注', '一级建造师', '登录', ''].map(evidence.canAdd)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  const overlapping = createEvidence(
    [
      ['甲乙丙丁', 0, []],
      ['丁戊己庚', 3, []],
      ['甲乙丙丁戊', 2, []],
    ],
    () => '/inner',
  );
  const all = overlapping.find('甲乙丙丁戊己庚', new Set([0, 1, 2]));
  expect(all.map(({ number }) => number)).toEqual([0, 2, 1]);
  expect(overlapping.find('甲乙丙丁', new Set())).toEqual([]);
});

test('how a landmark stands is asked only where a page could be enough by it', () => {
  const host = 'zwfw.mohurd.gov.cn';
  const evidence = on(host);
  const wanted = () => {
    const { numbers = [], areNew } = evidence.wanted() ?? {};
    return [Array.from(numbers, (number) => knownOn(host)[number]?.[0]).sort(), areNew];
  };
  evidence.see('人员行政审批事项');
  expect(evidence.wanted()).toBeUndefined();
  evidence.see('信息修改或材料补充，申报须知');
  expect(wanted()).toEqual([['申报须知'], true]);
  expect(wanted()).toEqual([['申报须知'], false]);
  evidence.see('注册业务申请');
  expect(wanted()).toEqual([['信息修改或材料补充', '注册业务申请', '申报须知'].sort(), true]);
});

test('what comes once more and was not wanted adds nothing, until the address changes', () => {
  let pathname = '/inner';
  const evidence = createEvidence(knownOn('zwfw.mohurd.gov.cn'), () => pathname);
  expect(evidence.hasAny()).toBe(false);
  expect(evidence.see('人员行政审批事项')).toBe(true);
  expect(evidence.hasAny()).toBe(true);
  expect(evidence.wanted()).toBeUndefined();
  expect(evidence.canAdd('人员行政审批事项')).toBe(false);
  pathname = '/';
  expect(evidence.canAdd('人员行政审批事项')).toBe(true);
});

test('what a button of a form says is a control, if it is a landmark', () => {
  const evidence = on('zwfw.mohurd.gov.cn');
  for (const says of ['注册业务申请', '信息修改或材料补充']) evidence.addControl(`查看 ${says}`);
  expect(evidence.isEnough()).toBe(false);
  for (const says of ['注册业务申请 ', '信息修改或材料补充']) evidence.addControl(says);
  expect(evidence.isEnough()).toBe(true);
});

test('what could be a page at best is asked for, whatever it then turns out to be', () => {
  const shown = fc.array(fc.tuple(fc.constantFrom(...landmarks), role), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...hosts), shown, (host, all) => {
      const seen = on(host);
      const evidence = on(host);
      for (const [landmark, how] of all) {
        seen.see(landmark);
        show(host, evidence, landmark, how);
      }
      // What is not asked for need not be known.
      const wanted = seen.wanted()?.numbers ?? new Set();
      for (const [landmark, how] of all) {
        for (const { number } of seen.find(landmark, wanted)) {
          if (seen.isOpen(number)) seen.add(number, how);
        }
      }
      expect(seen.isEnough()).toBe(evidence.isEnough());
    }),
    { numRuns: 2_000 },
  );
});
