import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import {
  compileDecision,
  compileGuideBook,
  compileQuestionBook,
  compileRemedies,
} from '../../../core/knowledge/compile.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());

test('a remedy has its references resolved', () => {
  const { 'phone-bound': remedy } = compileRemedies(knowledge);
  expect(remedy).toMatchObject({
    asksNothing: false,
    question: expect.stringContaining('该手机号已被其他人员绑定,请确认'),
    contacts: [{ name: '省级住房城乡建设主管部门' }],
    written: [
      '官方依据：《一级建造师注册常见问题解答——注销注册》第 3 问（中国建造师网，2022年1月）',
    ],
  });
});

test('every path names its own item, and leaves no placeholder', () => {
  const { guides, start } = compileGuideBook(knowledge);
  expect(start.url).toBe('http://www.coc.gov.cn/');
  expect(guides.map(({ name }) => name)).toEqual([
    '初始注册',
    '延续注册',
    '变更注册单位',
    '电子证书加注、下载',
    '增项注册',
    '重新注册',
    '注销',
    '个人信息修改',
    '进度查询',
    '强制注销',
    '企业端确认',
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
    steps: [],
    written: [
      expect.stringMatching(/^编者提示的依据：.*第 17、20 问/),
      expect.stringMatching(/^提问见：.*第 32 问/),
    ],
  });
});

test('where no answer was published, what is known is said first, and marked as ours', () => {
  const { questions, prompts } = compileQuestionBook(knowledge);
  const remedies = compileRemedies(knowledge);
  for (const { id, status, answer } of knowledge.questions.values()) {
    const entry = questions[id];
    const [note] = answer.editorNotes;
    const headed = { mark: entry?.mark, summary: entry?.summary, disclaimer: entry?.disclaimer };
    if (status !== 'none') {
      expect([id, headed]).toEqual([id, { summary: answer.summary }]);
      expect(entry?.editorNotes).toEqual(answer.editorNotes);
    } else if (note === undefined) {
      expect([id, headed]).toEqual([id, { mark: '未收录', summary: answer.summary }]);
    } else {
      const expected = { mark: '编者提示', summary: note, disclaimer: answer.summary };
      expect([id, headed]).toEqual([id, expected]);
      expect(entry?.editorNotes).toEqual(answer.editorNotes.slice(1));
    }
  }
  for (const { id, question } of knowledge.prompts.values()) {
    const remedy = remedies[id];
    expect(prompts[id]).toMatchObject({ question, summary: remedy?.summary });
    expect([id, prompts[id]?.mark]).toEqual([id, remedy?.mark]);
    // The card has one place for what is beside the headline.
    const { disclaimer } = questions[question] ?? {};
    if (disclaimer) expect(remedy?.editorNotes.at(-1)).toBe(disclaimer);
  }
});

test('an answer leads to the path that it is, or that it is about', () => {
  const { questions } = compileQuestionBook(knowledge);
  expect(questions['not-registered']?.path).toEqual({ id: 'info-change', name: '个人信息修改' });
  for (const { id, name, question } of knowledge.registrations.values()) {
    expect([question, questions[question]?.path]).toEqual([question, { id, name }]);
  }
  expect(questions['phone-bound']?.path).toBeUndefined();
  // Only what the path says, too, can be folded up beside the way to it.
  expect(questions['renewal-procedure']?.areOfPath).toBe(true);
  expect(questions['validity-under-180']?.areOfPath).toBeUndefined();
});

test('who is in charge is named, or nobody is', () => {
  const { questions } = compileQuestionBook(knowledge);
  expect(questions['photo-missing']?.contacts).toEqual([]);
  expect(questions['initial-procedure']?.contacts.map(({ name }) => name)).toEqual([
    '本人',
    '聘用企业',
  ]);
});

test('how sure a result of the decision is follows from its registration, else from what it rests on', () => {
  const { cited, asks } = compileDecision(knowledge);
  const results = [...knowledge.decisions.values()].flatMap((decision) => decision.results);
  for (const { id, citations, registration, ask } of results) {
    const guide = knowledge.registrations.get(registration ?? '');
    const isOlder = citations.every(({ source }) => knowledge.sources.get(source)?.older);
    expect([id, cited[id]?.status]).toEqual([
      id,
      guide?.status ?? (isOlder ? 'older' : 'official'),
    ]);
    expect(asks[id]?.contact.name).toBe(knowledge.contacts.get(ask?.contact ?? '')?.name);
    expect(cited[id]?.sources).toHaveLength(citations.length);
  }
  expect(cited['change-unit']?.status).toBe('older');
  expect(cited['unit-renamed']?.status).toBe('older');
  expect(cited['expired']?.status).toBe('official');
});
