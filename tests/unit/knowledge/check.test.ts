import { describe, expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { KnowledgeError } from '../../../core/knowledge/fault.ts';
import { faultsAfter, faultsOf, files } from './faults.ts';

test('what is in the repository has no fault', () => {
  expect(faultsOf(() => checkKnowledge(files))).toEqual([]);
});

describe('a fault names file, field and reason', () => {
  test('text that is not JSON, with line and column', () => {
    const path = 'prompts/broken.json';
    const content = '{\n  "id"： "broken"\n}';
    const [fault] = faultsOf(() => checkKnowledge([...files, { path, content }]));
    expect(fault?.file).toBe(path);
    expect(fault?.reason).toContain('第 2 行第 7 列：这里是全角的“：”');
    expect(fault?.reason).toContain('line 2, column 7: “：” must be the half-width :');
  });

  test('text in another encoding', () => {
    const path = 'prompts/broken.json';
    const content = new TextDecoder().decode(Uint8Array.of(0x22, 0xca, 0xd6, 0x22));
    const [fault] = faultsOf(() => checkKnowledge([...files, { path, content }]));
    expect(fault).toMatchObject({ file: path, reason: expect.stringContaining('UTF-8') });
  });

  test('a folder that does not exist', () => {
    const path = 'promts/phone.json';
    const [fault] = faultsOf(() => checkKnowledge([...files, { path, content: '{}' }]));
    expect(fault).toMatchObject({ file: path, reason: expect.stringContaining('prompts') });
  });

  test('a missing field', () => {
    const path = 'questions/phone-bound.json';
    const [fault] = faultsAfter(path, (question) => {
      delete (question['answer'] as Record<string, unknown>)['summary'];
    });
    expect(fault).toEqual({
      file: path,
      field: 'answer.summary',
      reason: '缺少这一项 / this field is missing',
    });
  });

  test.each([
    ['an empty text', 'title', ' ', /^这里不能空着 \/ this must not be empty$/],
    ['a value of another type', 'title', 3, /^无效输入：期望 string.* \/ Invalid input: expected/],
    ['a word that is not in the list', 'status', 'sure', /^无效选项.* \/ Invalid option/],
    ['a malformed id', 'topic', '手机', /^只用小写字母和数字.* \/ an id is lower-case words/],
  ])('%s', (_, field, value, reason) => {
    const path = 'questions/phone-bound.json';
    const [fault] = faultsAfter(path, (question) => {
      question[field] = value;
    });
    expect(fault).toEqual({ file: path, field, reason: expect.stringMatching(reason) });
  });

  test('a field that nobody knows', () => {
    const path = 'prompts/phone-bound.json';
    const [fault] = faultsAfter(path, (prompt) => {
      prompt['phrase'] = 'x';
    });
    expect(fault?.file).toBe(path);
    expect(fault?.reason).toMatch(/出现未知的键.*"phrase".* \/ Unrecognized key: "phrase"/);
  });

  test('a file that editors cannot check', () => {
    const path = 'prompts/phone-bound.json';
    const [fault] = faultsAfter(path, (prompt) => {
      delete prompt['$schema'];
    });
    expect(fault).toMatchObject({ file: path, field: '$schema' });
    expect(fault?.reason).toContain('"../../schema/prompts.json"');
  });

  test.each([
    ['手机 13800138000', '电话号码'],
    ['电话 025-51868888', '电话号码'],
    ['拨打 02551868888', '电话号码'],
    ['热线 400-123-4567', '电话号码'],
    ['打开 http://www.coc.gov.cn/faq', '网址'],
  ])('%s', (summary, said) => {
    const path = 'questions/phone-bound.json';
    const [fault] = faultsAfter(path, (question) => {
      (question['answer'] as Record<string, unknown>)['summary'] = summary;
    });
    expect(fault).toMatchObject({ file: path, field: 'answer.summary' });
    expect(fault?.reason).toContain(said);
  });

  test('the hotline, dates and numbers of documents are not phone numbers', () => {
    const faults = faultsAfter('questions/phone-bound.json', (question) => {
      (question['answer'] as Record<string, unknown>)['summary'] =
        '2022-01-01 起，按建办市〔2021〕40号，一般可拨 12345，20 个工作日。';
    });
    expect(faults).toEqual([]);
  });

  test('an id that is not the name of the file', () => {
    const path = 'prompts/phone-bound.json';
    const [fault] = faultsAfter(path, (prompt) => {
      prompt['id'] = 'phone';
    });
    expect(fault).toMatchObject({ file: path, field: 'id' });
  });

  test.each([
    ['prompts/phone-bound.json', 'question', 'question'],
    ['steps/apply.json', 'page', 'page'],
    ['steps/apply.json', 'system', 'system'],
    ['pages/notice.json', 'system', 'system'],
  ])('%s: %s that is not there', (path, field, key) => {
    const faults = faultsAfter(path, (thing) => {
      thing[key] = 'not-there';
    });
    expect(faults).toContainEqual({
      file: path,
      field,
      reason: expect.stringContaining('not-there.json'),
    });
  });

  test('a step that is not there', () => {
    const path = 'registrations/initial.json';
    const [fault] = faultsAfter(path, (registration) => {
      registration['steps'] = ['not-there'];
    });
    expect(fault).toMatchObject({ file: path, field: 'steps.0' });
  });

  test.each([
    [{ path: 'not-there', citations: [{ source: 'decree-153' }] }, 'end.0.path', 'not-there.json'],
    [{ citations: [{ source: 'jiangsu-2023-08', number: 1 }] }, 'end.0.citations.0', 'citations'],
  ])('an end that says %j', (sentence, field, reason) => {
    const path = 'registrations/initial.json';
    const [fault] = faultsAfter(path, (registration) => {
      registration['end'] = [{ kind: 'have', says: '办完了。', ...sentence }];
    });
    expect(fault).toMatchObject({ file: path, field, reason: expect.stringContaining(reason) });
  });

  test('a label that the page does not have', () => {
    const path = 'steps/apply.json';
    const [fault] = faultsAfter(path, (step) => {
      step['action'] = '点击「注册申请」。';
    });
    expect(fault).toMatchObject({ file: path, field: 'action' });
    expect(fault?.reason).toContain('注册申请');
  });

  test('a click that the action does not tell', () => {
    const path = 'steps/apply.json';
    const [fault] = faultsAfter(path, (step) => {
      step['clicks'] = ['最新业务办理进度'];
    });
    expect(fault).toMatchObject({ file: path, field: 'clicks.0' });
    expect(fault?.reason).toContain('最新业务办理进度');
  });

  test('an answer without a source', () => {
    const path = 'questions/phone-bound.json';
    const [fault] = faultsAfter(path, (question) => {
      (question['answer'] as Record<string, unknown>)['citations'] = [];
    });
    expect(fault).toMatchObject({ file: path, field: 'answer.citations' });
  });

  test('an aim of two registrations, and one that is no short sentence', () => {
    const path = 'registrations/renewal.json';
    const aiming = (aim: string) =>
      faultsAfter(path, (registration) => {
        registration['aim'] = aim;
      });
    const { registrations } = checkKnowledge(files);
    const taken = registrations.get('initial')?.aim ?? '';
    const fault = aiming(taken).find(({ file }) => file === path);
    expect(fault?.field).toBe('aim');
    expect(fault?.reason).toContain('registrations/initial.json');
    expect(aiming('快到期了。')).toMatchObject([{ file: path, field: 'aim' }]);
  });

  test.each([
    ['official', 'mohurd-2018-notice'],
    ['older', 'coc-cancellation'],
  ])('a status that the documents do not bear: %s', (status, source) => {
    const path = 'questions/phone-bound.json';
    const [fault] = faultsAfter(path, (question) => {
      question['status'] = status;
      Object.assign(question['answer'] as object, { citations: [{ source }] });
    });
    expect(fault).toMatchObject({ file: path, field: 'answer.citations' });
    expect(fault?.reason).toContain('older');
  });

  test.each([
    ['mustMatch', '手机号已注册'],
    ['mustNotMatch', '该手机号已被其他人员绑定,请确认'],
  ])('an example of %s that is wrong', (kind, example) => {
    const path = 'prompts/phone-bound.json';
    const [fault] = faultsAfter(path, (prompt) => {
      (prompt['examples'] as Record<string, unknown>)[kind] = [example];
    });
    expect(fault).toMatchObject({ file: path, field: `examples.${kind}.0` });
  });

  test('a phrase of two prompts', () => {
    const path = 'prompts/phone-bound.json';
    const [fault] = faultsAfter(path, (prompt) => {
      prompt['phrases'] = ['查询不到相关证照'];
    });
    expect(fault).toMatchObject({ file: path, field: 'phrases.0' });
    expect(fault?.reason).toContain('prompts/certificate-not-found.json');
  });

  test.each(['[该手机号已被绑定', '手机'])('a phrase that cannot be used: %s', (phrase) => {
    const path = 'prompts/phone-bound.json';
    const [fault] = faultsAfter(path, (prompt) => {
      prompt['phrases'] = ['该手机号已被其他人员绑定', phrase];
    });
    expect(fault).toMatchObject({ file: path, field: 'phrases.1' });
    expect(fault?.reason).toContain(phrase);
  });

  test('a number that a document does not have', () => {
    const path = 'questions/phone-bound.json';
    const [fault] = faultsAfter(path, (question) => {
      question['published'] = [{ source: 'coc-cancellation', number: 7 }];
    });
    expect(fault).toMatchObject({ file: path, field: 'published.0.number' });
  });

  test('questions that go round, and one that no answer leads to', () => {
    const option = (id: string, to: string) => ({ id, text: '是', to });
    const way = (id: string, ...options: object[]) => ({ id, text: '？', options });
    const faults = faultsAfter('decisions/which-registration.json', (decision) => {
      decision['start'] = 'a';
      decision['questions'] = [
        way('a', option('x', 'b'), option('y', 'nowhere')),
        way('b', option('x', 'a'), option('y', 'end')),
      ];
      const citations = [{ source: 'decree-153' }];
      const rest = { text: '办理', needs: [], warnings: [], citations };
      decision['results'] = [
        { id: 'end', registration: 'renewal', ...rest },
        { id: 'lost', question: 'age-limit', ...rest },
      ];
    });
    const reasons = faults.map(({ reason }) => reason).join('\n');
    for (const said of ['a → b → a', '“nowhere”', '“lost”']) expect(reasons).toContain(said);
  });

  test.each([
    [{ question: undefined, ask: undefined, registration: undefined }, 'results.0'],
    [{ question: 'age-limit' }, 'results.0'],
    [{ registration: undefined, question: 'gone' }, 'results.0.question'],
    [
      { registration: undefined, ask: { contact: 'gone', request: '您好。' } },
      'results.0.ask.contact',
    ],
  ])('a result tells one act, which is there: %o', (change, field) => {
    const faults = faultsAfter('decisions/which-registration.json', (decision) => {
      const [first] = decision['results'] as object[];
      Object.assign(first ?? {}, change);
    });
    expect(faults.map((fault) => fault.field)).toEqual([field]);
  });

  test('what is read after a refusal, and what a contact cites, are there', () => {
    const refused = faultsAfter('registrations/initial.json', (one) => {
      one['refused'] = 'gone';
    });
    const cited = faultsAfter('contacts/hotline.json', (one) => {
      one['citations'] = [{ source: 'gone' }];
    });
    expect([...refused, ...cited].map(({ field }) => field)).toEqual(['refused', 'citations.0']);
  });

  test('what is assumed of a page, and told to somebody', () => {
    const labelled = faultsAfter('pages/reported.json', (page) => {
      page['labels'] = ['返回'];
    });
    const stepped = faultsAfter('steps/submit.json', (step) => {
      Object.assign(step, {
        page: 'reported',
        action: '填写。',
        clicks: undefined,
        submits: undefined,
      });
    });
    expect([...labelled, ...stepped]).toMatchObject([
      { file: 'pages/reported.json', field: 'assumed' },
      { file: 'pages/reported.json', field: 'assumed' },
    ]);
  });

  test('one line for each, in Chinese and English', () => {
    const path = 'prompts/phone-bound.json';
    const [fault] = faultsAfter(path, (prompt) => {
      (prompt['examples'] as Record<string, unknown>)['mustMatch'] = ['手机号已注册'];
    });
    expect(fault && new KnowledgeError([fault]).message).toBe(
      'assets/knowledge/prompts/phone-bound.json → examples.mustMatch.0: ' +
        '没有认出这条提示：“手机号已注册” / this prompt is not recognised in “手机号已注册”',
    );
  });

  test('several faults at once are all named', () => {
    const broken = ['prompts/a.json', 'questions/b.json'].map((path) => ({ path, content: '{}' }));
    const named = faultsOf(() => checkKnowledge([...files, ...broken])).map(({ file }) => file);
    expect(new Set(named)).toEqual(new Set(['prompts/a.json', 'questions/b.json']));
  });
});
