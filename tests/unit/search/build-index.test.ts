import { polyphonic } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../core/recognition/normalise.ts';
import { syllablesOf } from '../../../core/search/build-index.ts';
import { index, knowledge } from './shipped.ts';

/** Every character of the knowledge that can be read in more than one way, and how it is read… */
const USUAL: Readonly<Record<string, string>> = Object.fromEntries(
  `的de 择ze 填tian 信xin 系xi 跳tiao 转zhuan 和he 员yuan 行xing 家jia 侧ce 识shi 读du 提ti 核he
  什shen 么me 没mei 单dan 还hai 解jie 说shuo 了le 得de 合he 育yu 重zhong 思si 能neng 查cha 亡wang
  不bu 无wu 省sheng 强qiang 其qi 否fou 见jian 被bei 这zhe 会hui 种zhong 落luo 期qi 那na 称cheng
  内nei 传chuan 份fen 遗yi 坏huai 都dou 且qie 地di 藏cang 夹jia 哪na 些xie 适shi 参can 盖gai 责ze
  般ban 数shu 底di 尾wei 色se 度du 调diao 给gei 着zhe 卡ka 弄nong 冒mao 咋za
  六liu 广guang 休xiu 校xiao 属shu 万wan 括kuo`
    .split(/\s+/)
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** …except in these words. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  重新: 'chong xin',
  重置: 'chong zhi',
  重复: 'chong fu',
  行业: 'hang ye',
  还原: 'huan yuan',
  不了: 'bu liao',
  调整: 'tiao zheng',
};

describe('pinyin', () => {
  const spelled: readonly (readonly [text: string, pinyin: string])[] = [
    ...index.entries.map(({ text, pinyin }) => [normalise(text).text, pinyin] as const),
    ...index.everyday.map(([word, pinyin]) => [word, pinyin] as const),
  ];

  test('has a syllable for every character', () => {
    for (const [text, pinyin] of spelled) {
      expect(pinyin.split(' '), text).toHaveLength(text.length);
      expect(pinyin, text).toMatch(/^[a-z#]+( [a-z#]+)*$/);
    }
  });

  test('of each character that can be read in more than one way is the right one', () => {
    const wrong = spelled.flatMap(([text, pinyin]) =>
      pinyin.split(' ').flatMap((syllable, i) => {
        const right = readingIn(text, i);
        return right === undefined || right === syllable
          ? []
          : [`${text.charAt(i)} in “${text}”: ${syllable}, ${right}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['重新注册', 'chong xin zhu ce'],
    ['重庆市', 'chong qing shi'],
    ['重置手机号', 'chong zhi shou ji hao'],
    ['请勿重复加注', 'qing wu chong fu jia zhu'],
    ['重要', 'zhong yao'],
    ['省级主管部门', 'sheng ji zhu guan bu men'],
    ['执行', 'zhi xing'],
    ['行政审批', 'xing zheng shen pi'],
    ['建设行业', 'jian she hang ye'],
    ['银行', 'yin hang'],
    ['调到新单位', 'diao dao xin dan wei'],
    ['调整', 'tiao zheng'],
    ['通过率', 'tong guo lv'],
    ['率先', 'shuai xian'],
    ['改不了', 'gai bu liao'],
    ['西藏', 'xi zang'],
    ['收藏', 'shou cang'],
    ['长沙', 'chang sha'],
    ['校验', 'jiao yan'],
  ])('%s: %s', (word, pinyin) => {
    expect(syllablesOf(word)).toBe(pinyin);
  });
});

test('every text leads to a question, and every question has a text', () => {
  const all = [...index.questions.keys()];
  for (const { text, questions } of index.entries) {
    expect(questions.length, text).toBeGreaterThan(0);
    expect(all, text).toEqual(expect.arrayContaining([...questions]));
  }
  expect(index.questions).toHaveLength(knowledge.questions.size);
  expect(new Set(index.entries.flatMap(({ questions }) => questions))).toEqual(new Set(all));
});

test('questions, prompts, labels, registrations and steps are all there', () => {
  const texts = (kind: string) =>
    index.entries.flatMap((entry) => (entry.kind === kind ? [entry.text] : [])).sort();
  const all = <T>(things: ReadonlyMap<string, T>, text: (thing: T) => string) =>
    [...things.values()].map(text).sort();
  expect(texts('question')).toEqual(all(knowledge.questions, ({ title }) => title));
  expect(texts('prompt')).toEqual(all(knowledge.prompts, ({ wording }) => wording));
  expect(texts('registration')).toEqual(
    expect.arrayContaining(all(knowledge.registrations, ({ name }) => name)),
  );
  expect(texts('step').join()).toContain('左侧二维码没有出现');
  expect(texts('label')).toContain('最新业务办理进度');
});

test('everyday words stand for words of the knowledge', () => {
  const known = index.entries.map(({ text }) => normalise(text).text).join(' ');
  expect(index.everyday.filter(([, , term]) => !known.includes(term))).toEqual([]);
});

test('no everyday word is given twice for the same term', () => {
  const given = index.everyday.map(([word, , term]) => `${word} ${term}`);
  expect(given.filter((pair, i) => given.indexOf(pair) !== i)).toEqual([]);
});

/** How the character at a place is read, if it can be read in more than one way. */
function readingIn(text: string, i: number): string | undefined {
  const character = text.charAt(i);
  const readings = polyphonic(character, { type: 'array', toneType: 'none', v: true })[0] ?? [];
  if (new Set(readings).size < 2) return undefined;
  for (const [word, pinyin] of Object.entries(EXCEPTIONS)) {
    const at = word.indexOf(character);
    if (at >= 0 && text.startsWith(word, i - at)) return pinyin.split(' ')[at] ?? '';
  }
  return USUAL[character] ?? 'not in the list of this test: add it';
}
