import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOwnKnowledge, type OwnKnowledge } from '../../../core/own-knowledge/check.ts';
import {
  type CaseDraft,
  draftFaults,
  draftOf,
  knowledgeOf,
  newCase,
  newContact,
  type OwnDraft,
} from '../../../core/own-knowledge/draft.ts';

/** A form on which one case is written. */
function formWith(written: Partial<CaseDraft>, wording = '用印申请未通过', phrases = ''): OwnDraft {
  const empty = draftOf(null);
  const fresh = newCase(empty);
  const [prompt] = fresh.prompts;
  if (!prompt) throw new Error('a new case has a prompt');
  const prompts = [{ ...prompt, wording, phrases }];
  return {
    ...empty,
    organisation: '示例公司',
    cases: [{ ...fresh, summary: '找注册专员', prompts, ...written }],
  };
}

test('what was written in the form is a valid file, with ids and a title of its own', () => {
  const form = formWith({ steps: ' 填写申请 \n\n交给专员' }, '用印申请未通过', '用章申请被退回');
  const contact = { ...newContact(form), name: '专员', how: '三楼' };
  const [one] = form.cases;
  if (!one) throw new Error('no case');
  const own = knowledgeOf({
    ...form,
    contacts: [contact],
    cases: [{ ...one, contacts: [contact.id] }],
  });
  expect(checkOwnKnowledge(own, [])).toEqual({ knowledge: own });
  expect(own.questions[0]).toMatchObject({
    title: '提示“用印申请未通过”怎么办？',
    answer: { steps: ['填写申请', '交给专员'], contacts: [contact.id] },
  });
  expect(own.prompts[0]).toMatchObject({
    wording: '用印申请未通过',
    question: own.questions[0]?.id,
    phrases: ['用印申请未通过', '用章申请被退回'],
  });
});

test('ids are never used twice, whatever was removed before', () => {
  let form = formWith({});
  for (let i = 0; i < 3; i++) form = { ...form, cases: [...form.cases, newCase(form)] };
  form = { ...form, cases: form.cases.slice(1) };
  form = { ...form, cases: [...form.cases, newCase(form)] };
  const ids = [...form.cases, ...form.cases.flatMap(({ prompts }) => prompts)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('brackets that the portal writes mean nothing; those of a phrase do', () => {
  const own = knowledgeOf(formWith({}, '[提示]用印申请未通过', '用印{申请|登记}失败'));
  expect(own.prompts[0]?.phrases).toEqual(['提示 用印申请未通过', '用印{申请|登记}失败']);
  expect(checkOwnKnowledge(own, [])).toHaveProperty('knowledge');
});

test('a contact that is removed is removed where it was chosen', () => {
  const own = knowledgeOf(formWith({ contacts: ['gone'] }));
  expect(checkOwnKnowledge(own, [])).toHaveProperty('knowledge');
});

test.each([
  ['nothing of the organisation', { ...formWith({}), organisation: ' ' }, 'organisation', true],
  ['no summary', formWith({ summary: '' }), 'cases.0.summary', true],
  ['a wording that is too short', formWith({}, '驳回'), 'cases.0.prompts.0.wording', false],
  [
    'a wording that is official',
    formWith({}, '已被其他人员绑定'),
    'cases.0.prompts.0.wording',
    false,
  ],
  [
    'a line of the phrases',
    formWith({}, '用印申请未通过', '驳回'),
    'cases.0.prompts.0.phrases',
    false,
  ],
  [
    'a contact without a name',
    { ...formWith({}), contacts: [{ id: 'a', name: '', how: '三楼' }] },
    'contacts.0.name',
    true,
  ],
] as const)('%s is told at its field', (_, form, field, isEmpty) => {
  expect(draftFaults(form, ['手机号已被其他人员绑定'])).toEqual([
    { field, reason: expect.stringMatching(/./), isEmpty },
  ]);
});

test('what is wrong with a phrase is told while another field is still empty', () => {
  const faults = draftFaults(formWith({ summary: '' }, '驳回'), []);
  expect(faults.map(({ field, isEmpty }) => [field, isEmpty])).toEqual([
    ['cases.0.summary', true],
    ['cases.0.prompts.0.wording', false],
  ]);
});

test('of too many phrases the whole is at fault', () => {
  const many = Array.from(
    { length: 29 },
    (_, i) => `{甲乙|丙丁}{戊己|庚辛}{${i}天|没有}{壬癸|子丑}{寅卯|辰巳}`,
  );
  expect(draftFaults(formWith({}, '用印申请未通过', many.join('\n')), [])).toContainEqual({
    field: '',
    reason: expect.stringContaining('最多'),
    isEmpty: false,
  });
});

const word = fc.stringMatching(/^[一-龥]{4,9}$/);
const line = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `${a}[${b}]`),
  fc.constant('【提示】用印未成'),
);
const arbitrary: fc.Arbitrary<OwnKnowledge> = fc
  .record({
    organisation: word,
    contacts: fc.array(fc.record({ name: word, how: word }), { maxLength: 3 }),
    questions: fc.array(
      fc.record({
        title: word,
        summary: word,
        steps: fc.array(word, { maxLength: 3 }),
        warnings: fc.array(word, { maxLength: 2 }),
        prompts: fc.array(
          fc.record({
            wording: word,
            phrases: fc.uniqueArray(line, { minLength: 1, maxLength: 3 }),
          }),
          {
            maxLength: 2,
          },
        ),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ organisation, contacts, questions }) => ({
    organisation,
    contacts: contacts.map((contact, i) => ({ id: `c${i}`, ...contact })),
    questions: questions.map(({ title, prompts: _, ...answer }, i) => ({
      id: `q${i}`,
      title,
      answer: { ...answer, contacts: contacts.length > 0 ? ['c0'] : [] },
    })),
    prompts: questions.flatMap(({ prompts }, i) =>
      prompts.map((prompt, j) => ({ id: `p${i}-${j}`, question: `q${i}`, ...prompt })),
    ),
  }));

test('a file that nobody changed on the form is the same file', () => {
  fc.assert(
    fc.property(arbitrary, (own) => {
      expect(knowledgeOf(draftOf(own))).toEqual(own);
    }),
  );
});
