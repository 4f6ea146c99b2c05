import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkKnowledge } from '../../../core/knowledge/check.ts';
import { compilePhrases } from '../../../core/knowledge/compile.ts';
import { type Finding, judge, judgeAtBest, type Setting } from '../../../core/recognition/judge.ts';
import { findPrompts } from '../../../core/recognition/recognise.ts';
import { readScene } from '../../../core/recognition/scene.ts';
import { SIGN_WORDS } from '../../../core/recognition/sign-words.ts';
import { DOUBTS, NATIVE_DIALOG, PRESENCE, VETOES } from '../../../core/recognition/signs.ts';
import { readKnowledgeFiles } from '../../../scripts/knowledge/read.ts';

const knowledge = checkKnowledge(readKnowledgeFiles());
const find = findPrompts(compilePhrases(knowledge));
const wording = '该手机号已被其他人员绑定,请确认';

const signs = [...VETOES, ...PRESENCE, ...DOUBTS];

const box: Setting = { channel: 'page', appeared: true, layered: true, titled: false };
const errorBox: Setting = { ...box, alarming: true };

type Question = Exclude<keyof Setting, 'channel'>;

/** Everything that the page can be asked. */
const questions = Object.keys({
  appeared: true,
  layered: true,
  titled: true,
  cited: true,
  listed: true,
  conversation: true,
  introduced: true,
  helped: true,
  alarming: true,
  explained: true,
  offered: true,
  repeated: true,
} satisfies Record<Question, true>) as Question[];

/** What may speak for a prompt. */
const forPrompts: readonly Question[] = ['appeared', 'layered', 'alarming', 'helped'];
/** What makes the page's vetoes, each by itself. */
const forbidding: readonly Question[] = ['conversation', 'explained', 'offered', 'repeated'];
/** Mostly such as speaks for a prompt: of what speaks against one, little is enough. */
const mostlyYes = fc.constantFrom(true, true, true, false);
const mostlyNo = fc.constantFrom(false, false, false, false, false, true);
const setting = fc
  .record(
    Object.fromEntries(
      questions.map((question) => [question, forPrompts.includes(question) ? mostlyYes : mostlyNo]),
    ),
  )
  .map((answers) => ({ ...box, ...answers }));

/** What stands around words: what tells something, and what only makes the block longer. */
const around = fc
  .array(
    fc.constantFrom(
      ...['\n', '。', ',', '“', '”', '?', '!', '问:', '问题描述:', '请问', '怎么办', '如何', '的'],
      ...[
        '以后',
        '系统提示',
        '提示',
        '如果出现',
        '时系统提示',
        '如下:',
        '搜索',
        '确定',
        '3秒后关闭',
      ],
      ...['请您先核对本人的手机号码', '办理时间为工作日'],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
/** Words of a prompt in a block, which goes on farther than is looked at. */
const finding = fc.tuple(around, around, fc.nat(200)).map(([before, after, beyond]) => {
  const found = findingIn(before + wording + after);
  return { ...found, total: found.total + beyond };
});

function findingIn(text: string): Finding {
  const found = find(text).find(({ prompt }) => prompt === 'phone-bound');
  if (!found) throw new Error(`nothing is found in ${text}`);
  return found;
}

describe('silence, whatever else speaks for a prompt', () => {
  test('any veto of the page, with any other evidence', () => {
    fc.assert(
      fc.property(finding, setting, fc.constantFrom(...forbidding), (found, other, question) => {
        expect(judge(found, { ...other, [question]: true }).isPrompt).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('each veto is of the page or of the text', () => {
    const scene = readScene(findingIn(`问:${wording}`));
    const there = VETOES.filter(({ holds }) => holds(scene));
    const ofPage = forbidding.flatMap((question) =>
      VETOES.filter(({ holds }) => holds({ ...readScene(findingIn(wording)), [question]: true })),
    );
    expect([...there, ...ofPage]).toEqual(VETOES);
  });

  test('any veto of the text, with any other evidence', () => {
    fc.assert(
      fc.property(around, around, setting, (before, after, other) => {
        const found = findingIn(`${before}\n2. 问题描述:${wording}${after}`);
        expect([judge(found, other).isPrompt, judgeAtBest(found).isPrompt]).toEqual([false, false]);
      }),
    );
  });

  test.each<[name: string, text: string, setting: Setting]>([
    ['an error in a dialog titled 常见问题', wording, { ...errorBox, explained: true }],
    ['a bubble of a conversation marked as failed', wording, { ...errorBox, conversation: true }],
    ['a question in a box marked as an error', `问题描述:${wording}`, errorBox],
  ])('%s', (_, text, how) => {
    expect(judge(findingIn(text), how).isPrompt).toBe(false);
  });
});

test('more presence never silences', () => {
  fc.assert(
    fc.property(
      finding,
      setting,
      fc.constantFrom<Question>('appeared', 'layered', 'alarming'),
      fc.nat(200),
      (found, how, question, less) => {
        const before = judge(found, { ...how, [question]: false });
        const more = judge(found, { ...how, [question]: true });
        expect(more.score).toBeGreaterThanOrEqual(before.score);
        expect(more.isPrompt || !before.isPrompt).toBe(true);
        // The same words in a block that says less else.
        const total = Math.max(found.matched, found.total - less);
        const larger = judge({ ...found, total }, how);
        expect(larger.isPrompt || !judge(found, how).isPrompt).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('the best that words could come to is a bound for every setting', () => {
  fc.assert(
    fc.property(finding, setting, (found, how) => {
      const best = judgeAtBest(found);
      const { isPrompt, score } = judge(found, how);
      expect(score).toBeLessThanOrEqual(best.score);
      expect(best.isPrompt || !isPrompt).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('the best is reached: words that could be no prompt anywhere are not kept', () => {
  const all = questions.reduce<Setting[]>(
    (settings, question) => settings.flatMap((one) => [one, { ...one, [question]: true }]),
    [{ ...box, appeared: false, layered: false }],
  );
  for (const text of [wording, `如果出现${wording}`, `${wording}的人员`, `请问“${wording}”`]) {
    const found = findingIn(text);
    const scores = all.map((one) => judge(found, one).score);
    expect(judgeAtBest(found).score).toBe(Math.max(...scores));
  }
  expect(judgeAtBest(findingIn(`如果出现“${wording}”`)).isPrompt).toBe(false);
});

test('a small part of a box that is marked as an error is a prompt, and asked about', () => {
  const around = '请您先核对本人的手机号码,再按照页面要求办理,办理时间为工作日。'.repeat(3);
  const found = findingIn(`${around}${wording}。${around}`);
  expect([judge(found, box).isPrompt, judge(found, errorBox).isPrompt]).toEqual([false, true]);
  expect(judgeAtBest(found).isPrompt).toBe(true);
});

test('a native dialog counts, whatever is said of it', () => {
  fc.assert(
    fc.property(finding, setting, (found, how) => {
      const { isPrompt, vetoes, presence, doubts } = judge(found, { ...how, channel: 'dialog' });
      expect([isPrompt, vetoes, presence, doubts]).toEqual([true, [], [NATIVE_DIALOG], []]);
    }),
  );
});

test('every sign has short words for a person, and nothing else has', () => {
  const reasons = [NATIVE_DIALOG, ...signs].map(({ reason }) => reason);
  expect(Object.keys(SIGN_WORDS).sort()).toEqual(reasons.sort());
  for (const words of Object.values(SIGN_WORDS)) expect(words).toMatch(/^[\u3400-\u9fff]{4,10}$/);
});

test('every sign has a name of its own, and what counts a weight', () => {
  const reasons = [NATIVE_DIALOG, ...signs].map(({ reason }) => reason);
  expect(new Set(reasons).size).toBe(reasons.length);
  expect([...PRESENCE, ...DOUBTS].every(({ weight }) => weight > 0)).toBe(true);
});

test('every answer of the page can count', () => {
  const asked = new Set<string | symbol>();
  const scene = new Proxy(readScene(findingIn(wording)), {
    get(known, name) {
      asked.add(name);
      return Reflect.get(known, name);
    },
  });
  for (const sign of signs) sign.holds(scene);
  expect(questions.filter((question) => !asked.has(question))).toEqual([]);
});
