import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileLandmarks, compileWayBook } from '../../../core/knowledge/compile-way.ts';
import type { Landmark } from '../../../core/recognition/landmark-evidence.ts';
import { lettersOf } from '../../../core/recognition/landmarks.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const { items, ways } = compileWayBook(knowledge);

function knownOn(host: string, of = knowledge): Landmark[] {
  return JSON.parse(compileLandmarks(of)[host]?.all ?? '') as Landmark[];
}

function stepOf(registration: string, id: string) {
  return ways[registration]?.steps.find((step) => step.id === id);
}

test('the five items of the portal are known by their titles', () => {
  expect(items.map(({ registration, title }) => [registration, title])).toEqual(
    expect.arrayContaining([
      ['initial', '一级建造师执业资格认定(初始注册)'],
      ['addition', '一级建造师执业资格认定(增项注册)'],
      ['re-registration', '一级建造师执业资格认定(重新注册)'],
      ['renewal', '一级建造师执业资格认定(延续注册)'],
      ['cancellation', '一级建造师执业资格认定(注销手续)'],
    ]),
  );
  expect(items).toHaveLength(5);
});

test('a step is looked for in the row of its own item, or of any that can be undone where any will do', () => {
  expect(stepOf('renewal', 'open-item')?.rows).toEqual(['一级建造师执业资格认定(延续注册)']);
  expect(stepOf('info-change', 'open-any-item')?.rows).toEqual([
    '一级建造师执业资格认定(增项注册)',
    '一级建造师执业资格认定(初始注册)',
    '一级建造师执业资格认定(重新注册)',
    '一级建造师执业资格认定(延续注册)',
  ]);
});

test('what a step warns not to click is never what it wants clicked', () => {
  expect(stepOf('info-change', 'open-info-change')?.clicks).toEqual(['信息修改或材料补充']);
  expect(stepOf('progress-query', 'open-progress')?.clicks).toEqual(['最新业务办理进度']);
});

test('what cannot be undone, is done on the phone, or needs a tick is marked as such', () => {
  expect(stepOf('cancellation', 'submit-cancellation')?.final).toContain('无法恢复');
  expect(stepOf('change-unit', 'cancellation/submit-cancellation')?.final).toContain('无法恢复');
  expect(stepOf('initial', 'submit')?.final).toBeUndefined();
  expect(stepOf('initial', 'scan-face')?.phone).toBe(true);
  expect(stepOf('initial', 'read-notice')?.tick).toBe(true);
  expect(stepOf('cancellation', 'read-cancellation-notice')?.tick).toBeUndefined();
});

test('what sends an application is marked as such, on every path, and nothing else is', () => {
  const all = Object.values(ways).flatMap(({ steps }) => steps);
  const sends = all.filter(({ submits }) => submits).map(({ id }) => id.split('/').at(-1));
  expect([...new Set(sends)].sort()).toEqual([
    'submit',
    'submit-cancellation',
    'submit-info-change',
  ]);
  for (const { clicks, submits } of all) expect(clicks.includes('上报')).toBe(submits === true);
});

test('what is done on no page is no part of the way', () => {
  expect(stepOf('forced-cancellation', 'ask-authority')).toBeUndefined();
});

test('a path of several registrations uses the items of all of them', () => {
  expect(ways['change-unit']?.items).toEqual(['cancellation', 're-registration']);
  expect(ways['info-change']?.items).toEqual([]);
});

test('every page has a telling landmark on each of its hosts; without one the build stops', () => {
  for (const { hosts, landmarks } of knowledge.pages.values()) {
    for (const host of hosts) {
      const known = knownOn(host).map(([letters]) => letters);
      const telling = landmarks.map(lettersOf).filter(({ length }) => length > 3);
      expect(known).toEqual(expect.arrayContaining(telling));
      expect(telling).not.toEqual([]);
    }
  }
  const home = knowledge.pages.get('portal-home');
  if (!home) throw new Error('there is no portal-home');
  const pages = new Map([['portal-home', { ...home, landmarks: ['登录'] }]]);
  expect(() => compileLandmarks({ ...knowledge, pages })).toThrow('pages/portal-home.json');
});

test('only landmarks of pages that can be on a host count there', () => {
  const on = (host: string) => knownOn(host).map(([letters]) => letters);
  expect(on('www.coc.gov.cn')).toContain('注册建造师管理信息系统');
  expect(on('zwfw.mohurd.gov.cn')).not.toContain('注册建造师管理信息系统');
  expect(on('zwfw.mohurd.gov.cn')).toContain('注册业务申请');
});

test('landmarks that differ only in what does not count are one, which counts for both', () => {
  const home = knowledge.pages.get('portal-home');
  const [host = ''] = home?.hosts ?? [];
  if (!home) throw new Error('there is no portal-home');
  const landmarks = ['注甲(初始)申请', '注甲初始申请'];
  const pages = new Map([['portal-home', { ...home, landmarks, labels: [] }]]);
  const [only, ...others] = knownOn(host, { ...knowledge, pages });
  expect(others).toEqual([]);
  expect(only?.[0]).toBe('注甲初始申请');
  expect(only?.[2]).toHaveLength(2);
});
