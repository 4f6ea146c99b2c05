import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileGuideBook, compileRemedies } from '../../../core/knowledge/compile.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());

test('a remedy has its references resolved', () => {
  const { 'phone-bound': remedy } = compileRemedies(knowledge);
  expect(remedy).toMatchObject({
    kind: 'error',
    status: 'official',
    question: expect.stringContaining('该手机号已被其他人员绑定,请确认'),
    contacts: [{ name: '省级住房城乡建设主管部门' }],
    sources: [
      {
        title: '一级建造师注册常见问题解答——注销注册',
        publisher: '中国建造师网',
        date: '2022-01',
        number: 3,
      },
    ],
  });
});

test('every path names its own item, and leaves no placeholder', () => {
  const { guides, start } = compileGuideBook(knowledge);
  expect(start.url).toBe('http://www.coc.gov.cn/');
  expect(guides.map(({ name }) => name)).toEqual([
    '初始注册',
    '增项注册',
    '重新注册',
    '延续注册',
    '注销',
    '变更注册单位',
    '个人信息修改',
    '进度查询',
    '电子证书加注、下载',
    '强制注销',
  ]);
  const items = guides.map(({ steps }) => steps.find(({ id }) => id === 'open-item')?.action);
  expect(items.filter((action) => action !== undefined)).toHaveLength(5);
  for (const item of ['初始注册', '增项注册', '重新注册', '延续注册', '注销手续']) {
    expect(
      items.filter((action) => action?.includes(`一级建造师执业资格认定(${item})`)),
    ).toHaveLength(1);
  }
  expect(JSON.stringify(guides)).not.toContain('{item}');
});

test('only cancellation has no box to tick, and says that it cannot be undone', () => {
  const { guides } = compileGuideBook(knowledge);
  const ofThePortal = guides.filter(({ steps }) => steps.some(({ id }) => id === 'open-item'));
  expect(ofThePortal).toHaveLength(5);
  for (const { id, steps, warnings } of ofThePortal) {
    const text = JSON.stringify(steps);
    expect(text.includes('复选框')).toBe(id !== 'cancellation');
    expect(warnings.join('').includes('无法恢复')).toBe(id === 'cancellation');
    expect(steps.some(({ warning }) => warning?.includes('无法恢复'))).toBe(id === 'cancellation');
  }
});

test('a step says whether it is done on the phone or by somebody else, an end which path it names', () => {
  const { guides } = compileGuideBook(knowledge);
  const renewal = guides.find(({ id }) => id === 'renewal');
  const idsOf = (mark: 'phone' | 'waits') =>
    renewal?.steps.filter((step) => step[mark]).map(({ id }) => id);
  expect(idsOf('phone')).toEqual(['scan-face']);
  expect(idsOf('waits')).toEqual(['wait-employer', 'wait-review']);
  expect(renewal?.end).toContainEqual(
    expect.objectContaining({ path: { id: 'e-certificate', name: '电子证书加注、下载' } }),
  );
  expect(guides.find(({ id }) => id === 'progress-query')?.end).toEqual([]);
});

test('changing the unit is the path of two registrations, one after the other', () => {
  const { guides } = compileGuideBook(knowledge);
  const stepsOf = (wanted: string) => guides.find(({ id }) => id === wanted)?.steps ?? [];
  const steps = stepsOf('change-unit');
  expect(steps.map(({ id }) => id)).toEqual([
    ...stepsOf('cancellation').map(({ id }) => `cancellation/${id}`),
    ...stepsOf('re-registration').map(({ id }) => `re-registration/${id}`),
  ]);
  expect(new Set(steps.map(({ stage }) => stage))).toEqual(new Set(['注销', '重新注册']));
});

test('a question without a published answer says so, and where it was asked', () => {
  const { 'not-qualified': remedy } = compileRemedies(knowledge);
  expect(remedy).toMatchObject({
    status: 'none',
    steps: [],
    sources: [],
    published: [{ number: 32 }],
  });
});
