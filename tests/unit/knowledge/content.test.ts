import { describe, expect, test } from 'vitest';
import { textsOfSteps } from '../../../core/knowledge/answer-steps.ts';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compileRemedies } from '../../../core/knowledge/compile.ts';
import { headlineOf } from '../../../core/knowledge/headline.ts';
import type { PromptKind } from '../../../core/knowledge/schema.ts';
import { textsIn } from '../../../core/knowledge/texts.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const files = readKnowledgeFiles();
const knowledge = checkKnowledge(files);
const questions = [...knowledge.questions.values()];
const prompts = [...knowledge.prompts.values()];

describe.each(prompts.map((prompt) => [prompt.id, prompt] as const))('prompt %s', (_, prompt) => {
  test('has at least six examples of either kind, none twice, its wording among them', () => {
    const { mustMatch, mustNotMatch } = prompt.examples;
    expect(new Set(mustMatch).size).toBeGreaterThanOrEqual(6);
    expect(new Set(mustNotMatch).size).toBeGreaterThanOrEqual(6);
    expect(new Set([...mustMatch, ...mustNotMatch]).size).toBe(
      mustMatch.length + mustNotMatch.length,
    );
    expect(mustMatch).toContain(prompt.wording);
  });

  test('has a line break and words around it among its examples', () => {
    expect(prompt.examples.mustMatch.some((example) => example.includes('\n'))).toBe(true);
    expect(prompt.examples.mustMatch.some((example) => /确定|关闭|返回|取消/.test(example))).toBe(
      true,
    );
  });
});

describe.each(questions.map((question) => [question.id, question] as const))(
  'question %s',
  (_, question) => {
    const { status, answer, published } = question;

    test('that is official names the number under which it was answered', () => {
      const numbered = [...answer.citations, ...published].filter(
        ({ number }) => number !== undefined,
      );
      expect(status === 'official' && numbered.length === 0).toBe(false);
    });

    test('says whom to turn to', () => {
      expect(answer.contacts.length).toBeGreaterThan(0);
    });

    test('begins with one sentence that can be read at a glance', () => {
      const { summary } = headlineOf(question);
      expect(summary.length).toBeLessThanOrEqual(48);
      expect(summary).toMatch(/。$/);
    });

    // Search and card show it without what stands below it on the question's own page.
    test('begins with what points to nothing below', () => {
      const { summary, disclaimer = '' } = headlineOf(question);
      expect(summary + disclaimer).not.toMatch(/下面|下列|如下|见下/);
    });

    test('that has no published answer says so', () => {
      expect(/未收录|没有收录/.test(answer.summary)).toBe(status === 'none');
    });
  },
);

test('of a notice the first sentence says that one can go on, of a success what comes next', () => {
  const remedies = Object.values(compileRemedies(knowledge));
  const of = (kind: PromptKind) =>
    remedies.filter(({ prompt }) => knowledge.prompts.get(prompt)?.kind === kind);
  expect(of('notice').map(({ summary }) => /不用再办|不影响/.test(summary))).toEqual([true, true]);
  // Whose validity ends must not be told that nothing is to be done.
  expect(of('notice').map(({ summary }) => summary.includes('至少30日'))).toEqual([false, true]);
  for (const { prompt, summary, steps } of of('success')) {
    expect([prompt, /现在可以|请看/.test(summary), steps.length > 1]).toEqual([prompt, true, true]);
  }
});

test('what can be copied says what one was doing, which prompt it was, and what one asks for', () => {
  const remedies = Object.values(compileRemedies(knowledge));
  const asking = remedies.flatMap(({ prompt, request }) => (request ? [{ prompt, request }] : []));
  expect(asking.length).toBeGreaterThan(4);
  for (const { prompt, request } of asking) {
    expect(request).toMatch(/^您好，我(在办理|申请)一级建造师注册.*“[^”]+”.*请问.*？$/);
    const said = /“([^”]+)”/.exec(request)?.[1] ?? '';
    const { wording = '' } = knowledge.prompts.get(prompt) ?? {};
    // The refusal is a letter, of which the prompt's wording is a part.
    expect([prompt, wording.includes(said) || said.includes(wording)]).toEqual([prompt, true]);
  }
});

test('who is told to go to the authority can copy what to say', () => {
  const without = questions.filter(
    ({ answer }) => answer.contacts[0] === 'provincial-authority' && !answer.request,
  );
  const ofPrompts = new Set(prompts.map(({ question }) => question));
  expect(without.map(({ id }) => id).filter((id) => ofPrompts.has(id))).toEqual([]);
});

test('what a step calls the item stands on its page, whichever the item is', () => {
  const items = [...knowledge.registrations.values()].flatMap(({ item }) => item ?? []);
  const named = [...knowledge.steps.values()].flatMap(({ id, page, action }) =>
    Array.from(action.matchAll(/「([^」]*\{item\}[^」]*)」/g), ([, label = '']) => ({
      id,
      page,
      label,
    })),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const { id, page = '', label } of named) {
    const { labels = [], landmarks = [] } = knowledge.pages.get(page) ?? {};
    for (const item of items) {
      expect([id, [...labels, ...landmarks]]).toEqual([
        id,
        expect.arrayContaining([label.replace('{item}', item)]),
      ]);
    }
  }
});

test('every registration can be read to its end', () => {
  for (const { id, steps, stages = [], when, afterwards } of knowledge.registrations.values()) {
    expect([id, steps.length + stages.length > 1]).toEqual([id, true]);
    expect(when && afterwards).toMatch(/。$/);
  }
});

test('at the end of a path it is said what one has, and each sentence is short enough to be read', () => {
  for (const { id, end = [], steps, waits, stages } of knowledge.registrations.values()) {
    // Asking how far it has come ends with the answer itself.
    const hasEnd = waits !== undefined || stages !== undefined || !steps.includes('read-progress');
    expect([id, end[0]?.kind]).toEqual([id, hasEnd ? 'have' : undefined]);
    for (const { says, kind } of end) {
      expect(says).toMatch(/。$/);
      expect([says, says.length <= 50]).toEqual([says, true]);
      // Who waits for a decision may have got another one.
      const isOpen = kind === 'have' && (waits ?? []).some((wait) => wait.includes('review'));
      if (isOpen) expect(says).toMatch(/^审核通过的，/);
    }
  }
});

test('who has a certificate at the end is told how to use it, until when, and to keep the account', () => {
  for (const id of ['initial', 'addition', 're-registration', 'renewal', 'change-unit']) {
    const { end = [] } = knowledge.registrations.get(id) ?? {};
    const said = end.map(({ says }) => says).join('');
    for (const what of ['180天', '至少30日', '账号'])
      expect([id, said]).toEqual([id, expect.stringContaining(what)]);
    expect(end.flatMap(({ path }) => path ?? [])).toEqual(
      expect.arrayContaining(['renewal', 'e-certificate']),
    );
  }
  const { end = [] } = knowledge.registrations.get('e-certificate') ?? {};
  expect(end.find(({ kind }) => kind === 'until')?.says).toContain('180天');
  for (const id of ['cancellation', 'forced-cancellation']) {
    const last = knowledge.registrations.get(id)?.end?.at(-1);
    expect([id, last?.path]).toEqual([id, 're-registration']);
  }
});

test('how a registration is done is said once: its question names its path', () => {
  for (const { id, stages, question } of knowledge.registrations.values()) {
    const { status, answer } = knowledge.questions.get(question) ?? {};
    if (stages || status === 'none') continue;
    const named = answer?.steps.flatMap((step) => (typeof step === 'string' ? [] : step.path));
    expect([id, named]).toEqual([id, [id]]);
  }
});

test('no phone number, and no address that is not known to be stable', () => {
  for (const { path, content } of files) {
    const text = content.replaceAll('12345', '');
    expect([path, text.match(/\d{3,4}-?\d{7,8}|1[3-9]\d{9}/)]).toEqual([path, null]);
    if (/^(sources|provinces)\//.test(path)) continue;
    const addresses = (content.match(/https?:\/\/[^"]+/g) ?? []).sort();
    expect([path, addresses]).toEqual([
      path,
      path === 'systems/coc.json' ? ['http://www.coc.gov.cn/'] : [],
    ]);
  }
});

test('the province table has every province once, and one site each', () => {
  const provinces = [...knowledge.provinces.values()];
  expect(provinces).toHaveLength(32);
  expect(new Set(provinces.map(({ authority }) => authority)).size).toBe(32);
  expect(provinces.filter(({ url }) => url === undefined).map(({ id }) => id)).toEqual([
    'bingtuan',
  ]);
  expect(provinces.map(({ order }) => order).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 32 }, (_, i) => i + 1),
  );
});

test('every prompt says what it means for the path', () => {
  expect(prompts.filter(({ effect }) => !effect).map(({ id }) => id)).toEqual([]);
});

test('every 上报 is followed by waiting, with somebody to ask and what to say', () => {
  for (const { id, steps, waits = [] } of knowledge.registrations.values()) {
    const isReported = steps.some((step) => knowledge.steps.get(step)?.proof === 'reported');
    expect([id, waits.length > 0]).toEqual([id, isReported]);
    for (const wait of waits) {
      const { waiting } = knowledge.steps.get(wait) ?? {};
      const asked = waiting?.nothing.map(({ contact }) => contact) ?? [];
      expect([wait, asked.at(-1)]).toEqual([wait, 'provincial-authority']);
      if (wait.includes('employer')) expect(asked[0]).toBe('employer');
      for (const { says, request } of waiting?.nothing ?? []) {
        expect(says).toMatch(/。$/);
        expect(request).toMatch(/^您好，我.*一级建造师.*[。？]$/);
      }
    }
  }
});

test('only the review has a time that a document promises', () => {
  const timed = [...knowledge.steps.values()].filter(({ waiting }) => waiting?.workingDays);
  expect(timed.map(({ id, waiting }) => [id, waiting?.workingDays, waiting?.citations])).toEqual([
    ['wait-review', 20, [{ source: 'mohurd-2018-notice' }]],
  ]);
});

test('our own sentences are set in full-width punctuation', () => {
  const own = [
    ...questions.flatMap(({ answer }) => [
      answer.summary,
      ...textsOfSteps(knowledge, answer.steps),
      ...answer.warnings,
      ...answer.editorNotes,
    ]),
    ...[...knowledge.steps.values()].flatMap(({ action, sees = '' }) => [action, sees]),
    ...[...knowledge.steps.values()].flatMap(({ waiting }) =>
      (waiting?.nothing ?? []).flatMap(({ says, request }) => [says, request]),
    ),
    ...prompts.flatMap(({ effect }) => textsIn(effect).map(([, text]) => text)),
    ...[...knowledge.registrations.values()].flatMap(({ when, warnings, afterwards, end = [] }) => [
      when,
      ...warnings,
      afterwards,
      ...end.map(({ says }) => says),
    ]),
  ].map((sentence) => sentence.replace(/「[^」]*」|“[^”]*”/g, ''));
  expect(
    own.filter((sentence) => /\p{Script=Han}[,:;?!]|[,:;?!]\p{Script=Han}/u.test(sentence)),
  ).toEqual([]);
});

test('every document is cited, and the notes of what was not published name theirs', () => {
  const cited = files.flatMap(({ path, content }) =>
    path.startsWith('sources/')
      ? []
      : Array.from(content.matchAll(/"source": "([^"]+)"/g), ([, id]) => id),
  );
  expect([...knowledge.sources.keys()].filter((id) => !cited.includes(id))).toEqual([]);
  for (const { id, answer } of questions) {
    const said = [...answer.steps, ...answer.warnings, ...answer.editorNotes].join('');
    for (const { documentNumber = '' } of knowledge.sources.values()) {
      if (documentNumber === '' || !said.includes(documentNumber)) continue;
      const numbers = answer.citations.map(
        ({ source }) => knowledge.sources.get(source)?.documentNumber,
      );
      expect([id, numbers]).toEqual([id, expect.arrayContaining([documentNumber])]);
    }
  }
});

test('of age the words of the decree are used, and nobody is told that the portal looks at 社保', () => {
  for (const { path, content } of files) {
    // What people ask is in their words.
    const { asked, ...told } = JSON.parse(content) as { readonly asked?: unknown };
    const said = JSON.stringify(told);
    expect([path, said]).toEqual([path, expect.not.stringMatching(/年满65|满65周岁/)]);
    expect([path, said]).toEqual([path, expect.not.stringMatching(/(门户|系统)[^。]*社保/)]);
  }
});

test('what is known of the accounts of firms stands with each question about them', () => {
  const note =
    '企业在部政务服务门户的账号自2025年8月5日起改为新的法人用户，原账号过渡一年后停用（建办厅函〔2025〕213号）；企业版的登录方式是否随之调整，没有查到说明。';
  for (const number of [1, 2, 3, 12, 13, 14]) {
    const asked = questions.find(({ published }) =>
      published.some((one) => one.source === 'jiangsu-2023-08' && one.number === number),
    );
    expect([number, asked?.answer.editorNotes]).toEqual([number, expect.arrayContaining([note])]);
  }
});

test('who has to choose any item is warned off the one that cannot be undone', () => {
  for (const { id, action, row } of knowledge.steps.values()) {
    if (row === undefined || action.includes('{item}')) continue;
    if (row.includes('{item}'))
      expect([id, action]).toEqual([id, expect.stringContaining('不要选“注销手续”')]);
  }
});

test('before 上报 one is told to check', () => {
  for (const { id, action, clicks = [] } of knowledge.steps.values()) {
    if (clicks.includes('上报'))
      expect([id, action]).toEqual([id, expect.stringContaining('核对')]);
  }
});
